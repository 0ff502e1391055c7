/**
 * Sorts a vector's units by their values over a whole sequence, so that patterns become visible.
 */

import { normOf } from '../norm';

export type UnitOrder = 'index' | 'variance' | 'correlation' | 'cluster';

/**
 * The variance of each unit over the steps (population variance).
 * @param columns one vector per step, all [units]
 * @returns [units], each ≥ 0; 0 for a constant unit
 */
export function variances(columns: readonly Float32Array[]): Float64Array {
  return Float64Array.from(rowsOf(columns), (row) => {
    const centred = centre(row);
    return dot(centred, centred) / row.length;
  });
}

/**
 * Pearson's r of each unit with a target series.
 * @param columns one vector per step, all [units]
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
 * Sorts the units. Ties are sorted by index, and NaN scores last.
 * - `index`: unchanged;
 * - `variance`: largest first;
 * - `correlation`: largest absolute correlation with the target first;
 * - `cluster`: similar units next to each other.
 * @param columns one vector per step, all [units]
 * @param target [steps], used by `correlation` only
 * @returns [units]: a permutation of 0 … units − 1
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

/** A cluster: its index in the distance table, and its units in order. */
interface Cluster {
  readonly id: number;
  readonly leaves: readonly number[];
}

/**
 * Agglomerative clustering: the two nearest clusters are merged until one is left, with average
 * linkage. Each pair is joined at its nearest ends (Gruvaeus and Wainer, 1972), so that neighbours
 * across the boundary are similar as well.
 */
function clustered(rows: readonly Float64Array[]): number[] {
  const count = rows.length;
  const between = distances(rows);
  // A copy for the distances of clusters; those of units are isConstant needed to join ends.
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

/** The indices in `clusters` of the nearest two; of equal distances the first pair. */
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

/**
 * Joins two rows of units, each possibly reversed, so that the adjacent ends are as near as
 * possible.
 */
function join(
  a: readonly number[],
  b: readonly number[],
  between: Float64Array,
  count: number,
): number[] {
  const orientations = [
    { left: a, right: b },
    { left: a, right: b.toReversed() },
    { left: a.toReversed(), right: b },
    { left: a.toReversed(), right: b.toReversed() },
  ];
  const joinDistance = ({ left, right }: (typeof orientations)[number]) =>
    between[(left.at(-1) ?? 0) * count + (right[0] ?? 0)] ?? 0;
  const best = orientations.reduce((least, orientation) =>
    joinDistance(orientation) < joinDistance(least) ? orientation : least,
  );
  return [...best.left, ...best.right];
}

/**
 * The distance 1 − r of every two units, [units × units], each from 0 to 2. Between two constant
 * units, whose r is undefined, it is 0; between a constant and another unit it is 1.
 */
function distances(rows: readonly Float64Array[]): Float64Array {
  const count = rows.length;
  const directions = rows.map(standardise);
  const isConstant = directions.map((direction) => direction.every((value) => value === 0));
  const table = new Float64Array(count * count);
  directions.forEach((one, a) => {
    for (let b = a + 1; b < count; b++) {
      const other = directions[b] ?? one;
      const distance = isConstant[a] && isConstant[b] ? 0 : 1 - correlation(one, other);
      table[a * count + b] = distance;
      table[b * count + a] = distance;
    }
  });
  return table;
}

/** Pearson's r of two standardised rows; clamped to ±1 against rounding. */
function correlation(a: Float64Array, b: Float64Array): number {
  const r = dot(a, b);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : 0;
}

/** A row minus its mean, scaled to norm 1; all zeros for a constant. */
function standardise(row: Float64Array): Float64Array {
  const centred = centre(row);
  const length = normOf(centred);
  return length > 0 ? centred.map((value) => value / length) : centred;
}

/**
 * A row minus its mean. Its first value is subtracted first, so that a constant gives exact zeros.
 */
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

/** The transpose: [units] rows of [steps], from one vector per step. */
function rowsOf(columns: readonly Float32Array[]): Float64Array[] {
  return Array.from(columns[0] ?? [], (_, unit) =>
    Float64Array.from(columns, (column) => column[unit] ?? 0),
  );
}
