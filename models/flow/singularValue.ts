import { SVD } from 'svd-js';

/**
 * The largest singular value of a matrix: how much it can lengthen a vector.
 * @param matrix [size × size], row by row
 * @returns Infinity if an entry is no finite number
 * @throws if there are not as many numbers
 */
export function largestSingularValue(matrix: Float64Array, size: number): number {
  if (matrix.length !== size * size) {
    throw new Error(`matrix: expected ${size} × ${size} numbers, got ${matrix.length}`);
  }
  if (!matrix.every(Number.isFinite)) return Number.POSITIVE_INFINITY;
  const largest = matrix.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  if (largest === 0) return 0;
  // The library takes what lies below 1e-24 for zero: it is given entries of at most 1.
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from(matrix.subarray(row * size, (row + 1) * size), (entry) => entry / largest),
  );
  return largest * Math.max(...SVD(rows, false, false).q);
}
