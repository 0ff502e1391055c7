import { SVD } from 'svd-js';
import { largestMagnitude } from '../magnitude';

/**
 * The largest singular value of a matrix: the largest factor by which it scales a vector.
 * @param matrix [size × size], row by row
 * @returns Infinity if an entry is not finite
 * @throws if the array has another length
 */
export function largestSingularValue(matrix: Float64Array, size: number): number {
  if (matrix.length !== size * size) {
    throw new Error(`matrix: expected ${size} × ${size} numbers, got ${matrix.length}`);
  }
  if (!matrix.every(Number.isFinite)) return Number.POSITIVE_INFINITY;
  const largest = largestMagnitude(matrix);
  if (largest === 0) return 0;
  // The library treats values below 1e-24 as zero, so the entries are scaled to at most 1.
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from(matrix.subarray(row * size, (row + 1) * size), (entry) => entry / largest),
  );
  return largest * Math.max(...SVD(rows, false, false).q);
}
