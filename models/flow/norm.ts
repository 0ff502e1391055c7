/**
 * The Euclidean norm of float32 derivatives, in doubles: none of their squares vanishes.
 * Infinity where one of them is no finite number: beyond its range float32 makes an infinity, and
 * of infinities, further back, NaN.
 */
export function normOf(...arrays: readonly ArrayLike<number>[]): number {
  let squares = 0;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++) squares += (values[i] as number) ** 2;
  }
  return Number.isFinite(squares) ? Math.sqrt(squares) : Number.POSITIVE_INFINITY;
}
