/** Orders of a vector's units by what they did over a whole sequence, so that patterns stand out. */

import { normOf } from '../norm';

export type UnitOrder = 'index' | 'variance' | 'correlation' | 'cluster';

/**
 * How much each unit moved: its variance over the steps (dividing by their number).
 * @param columns one vector a step, all [units]
 * @returns [units], each ≥ 0; 0 for a unit that stood still
 */
export function variances(columns: readonly Float32Array[]): Float64Array {
  return Float64Array.from(rowsOf(columns), (row) => {
    const centred = centre(row);
    return dot(centred, centred) / row.length;
  });
}

/**
 * Pearson's r of each unit with a number a step.
 * @param columns one vector a step, all [units]
 * @param target [steps]
 * @returns [units], each from −1 to 1; 0 where the unit or the target is constant
 */
export function correlations(
  columns: readonly Float32Array[],
  target: ArrayLike<number>,
): Float64Array {
  const direction = standardise(Float64Array.from(target));
  return Float64Array.from(rowsOf(columns), (row) => correlation(standardise(row), direction));
}

/**
 * The units in the order asked for. Ties stand by index, and what is not a number stands last.
 * - `index`: as they are;
 * - `variance`: those that move most first;
 * - `correlation`: those that go most with the target, or most against it, first;
 * - `cluster`: those that move alike next to each other.
 * @param columns one vector a step, all [units]
 * @param target [steps], used by `correlation` only
 * @returns [units]: each of 0 … units − 1 once
 */
export function orderUnits(
  columns: readonly Float32Array[],
  by: UnitOrder,
  target: ArrayLike<number>,
): number[] {
  switch (by) {
    case 'index':
      return Array.from(columns[0] ?? [], (_, unit) => unit);
    case 'variance':
      return largestFirst(variances(columns));
    case 'correlation':
      return largestFirst(correlations(columns, target).map(Math.abs));
    case 'cluster':
      return clustered(rowsOf(columns));
  }
}

function largestFirst(scores: Float64Array): number[] {
  const score = (unit: number) => {
    const value = scores[unit] ?? 0;
    return Number.isFinite(value) ? value : -1;
  };
  return Array.from(scores.keys()).sort((a, b) => score(b) - score(a) || a - b);
}

/** A cluster on the way: its place in the table of distances, and its units from end to end. */
interface Cluster {
  readonly id: number;
  readonly leaves: readonly number[];
}

/**
 * Agglomerative clustering: the two nearest clusters become one until one is left, average
 * linkage. Its tree says nothing of left and right: each pair is joined at the ends that are
 * nearest (Gruvaeus and Wainer, 1972), so that neighbours across a seam are alike as well.
 */
function clustered(rows: readonly Float64Array[]): number[] {
  const count = rows.length;
  const between = distances(rows);
  // The clusters' distances overwrite the units', which the ends of a seam still need.
  const linkage = between.slice();
  const distance = (a: number, b: number) => linkage[a * count + b] ?? 0;
  const clusters: Cluster[] = rows.map((_, id) => ({ id, leaves: [id] }));
  while (clusters.length > 1) {
    const [first, second] = nearest(clusters, linkage, count);
    const a = clusters[first] as Cluster;
    const b = clusters[second] as Cluster;
    clusters[first] = { id: a.id, leaves: join(a.leaves, b.leaves, between, count) };
    clusters.splice(second, 1);
    const share = a.leaves.length / (a.leaves.length + b.leaves.length);
    for (const { id } of clusters) {
      if (id === a.id) continue;
      const average = share * distance(id, a.id) + (1 - share) * distance(id, b.id);
      linkage[id * count + a.id] = average;
      linkage[a.id * count + id] = average;
    }
  }
  return [...(clusters[0]?.leaves ?? [])];
}

/** The places in `clusters` of the nearest two; the first pair of those equally near. */
function nearest(
  clusters: readonly Cluster[],
  linkage: Float64Array,
  count: number,
): [number, number] {
  const ids = Int32Array.from(clusters, ({ id }) => id);
  let best: [number, number] = [0, 1];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ids.length; i++) {
    const row = (ids[i] as number) * count;
    for (let j = i + 1; j < ids.length; j++) {
      const distance = linkage[row + (ids[j] as number)] as number;
      if (distance < least) {
        least = distance;
        best = [i, j];
      }
    }
  }
  return best;
}

/** Two rows of units as one, turned so that the ends that meet are as near as can be. */
function join(
  a: readonly number[],
  b: readonly number[],
  between: Float64Array,
  count: number,
): number[] {
  const turns = [
    { left: a, right: b },
    { left: a, right: b.toReversed() },
    { left: a.toReversed(), right: b },
    { left: a.toReversed(), right: b.toReversed() },
  ];
  const seam = ({ left, right }: (typeof turns)[number]) =>
    between[(left.at(-1) ?? 0) * count + (right[0] ?? 0)] ?? 0;
  const best = turns.reduce((least, turn) => (seam(turn) < seam(least) ? turn : least));
  return [...best.left, ...best.right];
}

/**
 * 1 − r of every two units, [units × units], each from 0 to 2. Units that stand still are alike,
 * though their r, of which there is none, counts as 0 against any other.
 */
function distances(rows: readonly Float64Array[]): Float64Array {
  const count = rows.length;
  const directions = rows.map(standardise);
  const still = directions.map((direction) => direction.every((value) => value === 0));
  const table = new Float64Array(count * count);
  directions.forEach((one, a) => {
    for (let b = a + 1; b < count; b++) {
      const other = directions[b] ?? one;
      const apart = still[a] && still[b] ? 0 : 1 - correlation(one, other);
      table[a * count + b] = apart;
      table[b * count + a] = apart;
    }
  });
  return table;
}

/** Pearson's r of two standardised rows; rounding may not carry it beyond ±1. */
function correlation(a: Float64Array, b: Float64Array): number {
  const r = dot(a, b);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : 0;
}

/** A row about its mean, at length 1; all zeros of a constant. */
function standardise(row: Float64Array): Float64Array {
  const centred = centre(row);
  const length = normOf(centred);
  return length > 0 ? centred.map((value) => value / length) : centred;
}

/** A row less its mean. Taken from its first value first, so that a constant gives exact zeros. */
function centre(row: Float64Array): Float64Array {
  const first = row[0] ?? 0;
  let sum = 0;
  for (const value of row) sum += value - first;
  const mean = sum / row.length;
  return row.map((value) => value - first - mean);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** What each unit did: [units] rows of [steps], from one vector a step. */
function rowsOf(columns: readonly Float32Array[]): Float64Array[] {
  return Array.from(columns[0] ?? [], (_, unit) =>
    Float64Array.from(columns, (column) => column[unit] ?? 0),
  );
}
