/** A number with two digits behind the point, in a handful of characters however large it is. */
export function shortly(value: number): string {
  if (Number.isNaN(value)) return 'no number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return Math.abs(value) < 1000 ? value.toFixed(2) : value.toExponential(1).replace('+', '');
}
