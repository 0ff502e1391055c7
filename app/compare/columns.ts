import { largestMagnitude } from '../../models/magnitude';
import type { Trace } from '../../models/trace';

type Columns = readonly Float32Array[];

const own = new WeakMap<Trace, Map<string, Columns>>();
const moved = new WeakMap<Trace, WeakMap<Trace, Map<string, Columns>>>();

/** A state over a sequence: its initial value, then one vector per step; memoised. */
export function columnsOf(trace: Trace, state: string): Columns {
  const known = own.get(trace) ?? new Map<string, Columns>();
  own.set(trace, known);
  return remembered(known, state, () => [
    trace.initial[state] ?? new Float32Array(),
    ...trace.steps.map((step) => step[state] ?? new Float32Array()),
  ]);
}

/** The difference of a state between two traces, column by column. */
export function movedOf(trace: Trace, original: Trace, state: string): Columns {
  const byOriginal = moved.get(trace) ?? new WeakMap<Trace, Map<string, Columns>>();
  moved.set(trace, byOriginal);
  const known = byOriginal.get(original) ?? new Map<string, Columns>();
  byOriginal.set(original, known);
  return remembered(known, state, () => {
    const before = columnsOf(original, state);
    return columnsOf(trace, state).map((column, index) =>
      column.map((value, unit) => moveOf(value, before[index]?.[unit] ?? 0)),
    );
  });
}

const shares = new WeakMap<Columns, readonly number[]>();

/** The difference; 0 between two values that overflow in the same way. */
function moveOf(value: number, before: number): number {
  return Object.is(value, before) ? 0 : value - before;
}

/** The norm of each column, relative to the largest; 1 if it is not finite. */
export function sharesOf(columns: Columns): readonly number[] {
  let known = shares.get(columns);
  if (!known) {
    const limit = largestOf(columns);
    known = columns.map((column) => {
      const far = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      return Number.isFinite(far) ? far / limit : 1;
    });
    shares.set(columns, known);
  }
  return known;
}

const limits = new WeakMap<Columns, number>();

/** The largest magnitude in the columns, for a scale; 1 if all are zero. */
export function largestOf(columns: Columns): number {
  let limit = limits.get(columns);
  if (limit === undefined) {
    limit = columns.reduce((most, column) => largestMagnitude(column, most), 0) || 1;
    limits.set(columns, limit);
  }
  return limit;
}

function remembered(known: Map<string, Columns>, key: string, make: () => Columns): Columns {
  const columns = known.get(key) ?? make();
  known.set(key, columns);
  return columns;
}
