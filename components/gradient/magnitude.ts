/** A norm in running text: `0`, `0.034`, `1.3e−5`, `∞`. */
export function magnitude(value: number): string {
  if (Number.isNaN(value)) return 'no number';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value === 0) return '0';
  if (value >= 0.001 && value < 9999) return String(Number(value.toPrecision(2)));
  return value.toExponential(1).replace('e+', 'e').replace('-', '−');
}
