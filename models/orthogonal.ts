import { normOf } from './norm';
import type { Random } from './random';

/**
 * A random orthogonal matrix [size, size], row by row: Gaussian rows, orthogonalised by
 * Gram–Schmidt and normalised (Saxe, McClelland & Ganguli 2014; uniformly distributed, like
 * `torch.nn.init.orthogonal_`). It preserves norms.
 */
export function orthogonal(random: Random, size: number): Float32Array {
  const rows: Float64Array[] = [];
  while (rows.length < size) {
    const row = Float64Array.from({ length: size }, () => gaussian(random));
    // Twice, because the first pass leaves rounding errors as large as what it removes.
    for (let pass = 0; pass < 2; pass++) for (const other of rows) remove(row, other);
    const length = normOf(row);
    if (length > 1e-6) rows.push(row.map((value) => value / length));
  }
  const matrix = new Float32Array(size * size);
  rows.forEach((row, index) => {
    matrix.set(row, index * size);
  });
  return matrix;
}

function remove(row: Float64Array, other: Float64Array): void {
  let share = 0;
  for (let i = 0; i < row.length; i++) share += (row[i] as number) * (other[i] as number);
  for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) - share * (other[i] as number);
}

/** Box & Muller 1958. */
function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
