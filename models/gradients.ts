import { lossGradient } from './flow/lossGradient';
import { forwardSlices, type RunOptions } from './flow/run';
import { checkTargets, type LossAt, lossWeights } from './flow/targets';
import { type LossKind, lossOf } from './loss';
import { backSlices, resultOf } from './program/run';
import type { RunnableModel } from './snapshot';
import type { Target } from './tasks/task';

export interface GradientOptions<State extends string = string>
  extends Pick<RunOptions<State>, 'initial' | 'parameters'> {
  readonly loss: LossAt;
  /** Default: cross-entropy. */
  readonly kind?: LossKind;
}

/**
 * The derivatives of a loss by every state, input and parameter, in float32 as in training: below
 * 1e-45 they vanish to 0, above 3e38 they overflow and are not finite.
 */
export interface GradientsThroughTime<State extends string = string> {
  /** Cross-entropy in nats, or the mean squared error. */
  readonly loss: number;
  /** By name, ∂loss/∂state after every step, [hidden] each. */
  readonly states: Readonly<Record<State, readonly Float32Array[]>>;
  /** By name, ∂loss/∂state before the first step, [hidden]. */
  readonly initialStates: Readonly<Record<State, Float32Array>>;
  /** ∂loss/∂x at every step, [input] each. */
  readonly inputs: readonly Float32Array[];
  /** By name, in the layout of the model's arrays. */
  readonly parameters: Readonly<Record<string, Float32Array>>;
}

/**
 * Backpropagation through time over one sequence (Werbos 1990, "Backpropagation through time: what
 * it does and how to do it"): from the loss to the states before and after every step, the inputs
 * and the parameters. Each derivative is total: it includes all effects, at its own step and at
 * later ones.
 * @param xs one array of `inputSize` numbers per step, at least one step
 * @param targets one per step: the index of a class, or a number; undefined: no target
 * @throws naming the input, target, step, state or parameter that does not fit
 */
export function gradientsThroughTime<Name extends string, State extends string>(
  model: RunnableModel<Name, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  options: GradientOptions<State>,
): GradientsThroughTime<State> {
  return resultOf(gradientSlices(model, xs, targets, options));
}

/** The same in slices of a few milliseconds, so that a page can do other things between them. */
export function* gradientSlices<Name extends string, State extends string>(
  model: RunnableModel<Name, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  { loss: at, kind = 'crossEntropy', ...options }: GradientOptions<State>,
): Generator<undefined, GradientsThroughTime<State>> {
  const { outputSize } = model.sizes;
  const { program, parameters, frames } = yield* forwardSlices(model, xs, options);
  checkTargets(kind, targets, xs.length, outputSize);
  const shares = lossWeights(at, targets);
  let loss = 0;
  const outputGradients = new Float32Array(xs.length * outputSize);
  shares.forEach((share, step) => {
    const target = targets[step];
    if (share === 0 || target === undefined) return;
    const y = program.valuesAt(frames, step, 'y');
    loss += share * lossOf(kind, y, target);
    outputGradients.set(
      lossGradient(kind, y, target).map((gradient) => share * gradient),
      step * outputSize,
    );
  });
  const derivatives = yield* backSlices(
    program,
    { parameters, frames, yGradients: outputGradients },
    { parameters: true, states: true, inputs: true },
  );
  const states = {} as Record<State, Float32Array[]>;
  const initialStates = {} as Record<State, Float32Array>;
  for (const name of model.stateNames) {
    const [initial, ...later] = rowsOf(derivatives.states[name], program.slot(name).width);
    states[name] = later;
    initialStates[name] = initial as Float32Array;
  }
  return {
    loss,
    states,
    initialStates,
    inputs: rowsOf(derivatives.inputs, model.sizes.inputSize),
    parameters: derivatives.parameters,
  };
}

/** The rows of a matrix, as views. */
function rowsOf(values: Float32Array = new Float32Array(), width: number): Float32Array[] {
  return Array.from({ length: values.length / width }, (_, row) =>
    values.subarray(row * width, (row + 1) * width),
  );
}
