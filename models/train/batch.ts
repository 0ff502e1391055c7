import type { LossKind } from '../loss';
import type { Sizes } from '../read/parameters';
import type { Target } from '../tasks/task';
import type { InitialStates } from '../trace';

export interface TrainingBatch {
  /** [steps][batch][input] */
  readonly xs: readonly (readonly ArrayLike<number>[])[];
  /** [steps][batch]: the index of a class, or a number (regression); undefined: no target. */
  readonly targets: readonly (readonly Target[])[];
  /**
   * [hidden], used for every row of the batch, or [batch × hidden] row by row; default: the model's
   * own.
   */
  readonly initial?: InitialStates;
}

/** All inputs in one array, [steps × batch × input]. */
export function flatInputs({ xs, targets }: TrainingBatch, inputSize: number): Float32Array {
  const batch = targets[0]?.length ?? 0;
  const inputs = new Float32Array(xs.length * batch * inputSize);
  xs.forEach((rows, step) => {
    rows.forEach((values, row) => {
      inputs.set(values, (step * batch + row) * inputSize);
    });
  });
  return inputs;
}

/** Repeats a single row for the whole batch; returns [batch × width]. */
export function repeated(
  name: string,
  values: ArrayLike<number>,
  batch: number,
  width: number,
): Float32Array {
  if (values.length !== width && values.length !== batch * width) {
    throw new Error(
      `initial.${name}: expected ${width} or ${batch * width} numbers, got ${values.length}`,
    );
  }
  const rows = new Float32Array(batch * width);
  for (let at = 0; at < rows.length; at += values.length) rows.set(values, at);
  return rows;
}

/** @throws naming the step and row that does not fit, expected and got */
export function checkBatch(
  { xs, targets }: TrainingBatch,
  { inputSize, outputSize }: Sizes,
  kind: LossKind,
): void {
  const batch = targets[0]?.length ?? 0;
  if (xs.length === 0 || batch === 0) {
    throw new Error('batch: expected at least one step of one row, got none');
  }
  if (targets.length !== xs.length) {
    throw new Error(`targets: expected ${xs.length}, one a step, got ${targets.length}`);
  }
  const fits =
    kind === 'crossEntropy'
      ? (target: number) => Number.isInteger(target) && target >= 0 && target < outputSize
      : Number.isFinite;
  const expected = kind === 'crossEntropy' ? `whole numbers below ${outputSize}` : 'finite numbers';
  xs.forEach((rows, step) => {
    if (rows.length !== batch) {
      throw new Error(`xs[${step}]: expected ${batch} rows, got ${rows.length}`);
    }
    const row = rows.findIndex((values) => values.length !== inputSize);
    if (row >= 0) {
      throw new Error(
        `xs[${step}][${row}]: expected ${inputSize} numbers, got ${rows[row]?.length}`,
      );
    }
    const stepTargets = targets[step] ?? [];
    if (
      stepTargets.length !== batch ||
      stepTargets.some((target) => target !== undefined && !fits(target))
    ) {
      throw new Error(`targets[${step}]: expected ${batch} ${expected}, got ${stepTargets}`);
    }
  });
}
