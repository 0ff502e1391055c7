import type { LossKind } from '../loss';
import { backSlices, resultOf } from '../program/run';
import type { RunnableModel } from '../snapshot';
import { lossGradient } from './lossGradient';
import { forwardSlices, type RunOptions } from './run';

export interface InfluenceOptions<State extends string = string> extends RunOptions<State> {
  /** The step of the prediction, counted from 1. */
  readonly step: number;
  /** The output unit: the class predicted. */
  readonly unit: number;
  /** What the outputs are; default: the logits of classes. */
  readonly kind?: LossKind;
}

/**
 * How much each input contributed to a prediction: gradient × input (Shrikumar, Greenside,
 * Shcherbina & Kundaje 2016, "Not just a black box", arXiv:1605.01713), the sum of ∂p/∂x_{t,i} ·
 * x_{t,i} over the components of an input. p is the log-probability of the class, so that an input
 * counts for this class relative to the others; for a regression it is the output itself. A
 * positive value speaks for the class, a negative one against it. This is a first-order estimate:
 * the values need not sum to p.
 *
 * Madsen, "Visualizing memorization in RNNs", Distill 2019, uses a related measure, connectivity:
 * the L2 norm of a logit's gradient by the input's embedding. It shows how strongly an input could
 * count. Multiplying by the input adds the sign, and of a one-hot input only the letter that was
 * read counts.
 * @param xs one array of `inputSize` numbers per step
 * @returns [step]: index 0 is the first input
 * @throws naming the input, step, unit, state or parameter that does not fit
 */
export function influenceOf<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  options: InfluenceOptions<State>,
): Float64Array {
  return resultOf(influenceSlices(model, xs, options));
}

/** The same in slices of a few milliseconds, so that a page can do other things between them. */
export function* influenceSlices<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  { step, unit, kind = 'crossEntropy', ...options }: InfluenceOptions<State>,
): Generator<undefined, Float64Array> {
  const { outputSize } = model.sizes;
  if (!Number.isInteger(step) || step < 1 || step > xs.length) {
    throw new Error(`step: expected a whole number from 1 to ${xs.length}, got ${step}`);
  }
  if (!Number.isInteger(unit) || unit < 0 || unit >= outputSize) {
    throw new Error(`unit: expected a whole number from 0 to ${outputSize - 1}, got ${unit}`);
  }
  const run = yield* forwardSlices(model, xs.slice(0, step), options);
  const { program, parameters, frames, x, holds } = run;
  const gradient = new Float32Array(step * outputSize);
  const last = gradient.subarray((step - 1) * outputSize);
  if (kind === 'squaredError') last[unit] = 1;
  else {
    // The loss of a class is its negative log-probability.
    const y = program.valuesAt(frames, step - 1, 'y');
    last.set(lossGradient(kind, y, unit).map((derivative) => -derivative));
  }
  const { inputs } = yield* backSlices(
    program,
    { parameters, frames, yGradients: gradient, holds },
    { inputs: true },
  );
  return Float64Array.from(x, (values, at) => {
    let share = 0;
    values.forEach((value, input) => {
      share += value * (inputs[at * values.length + input] ?? 0);
    });
    return share;
  });
}
