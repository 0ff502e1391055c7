/** What a reader may change in a run: a layer over a definition and its weights, never in them. */
import type { RunnableModel } from './snapshot';

/** A quantity held at a value, whatever its equation says. */
export interface Hold {
  /** A symbol that the cell makes; `x`, its input; or a state at step 0, its initial value. */
  readonly symbol: string;
  /** The unit held; left out: all. */
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
  /** Of a matrix; a bias has rows alone. */
  readonly column?: number;
  readonly value: number;
}

export interface Changes {
  readonly holds: readonly Hold[];
  readonly weights: readonly WeightEdit[];
}

export const noChanges: Changes = { holds: [], weights: [] };

/** The hold in force on a number: the last one made. */
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

/** Values with what is held at this step put in; the same array where nothing is. */
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

/** A model's parameters as plain numbers, with the edits; what is not edited is not copied. */
export function parameterValues(
  model: RunnableModel,
  { weights }: Changes,
): Record<string, Float32Array> {
  const values: Record<string, Float32Array> = {};
  for (const [name, { shape, data: own }] of Object.entries(model.parameterData())) {
    const edits = weights.filter(({ parameter }) => parameter === name);
    const edited = edits.length > 0 ? Float32Array.from(own) : own;
    for (const edit of edits) {
      const index = indexIn(shape, edit);
      if (index !== undefined) edited[index] = edit.value;
    }
    values[name] = edited;
  }
  return values;
}

/** Where an edit falls in an array of this shape, row by row; undefined where it has no place. */
export function indexIn(
  [rows = 0, columns]: readonly number[],
  { row, column }: Pick<WeightEdit, 'row' | 'column'>,
): number | undefined {
  if (row >= rows || (column === undefined) !== (columns === undefined)) return undefined;
  if (columns === undefined || column === undefined) return row;
  return column < columns ? row * columns + column : undefined;
}
