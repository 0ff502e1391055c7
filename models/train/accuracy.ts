import type { Target, Task } from '../tasks/task';
import type { DrawnBatch } from './draw';

/** Whether an output is accuracy: the class that it gives most, or a number that is near enough. */
function isRight(task: Task, output: ArrayLike<number>, target: number): boolean {
  if (task.loss === 'squaredError') {
    return Math.abs((output[0] ?? Number.NaN) - target) <= (task.tolerance ?? 0);
  }
  // Of scores that are not finite none is the highest.
  if (!Array.prototype.every.call(output, Number.isFinite)) return false;
  let most = 0;
  for (let unit = 1; unit < output.length; unit++) {
    if ((output[unit] ?? 0) > (output[most] ?? 0)) most = unit;
  }
  return most === target;
}

/** The steps of a sequence by which success is counted. */
function countsAt(
  task: Task,
  letters: readonly string[],
  step: number,
  target: Target,
): target is number {
  return target !== undefined && (task.counts?.(letters, step) ?? true);
}

/**
 * The share of a batch that is right, among the steps by which success is counted.
 * @param outputs [steps × batch × output]
 */
export function accuracyOf(task: Task, batch: DrawnBatch, outputs: Float32Array): number {
  const width = task.outputs.length;
  const rows = batch.letters.length;
  let hits = 0;
  let count = 0;
  batch.targets.forEach((targets, step) => {
    targets.forEach((target, row) => {
      if (!countsAt(task, batch.letters[row] ?? [], step, target)) return;
      const from = (step * rows + row) * width;
      count++;
      if (isRight(task, outputs.subarray(from, from + width), target)) hits++;
    });
  });
  return count > 0 ? hits / count : 0;
}
