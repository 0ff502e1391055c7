/**
 * What a reader may change in a run. Changes are applied on top of a definition and its weights,
 * which stay as they are.
 */
import type { RunnableModel } from './snapshot';

/** A quantity held at a value, overriding its equation. */
export interface Hold {
  /** A symbol that the cell computes; `x`, its input; or a state (at step 0: its initial value). */
  readonly symbol: string;
  /** The unit held; default: all. */
  readonly unit?: number;
  readonly value: number;
  /** The first and the last step, counted from 1; a state's initial value is its step 0. */
  readonly from: number;
  readonly to: number;
}

/** One number of a parameter, changed. */
export interface WeightEdit {
  /** `in2reset.weight` */
  readonly parameter: string;
  readonly row: number;
  /** Set for a matrix; a bias has rows only. */
  readonly column?: number;
  readonly value: number;
}

export interface Changes {
  readonly holds: readonly Hold[];
  readonly weights: readonly WeightEdit[];
}

export const noChanges: Changes = { holds: [], weights: [] };

/** The hold that applies to one unit at a step: the last one added. */
export function holdOn(
  { holds }: Changes,
  symbol: string,
  step: number,
  unit: number,
): Hold | undefined {
  return holds.findLast(
    (hold) =>
      hold.symbol === symbol &&
      hold.from <= step &&
      step <= hold.to &&
      (hold.unit ?? unit) === unit,
  );
}

/** The values with the holds of this step applied; the same array if there are none. */
export function withHolds(
  { holds }: Changes,
  symbol: string,
  step: number,
  values: Float32Array,
): Float32Array {
  const here = holds.filter(
    (hold) => hold.symbol === symbol && hold.from <= step && step <= hold.to,
  );
  if (here.length === 0) return values;
  const held = Float32Array.from(values);
  for (const { unit, value } of here) {
    if (unit === undefined) held.fill(value);
    else if (unit < held.length) held[unit] = value;
  }
  return held;
}

/** A model's parameters as plain numbers, with the edits; unedited arrays are not copied. */
export function parameterValues(
  model: RunnableModel,
  { weights }: Changes,
): Record<string, Float32Array> {
  const values: Record<string, Float32Array> = {};
  for (const [name, { shape, data: original }] of Object.entries(model.parameterData())) {
    const edits = weights.filter(({ parameter }) => parameter === name);
    const edited = edits.length > 0 ? Float32Array.from(original) : original;
    for (const edit of edits) {
      const index = indexIn(shape, edit);
      if (index !== undefined) edited[index] = edit.value;
    }
    values[name] = edited;
  }
  return values;
}

/** The flat, row-major index of an edit in an array of this shape; undefined if it is outside. */
export function indexIn(
  [rows = 0, columns]: readonly number[],
  { row, column }: Pick<WeightEdit, 'row' | 'column'>,
): number | undefined {
  if (row >= rows || (column === undefined) !== (columns === undefined)) return undefined;
  if (columns === undefined || column === undefined) return row;
  return column < columns ? row * columns + column : undefined;
}
