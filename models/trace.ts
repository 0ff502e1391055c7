import { dispose, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs';
import { type Changes, editedTensors, noChanges, overrideAt, withHolds } from './changes';
import type { CellModel } from './model';
import type { Tensors } from './read/run';

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
  /** `{ h, c? }`, `hiddenSize` numbers each; default: the model's own. */
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
  model: CellModel<Name, State>,
  xs: readonly ArrayLike<number>[],
  { initial = {}, changes = noChanges, before = 0 }: TraceOptions<State> = {},
): Trace<Name, State> {
  const x = xs.map((values, index) => {
    const input = vector(`xs[${index}]`, values, model.sizes.inputSize);
    return withHolds(changes, 'x', before + index + 1, input);
  });
  const first = initialStates(model, initial);
  if (before === 0) {
    for (const name of model.stateNames) first[name] = withHolds(changes, name, 0, first[name]);
  }
  const edited = editedTensors(model as unknown as CellModel, changes);
  const parameters = { ...model.parameters, ...edited };
  const steps: TraceStep<Name>[] = [];
  let states = Object.fromEntries(
    model.stateNames.map((name) => [name, row(first[name])]),
  ) as States<State>;
  x.forEach((input, index) => {
    const last = states;
    const override = overrideAt(changes, before + index + 1);
    states = tidy(() => {
      const made = model.step(row(input), last, { parameters, override });
      steps.push(readBack(made, model.symbolNames));
      return Object.fromEntries(
        model.stateNames.map((name) => [name, made[name]]),
      ) as States<State>;
    });
    dispose(last);
  });
  dispose(states);
  dispose(edited);
  return { initial: first, x, steps };
}

type States<State extends string> = Record<State, Tensor2D>;

/** On the cpu backend a tensor's numbers are an array already, which outlives the tensor. */
function readBack<Name extends string>(made: Tensors, names: readonly Name[]): TraceStep<Name> {
  const step = {} as TraceStep<Name>;
  for (const name of names) step[name] = (made[name] as Tensor2D).dataSync<'float32'>();
  return step;
}

function initialStates<State extends string>(
  model: CellModel<string, State>,
  given: InitialStates<State>,
): Record<State, Float32Array> {
  const unknown = Object.keys(given).find((name) => !model.stateNames.includes(name as State));
  if (unknown) {
    throw new Error(`initial.${unknown}: not a state; expected ${model.stateNames.join(', ')}`);
  }
  const states = {} as Record<State, Float32Array>;
  tidy(() => {
    const own = model.initialStates();
    for (const name of model.stateNames) {
      const values: ArrayLike<number> = given[name] ?? own[name].dataSync<'float32'>();
      states[name] = vector(`initial.${name}`, values, model.sizes.hiddenSize);
    }
  });
  return states;
}

/** A checked copy: nobody's later change reaches the trace. */
function vector(name: string, values: ArrayLike<number>, length: number): Float32Array {
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

function row(values: Float32Array): Tensor2D {
  return tensor2d(values, [1, values.length]);
}
