import { type Changes, noChanges, parameterValues, withHolds } from './changes';
import { rangesOf, readRun, resultOf } from './program/run';
import type { HeldValue } from './program/sequence';
import { initialValues, type RunnableModel } from './snapshot';

/** The values of one time step: every named quantity of the cell, one number per unit. */
export type TraceStep<Name extends string = string> = Record<Name, Float32Array>;

/** A whole sequence as plain numbers. */
export interface Trace<Name extends string = string, State extends string = string> {
  /** The initial states. */
  readonly initial: Record<State, Float32Array>;
  /** The input of each step, [input] each. */
  readonly x: readonly Float32Array[];
  readonly steps: readonly TraceStep<Name>[];
}

/** Initial states by name; default: the model's own. */
export type InitialStates<State extends string = string> = Partial<
  Record<State, ArrayLike<number>>
>;

export interface TraceOptions<State extends string = string> {
  /** `{ h, c? }`, [hidden] each; default: the model's own. */
  readonly initial?: InitialStates<State>;
  /** The reader's changes. */
  readonly changes?: Changes;
  /** The number of steps before `xs`, an offset for the steps in `changes`; default 0. */
  readonly before?: number;
}

/**
 * Runs a model over a sequence and returns every named intermediate of every step as plain arrays;
 * leaves no tensors.
 * @param xs one array of `inputSize` numbers per step; may be empty
 * @throws naming the input or state of a wrong length or with a number that is not finite
 */
export function traceSequence<Name extends string, State extends string>(
  model: RunnableModel<Name, State>,
  xs: readonly ArrayLike<number>[],
  options: TraceOptions<State> = {},
): Trace<Name, State> {
  return resultOf(traceSlices(model, xs, options));
}

/**
 * The same in slices of a few milliseconds, so that a page can do other things between them.
 * @throws on the first `next()`, like `traceSequence`
 */
export function* traceSlices<Name extends string, State extends string>(
  model: RunnableModel<Name, State>,
  xs: readonly ArrayLike<number>[],
  { initial = {}, changes = noChanges, before = 0 }: TraceOptions<State> = {},
): Generator<undefined, Trace<Name, State>> {
  const x = xs.map((values, index) => {
    const input = checkedVector(`xs[${index}]`, values, model.sizes.inputSize);
    return withHolds(changes, 'x', before + index + 1, input);
  });
  const first = initialStates(model, initial);
  if (before === 0) {
    for (const name of model.stateNames) first[name] = withHolds(changes, name, 0, first[name]);
  }
  const program = model.program();
  const parameters = parameterValues(model, changes);
  const steps: TraceStep<Name>[] = [];
  for (const [from, to] of rangesOf(program, x.length)) {
    const input = {
      parameters,
      xs: joined(x.slice(from, to)),
      initial: steps.at(-1) ?? first,
      holds: heldValues(changes, before + from),
    };
    readRun(program, input, (frames) => {
      for (let step = 0; step < frames.steps; step++) {
        const values = {} as TraceStep<Name>;
        for (const name of model.symbolNames) {
          values[name] = program.valuesAt(frames, step, name).slice();
        }
        steps.push(values);
      }
    });
    yield;
  }
  return { initial: first, x, steps };
}

/** The vectors one after another. */
export function joined(vectors: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(vectors.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const vector of vectors) {
    all.set(vector, at);
    at += vector.length;
  }
  return all;
}

/** The holds as a program takes them; `before` is the number of steps before its first. */
export function heldValues({ holds }: Changes, before = 0): readonly HeldValue[] {
  return holds.map(({ symbol, unit, value, from, to }) => ({
    name: symbol,
    ...(unit !== undefined && { unit }),
    value,
    from: from - 1 - before,
    to: to - 1 - before,
  }));
}

function initialStates<State extends string>(
  model: RunnableModel<string, State>,
  given: InitialStates<State>,
): Record<State, Float32Array> {
  const unknown = Object.keys(given).find((name) => !model.stateNames.includes(name as State));
  if (unknown) {
    throw new Error(`initial.${unknown}: not a state; expected ${model.stateNames.join(', ')}`);
  }
  const states = {} as Record<State, Float32Array>;
  const own = initialValues(model);
  for (const name of model.stateNames) {
    const defaultState = own[name];
    states[name] = checkedVector(
      `initial.${name}`,
      given[name] ?? defaultState,
      defaultState.length,
    );
  }
  return states;
}

/**
 * A checked copy, so that a run is independent of later changes.
 * @throws naming it, if its length is wrong or a number is not finite
 */
export function checkedVector(
  name: string,
  values: ArrayLike<number>,
  length: number,
): Float32Array {
  if (values?.length !== length) {
    throw new Error(`${name}: expected ${length} numbers, got ${values?.length ?? values}`);
  }
  const copy = Float32Array.from(values);
  const bad = copy.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new Error(`${name}: expected finite numbers, got ${values[bad]} at index ${bad}`);
  }
  return copy;
}
