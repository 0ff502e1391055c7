/**
 * How numbers are written on the page and for screen readers: one minus sign (U+2212, as wide as a
 * plus), one word for NaN and infinities, and powers of ten where digits would not fit. Every
 * number on the page is formatted here; text that is typed, stored or parsed is not.
 */

/** The word for NaN, Infinity and −Infinity. */
export const notFinite = 'not finite';

/** A whole number with thousands separators. `Intl.NumberFormat` would take 9 ms of the first visit. */
const whole = (value: number) => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');

/** Converts JavaScript's notation to the page's: `-1e+7` → `−1e7`, and no negative zero. */
function typeset(text: string): string {
  return text
    .replace('e+', 'e')
    .replaceAll('-', '−')
    .replace(/^−(0(\.0*)?)$/, '$1');
}

/**
 * Formats with `plain` if the magnitude is 0 or in [least, most), else in scientific notation with
 * `places` decimals.
 */
function compact(
  value: number,
  [least, most]: readonly [number, number],
  places: number,
  plain: (value: number) => string,
): string {
  if (!Number.isFinite(value)) return notFinite;
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= least && size < most);
  return typeset(isPlain ? plain(value) : value.toExponential(places));
}

/** Fixed decimals, `−2.250`; from a million on in scientific notation, `1.235e6`. */
export function formatFixed(value: number, places: number): string {
  return compact(value, [0, 1e6], places, (each) => each.toFixed(places));
}

/** Six decimals. */
export function formatExact(value: number): string {
  return formatFixed(value, 6);
}

/** Always with its sign, as a term of a sum: `+0.500000`. */
export function formatSigned(value: number, places = 6): string {
  const text = formatFixed(value, places);
  return text === notFinite || text.startsWith('−') ? text : `+${text}`;
}

/** Replaces a leading hyphen of a token with the page's minus sign. */
export function withMinus(text: string): string {
  return text.replace(/^-(?=[\d.])/, '−');
}

/** The shortest digits that identify the number: `−2`, `0.05`. */
export function formatPlain(value: number): string {
  return Number.isFinite(value) ? typeset(String(value)) : notFinite;
}

/** A fixed number of significant digits: `0.500000`. */
export function formatSignificant(value: number, digits: number): string {
  return Number.isFinite(value) ? typeset(value.toPrecision(digits)) : notFinite;
}

/** At most `digits` significant digits, default 4: `0.1235`, `−1235000`, `0.5`. */
export function formatBrief(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return notFinite;
  const rounded = Number(value.toPrecision(digits));
  // Rounding up may overflow.
  return typeset(Number.isFinite(rounded) ? String(rounded) : value.toExponential(digits));
}

/** Two decimals, short at any magnitude: `−0.13`, `4.5e13`. */
export function formatShort(value: number): string {
  return compact(value, [0, 1000], 1, (each) => each.toFixed(2));
}

/** A norm or a factor with two significant digits: `0`, `0.034`, `1.3e−5`. */
export function formatMagnitude(value: number): string {
  return compact(value, [0.001, 9999], 1, (each) => formatBrief(each, 2));
}

/** The end of a scale, in few characters: `1`, `0.17`, `7.3`, `5e13`. */
export function formatBound(limit: number): string {
  return compact(limit, [0, 1e4], 0, (each) =>
    Math.abs(each) >= 10 ? each.toFixed(0) : formatBrief(each, 2),
  );
}

/** A loss: `1.386`; `4.1e−5` and `2.0e9` where three decimals are too few or too many. */
export function formatLoss(loss: number): string {
  return compact(loss, [0.001, 1000], 1, (each) => each.toFixed(3));
}

/** A share (0 to 1) as a percentage, by default without decimals: `59 %`. */
export function formatPercent(share: number, places = 0): string {
  const text = formatFixed(100 * share, places);
  return text === notFinite ? text : `${text} %`;
}

/** A count with thousands separators: `12,000`. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? typeset(whole(count)) : notFinite;
}

/** A rate: one decimal below ten, none above: `0.3`, `1,234`. */
export function formatRate(rate: number): string {
  if (!Number.isFinite(rate)) return notFinite;
  return typeset(rate < 9.95 ? rate.toFixed(1) : whole(rate));
}

/** A probability in whole percent: `59 %`; `<1 %` for what would round to 0. */
export function formatGuess(probability: number): string {
  return Math.abs(probability) < 0.01 ? '<1 %' : formatPercent(probability);
}

/**
 * A factor with two significant digits: `2.3`, `1,300`; from a million on the power of ten: `10⁹`.
 */
export function formatFactor(factor: number): string {
  if (!Number.isFinite(factor)) return notFinite;
  if (Math.abs(factor) < 10) return formatBrief(factor, 2);
  if (Math.abs(factor) < 1e6) return formatCount(Number(factor.toPrecision(2)));
  const exponent = String(Math.round(Math.log10(Math.abs(factor))));
  const raised = exponent.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
  return `${factor < 0 ? '−' : ''}10${raised}`;
}
