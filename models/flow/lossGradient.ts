import { softmax } from '../logSumExp';
import type { LossKind } from '../loss';

/**
 * The derivatives of one step's loss by its outputs, in double precision: with a probability close
 * to 1, float32 would round them to 0, and then nothing could be backpropagated.
 * @returns [output]
 */
export function lossGradient(
  kind: LossKind,
  outputs: ArrayLike<number>,
  target: number,
): Float64Array {
  if (kind === 'squaredError') {
    return Float64Array.from(outputs, (y) => (2 * (y - target)) / outputs.length);
  }
  const gradient = softmax(outputs);
  // The sum of the other probabilities is exact where 1 − p is not.
  let others = 0;
  gradient.forEach((share, unit) => {
    if (unit !== target) others += share;
  });
  gradient[target] = -others;
  return gradient;
}
