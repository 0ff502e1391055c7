import { type Changes, noChanges, parameterValues, withHolds } from './changes';
import type { Overwrite } from './program/program';
import { initialValues, type RunnableModel } from './snapshot';

/** What happened at one timestep: every named quantity of the cell, a number a unit. */
export type TraceStep<Name extends string = string> = Record<Name, Float32Array>;

/** A whole sequence as plain numbers. */
export interface Trace<Name extends string = string, State extends string = string> {
  /** The states before the first step. */
  readonly initial: Record<State, Float32Array>;
  /** What was read at each step, [input] each. */
  readonly x: readonly Float32Array[];
  readonly steps: readonly TraceStep<Name>[];
}

/** States to begin with, by name; one left out begins as the model's own. */
export type InitialStates<State extends string = string> = Partial<
  Record<State, ArrayLike<number>>
>;

export interface TraceOptions<State extends string = string> {
  /** `{ h, c? }`, as many numbers as the state is wide; default: the model's own. */
  readonly initial?: InitialStates<State>;
  /** What the reader has changed. */
  readonly changes?: Changes;
  /** How many steps went before `xs`, for the steps that the changes name; default 0. */
  readonly before?: number;
}

/**
 * Runs a model over a sequence and reads back every named intermediate of every step. This is
 * where tensors stop: none is left behind.
 * @param xs one array of `inputSize` numbers a step; may be empty
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
    const made = {} as TraceStep<Name>;
    for (const name of model.symbolNames) made[name] = program.valuesAt(frames, step, name);
    return made;
  });
  return { initial: first, x, steps };
}

/** Puts what is held in the place of what an equation makes; `before`: how many steps went before. */
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
    const drawn = own[name];
    states[name] = checkedVector(`initial.${name}`, given[name] ?? drawn, drawn.length);
  }
  return states;
}

/**
 * A checked copy: nobody's later change reaches a run.
 * @throws naming it, if its length is another or a number is not finite
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
