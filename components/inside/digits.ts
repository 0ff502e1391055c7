/** A number as the inspector writes it: to a millionth, with a minus as wide as a plus. */
export function digits(value: number): string {
  const text = Math.abs(value) >= 1e6 ? value.toExponential(4) : value.toFixed(6);
  return text.replace('-', '−').replace(/^−(0\.0+)$/, '$1');
}

/** The same with its sign, as a term of a sum. */
export function signed(value: number): string {
  const text = digits(value);
  return text.startsWith('−') ? text : `+${text}`;
}

/** A few digits, where the exact number stands elsewhere. */
export function brief(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '−');
}
