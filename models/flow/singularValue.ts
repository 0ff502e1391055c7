import { seededRandom } from '../random';

/**
 * The largest singular value of a matrix: how much it can lengthen a vector. The power method on
 * AᵀA made the most of, which is Lanczos's (Golub & Van Loan, "Matrix computations", 4th ed.,
 * 10.1 and 10.4): all the vectors on the way are kept, at right angles. Where the largest two are
 * near each other a power creeps; this settles in some tens of turns, and in `size` at the most.
 * @param matrix [size × size], row by row
 * @returns Infinity if an entry is no finite number
 * @throws if there are not as many numbers
 */
export function largestSingularValue(matrix: Float64Array, size: number): number {
  if (matrix.length !== size * size) {
    throw new Error(`matrix: expected ${size} × ${size} numbers, got ${matrix.length}`);
  }
  if (!matrix.every(Number.isFinite)) return Number.POSITIVE_INFINITY;
  // Drawn by dice: no direction that a matrix may be blind to.
  const random = seededRandom(1, 'Lanczos');
  let vector = normalised(Float64Array.from({ length: size }, () => random() - 0.5));
  const kept = [vector];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let largest = 0;
  while (kept.length <= size) {
    const image = timesTransposed(matrix, times(matrix, vector));
    diagonal.push(dot(vector, image));
    const before = largest;
    largest = largestEigenvalue(diagonal, beside, before);
    if (largest - before <= nearEnough * largest) break;
    // Twice: once leaves what rounding put back.
    for (const other of [...kept, ...kept]) addScaled(image, -dot(other, image), other);
    const left = length(image);
    if (left <= nearEnough * largest) break;
    beside.push(left);
    vector = normalised(image);
    kept.push(vector);
  }
  return Math.sqrt(largest);
}

const nearEnough = 1e-12;

/**
 * Of a symmetric matrix with three diagonals, none of its eigenvalues below 0: by halving.
 * @param least what it is at least; a matrix that grows has none smaller than before
 */
function largestEigenvalue(
  diagonal: readonly number[],
  beside: readonly number[],
  least: number,
): number {
  // Gershgorin's circles end here.
  let above = Math.max(
    ...diagonal.map((value, i) => value + (beside[i - 1] ?? 0) + (beside[i] ?? 0)),
  );
  const squares = beside.map((value) => value * value);
  let below = Math.max(least, ...diagonal);
  while (above - below > (nearEnough / 4) * above) {
    const middle = (below + above) / 2;
    if (isAboveAll(middle, diagonal, squares)) above = middle;
    else below = middle;
  }
  return below;
}

/** Sturm: a number is above all eigenvalues where every pivot of the matrix less it is below 0. */
function isAboveAll(
  number: number,
  diagonal: readonly number[],
  squares: readonly number[],
): boolean {
  let pivot = (diagonal[0] as number) - number;
  for (let i = 1; i < diagonal.length && pivot < 0; i++) {
    pivot = (diagonal[i] as number) - number - (squares[i - 1] as number) / pivot;
  }
  return pivot < 0;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => dot(matrix.subarray(row * size, (row + 1) * size), vector));
}

function timesTransposed(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const made = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    addScaled(made, vector[row] as number, matrix.subarray(row * size, (row + 1) * size));
  }
  return made;
}

function addScaled(to: Float64Array, scale: number, from: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + scale * (from[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function normalised(vector: Float64Array): Float64Array {
  const scale = length(vector);
  return vector.map((value) => value / scale);
}
