import type { LossKind } from '../loss';
import type { RunnableModel } from '../snapshot';
import { lossGradient } from './lossGradient';
import { type RunOptions, runForward } from './run';

export interface InfluenceOptions<State extends string = string> extends RunOptions<State> {
  /** The step of the prediction, counted from 1. */
  readonly step: number;
  /** The output unit: the class predicted. */
  readonly unit: number;
  /** What the outputs are; default: the logits of classes. */
  readonly kind?: LossKind;
}

/**
 * Which inputs a prediction came from: gradient × input (Shrikumar, Greenside, Shcherbina &
 * Kundaje 2016, "Not just a black box", arXiv:1605.01713), the sum over an input's numbers of
 * ∂p/∂x_{t,i} · x_{t,i}. p is the log-probability of the class, so that an input counts for what it
 * says for this class against the others; of a regression, the output itself. Above 0 the input
 * speaks for it, below 0 against it. A first-order share: the inputs' shares need not add up to p.
 *
 * Madsen, "Visualizing memorization in RNNs", Distill 2019, calls the same look back connectivity:
 * the L2 norm of a logit's gradient by the input's embedding. That says how strongly an input could
 * count; multiplied by the input, a share says which way it did, and of a letter that is a one
 * among zeros only the letter read counts, none that was not.
 * @param xs one array of `inputSize` numbers a step
 * @returns [step]: at index 0, the first input's
 * @throws naming the input, step, unit, state or parameter that does not fit
 */
export function influenceOf<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  { step, unit, kind = 'crossEntropy', ...options }: InfluenceOptions<State>,
): Float64Array {
  const { outputSize } = model.sizes;
  if (!Number.isInteger(step) || step < 1 || step > xs.length) {
    throw new Error(`step: expected a whole number from 1 to ${xs.length}, got ${step}`);
  }
  if (!Number.isInteger(unit) || unit < 0 || unit >= outputSize) {
    throw new Error(`unit: expected a whole number from 0 to ${outputSize - 1}, got ${unit}`);
  }
  const { program, parameters, frames, x, cut } = runForward(model, xs.slice(0, step), options);
  const gradient = new Float32Array(step * outputSize);
  const last = gradient.subarray((step - 1) * outputSize);
  if (kind === 'squaredError') last[unit] = 1;
  else {
    // The loss of a class is its log-probability turned round.
    const y = program.valuesAt(frames, step - 1, 'y');
    last.set(lossGradient(kind, y, unit).map((slope) => -slope));
  }
  const shares = new Float64Array(step);
  program.back(parameters, frames, gradient, {
    overwrite: cut,
    onStep: (at, gradientOf) => {
      const gradient = gradientOf('x');
      let share = 0;
      x[at]?.forEach((value, input) => {
        share += value * (gradient[input] ?? 0);
      });
      shares[at] = share;
    },
  });
  return shares;
}
