import { type Changes, noChanges, parameterValues, withHolds } from './changes';
import type { Overwrite } from './program/program';
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
  { initial = {}, changes = noChanges, before = 0 }: TraceOptions<State> = {},
): Trace<Name, State> {
  const x = xs.map((values, index) => {
    const input = checkedVector(`xs[${index}]`, values, model.sizes.inputSize);
    return withHolds(changes, 'x', before + index + 1, input);
  });
  const first = initialStates(model, initial);
  if (before === 0) {
    for (const name of model.stateNames) first[name] = withHolds(changes, name, 0, first[name]);
  }
  const inputs = new Float32Array(x.length * model.sizes.inputSize);
  x.forEach((input, index) => {
    inputs.set(input, index * model.sizes.inputSize);
  });
  const program = model.program();
  const overwrite = changes.holds.length > 0 ? holding(changes, before) : undefined;
  const frames = program.run(parameterValues(model, changes), inputs, first, overwrite);
  const steps = x.map((_, step) => {
    const values = {} as TraceStep<Name>;
    for (const name of model.symbolNames) values[name] = program.valuesAt(frames, step, name);
    return values;
  });
  return { initial: first, x, steps };
}

/** Applies holds to the results of equations; `before` is the number of earlier steps. */
export function holding(changes: Changes, before = 0): Overwrite {
  return (name, step, values) => {
    const held = withHolds(changes, name, before + step + 1, values);
    if (held !== values) values.set(held);
  };
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
