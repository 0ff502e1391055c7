import { softmax } from '../logSumExp';
import type { LossKind } from '../loss';

/**
 * The derivatives of one step's loss by its outputs. In doubles: a probability next to 1 leaves
 * a slope that float32 would round away, and how far it reaches back is what is asked.
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
  // The others' sum is exact where 1 − p is not.
  let others = 0;
  gradient.forEach((share, unit) => {
    if (unit !== target) others += share;
  });
  gradient[target] = -others;
  return gradient;
}
