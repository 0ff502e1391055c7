import type { Target, Task } from '../tasks/task';
import type { DrawnBatch } from './draw';

/**
 * Whether an output is correct: the class with the highest logit, or a number within the tolerance.
 * @param output [outputs], logits or one number
 */
export function isCorrect(task: Task, output: ArrayLike<number>, target: number): boolean {
  if (task.loss === 'squaredError') {
    return Math.abs((output[0] ?? Number.NaN) - target) <= (task.tolerance ?? 0);
  }
  // If a logit is not finite, there is no prediction.
  if (!Array.prototype.every.call(output, Number.isFinite)) return false;
  let most = 0;
  for (let unit = 1; unit < output.length; unit++) {
    if ((output[unit] ?? 0) > (output[most] ?? 0)) most = unit;
  }
  return most === target;
}

/** Whether a step counts for the accuracy. */
function countsAt(
  task: Task,
  letters: readonly string[],
  step: number,
  target: Target,
): target is number {
  return target !== undefined && (task.counts?.(letters, step) ?? true);
}

/**
 * The accuracy of a batch, 0 to 1, over the steps that count.
 * @param outputs [steps × batch × output]
 */
export function accuracyOf(task: Task, batch: DrawnBatch, outputs: Float32Array): number {
  const width = task.outputs.length;
  const rows = batch.letters.length;
  let correctCount = 0;
  let count = 0;
  batch.targets.forEach((targets, step) => {
    targets.forEach((target, row) => {
      if (!countsAt(task, batch.letters[row] ?? [], step, target)) return;
      const from = (step * rows + row) * width;
      count++;
      if (isCorrect(task, outputs.subarray(from, from + width), target)) correctCount++;
    });
  });
  return count > 0 ? correctCount / count : 0;
}
