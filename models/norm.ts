/**
 * The Euclidean norm of all the numbers of some arrays together, in doubles: no square of a float32
 * vanishes or overflows there.
 * @returns Infinity where one of them is no finite number: beyond its range float32 makes an
 *   infinity and, of infinities, NaN
 */
export function normOf(...arrays: readonly ArrayLike<number>[]): number {
  let squares = 0;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++)
      squares += (values[i] as number) * (values[i] as number);
  }
  return Number.isFinite(squares) ? Math.sqrt(squares) : Number.POSITIVE_INFINITY;
}
