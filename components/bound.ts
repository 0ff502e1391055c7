/** The end of a scale in a few characters: 1, 0.17, 7.3, 5e13. */
export function bound(limit: number): string {
  if (limit >= 1e4) return limit.toExponential(0).replace('+', '');
  return limit >= 10 ? limit.toFixed(0) : String(Number(limit.toPrecision(2)));
}
