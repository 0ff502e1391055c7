import type { Trace } from '../../models/trace';

type Columns = readonly Float32Array[];

const own = new WeakMap<Trace, Map<string, Columns>>();
const moved = new WeakMap<Trace, WeakMap<Trace, Map<string, Columns>>>();

/** A state over a sequence: its initial value, then a vector a step; asked again, the same. */
export function columnsOf(trace: Trace, state: string): Columns {
  const known = own.get(trace) ?? new Map<string, Columns>();
  own.set(trace, known);
  return remembered(known, state, () => [
    trace.initial[state] ?? new Float32Array(),
    ...trace.steps.map((step) => step[state] ?? new Float32Array()),
  ]);
}

/** How far a state of one trace is from that of another, column by column. */
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

/** The difference; none between two that have left float32 alike. */
function moveOf(value: number, before: number): number {
  return Object.is(value, before) ? 0 : value - before;
}

/** How far each column was moved, as a share of the farthest; 1 where no number is left. */
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

/** The largest magnitude in some columns, for a scale that shows it; 1 where all is zero. */
export function largestOf(columns: Columns): number {
  let limit = limits.get(columns);
  if (limit === undefined) {
    limit = 0;
    for (const column of columns) {
      for (const value of column) {
        if (Number.isFinite(value)) limit = Math.max(limit, Math.abs(value));
      }
    }
    limit ||= 1;
    limits.set(columns, limit);
  }
  return limit;
}

function remembered(known: Map<string, Columns>, key: string, make: () => Columns): Columns {
  const columns = known.get(key) ?? make();
  known.set(key, columns);
  return columns;
}
