/**
 * The largest magnitude of the values that are finite, for a scale; at least `least`. Without
 * callbacks, which would box each number of a long vector.
 */
export function largestMagnitude(values: ArrayLike<number>, least = 0): number {
  let most = least;
  for (let index = 0; index < values.length; index++) {
    const size = Math.abs(values[index] ?? 0);
    if (size > most && size < Number.POSITIVE_INFINITY) most = size;
  }
  return most;
}
