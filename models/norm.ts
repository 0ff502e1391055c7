/**
 * The joint Euclidean norm of several arrays, in double precision: no square of a float32
 * underflows or overflows there.
 * @returns Infinity if any number is not finite: float32 overflows to an infinity, and operations
 * on infinities give NaN
 */
export function normOf(...arrays: readonly ArrayLike<number>[]): number {
  let squares = 0;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++)
      squares += (values[i] as number) * (values[i] as number);
  }
  return Number.isFinite(squares) ? Math.sqrt(squares) : Number.POSITIVE_INFINITY;
}
