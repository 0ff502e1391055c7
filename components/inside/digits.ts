/** A number to so many places, with a minus as wide as a plus; a huge one in powers of ten. */
export function decimal(value: number, places: number): string {
  if (Number.isNaN(value)) return 'no number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const text = Math.abs(value) >= 1e6 ? value.toExponential(places) : value.toFixed(places);
  return text
    .replace('e+', 'e')
    .replace('-', '−')
    .replace(/^−(0(\.0*)?)$/, '$1');
}

/** A number as the inspector writes it: to a millionth. */
export function digits(value: number): string {
  return decimal(value, 6);
}

/** The same with its sign, as a term of a sum. */
export function signed(value: number): string {
  const text = digits(value);
  return /^[−n]/.test(text) ? text : `+${text}`;
}

/** A few digits, where the exact number stands elsewhere. */
export function brief(value: number): string {
  if (!Number.isFinite(value)) return digits(value);
  return String(Number(value.toPrecision(4)))
    .replace('e+', 'e')
    .replaceAll('-', '−');
}
