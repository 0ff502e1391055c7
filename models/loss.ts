import { logSumExp, softmaxInto } from './logSumExp';
import type { Target } from './tasks/task';

/** The kind of loss: cross-entropy of classes, in nats, or squared error of numbers. */
export type LossKind = 'crossEntropy' | 'squaredError';

/** The loss of a batch of outputs. */
export interface LossResult {
  /** The mean over the rows with a target; 0 if there are none. */
  readonly loss: number;
  /** How many rows had a target. */
  readonly targetCount: number;
  /** The derivatives by the outputs, in their layout. */
  readonly gradients: Float32Array;
}

/** Cross-entropy in nats: -ln softmax(logits)[target]. */
export function crossEntropy(logits: ArrayLike<number>, target: number): number {
  return logSumExp(logits) - (logits[target] ?? Number.NaN);
}

/** The mean over the outputs of the squared error. */
export function squaredError(outputs: ArrayLike<number>, target: number): number {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) sum += ((outputs[i] ?? 0) - target) ** 2;
  return sum / outputs.length;
}

/** The loss of one step's output. */
export function lossOf(kind: LossKind, outputs: ArrayLike<number>, target: number): number {
  return kind === 'crossEntropy' ? crossEntropy(outputs, target) : squaredError(outputs, target);
}

/**
 * The mean loss over the rows that have a target, with its derivatives.
 * @param outputs [rows × width]
 * @param targets one per row; undefined: no target
 */
export function evaluateLoss(
  kind: LossKind,
  outputs: Float32Array,
  width: number,
  targets: readonly Target[],
): LossResult {
  const gradients = new Float32Array(outputs.length);
  let targetCount = 0;
  for (let row = 0; row < targets.length; row++) if (targets[row] !== undefined) targetCount++;
  const gradientsOf = kind === 'crossEntropy' ? crossEntropyGradient : squaredErrorGradient;
  let sum = 0;
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target === undefined) continue;
    const from = row * width;
    sum += gradientsOf(outputs, gradients, from, from + width, target, 1 / targetCount);
  }
  return { loss: targetCount > 0 ? sum / targetCount : 0, targetCount, gradients };
}

/** Writes softmax − one-hot, scaled. Allocates nothing, because it is called for every row. */
function crossEntropyGradient(
  outputs: Float32Array,
  gradients: Float32Array,
  from: number,
  to: number,
  target: number,
  scale: number,
): number {
  const sum = softmaxInto(gradients, outputs, from, to, scale);
  gradients[from + target] = (gradients[from + target] as number) - scale;
  return sum - (outputs[from + target] as number);
}

function squaredErrorGradient(
  outputs: Float32Array,
  gradients: Float32Array,
  from: number,
  to: number,
  target: number,
  scale: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const miss = (outputs[i] as number) - target;
    gradients[i] = (2 * miss * scale) / (to - from);
    sum += miss * miss;
  }
  return sum / (to - from);
}
