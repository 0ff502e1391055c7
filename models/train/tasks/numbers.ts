/** What the tasks share whose sequences are written in numbers of two decimals. */

/** `0.42`, `.5`, `-1`, `+2.`; a sign may be typeset. */
const decimal = /^[+\-−]?(?:\d+\.?\d*|\.\d+)$/;

/** The pieces of a text between its blanks and commas. */
export function piecesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((piece) => piece !== '');
}

/** A number as a token, for programs to read: `-0.31`. */
export function written(value: number): string {
  // Rounded first: toFixed writes a small negative number as -0.00.
  return rounded(value).toFixed(2);
}

/** The number of a token, whose sign may be typeset; NaN for what is none. */
export function numberOf(letter: string): number {
  return Number(letter.replace('−', '-'));
}

/** A number as far as two decimals go: what the models read is what is written. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * The number that somebody wrote, within bounds and to two decimals; 0 for what is none.
 * @returns with it whether it had to be changed
 */
export function readNumber(
  piece: string,
  least: number,
  most: number,
): { readonly value: number; readonly replaced: boolean } {
  const said = decimal.test(piece) ? numberOf(piece) : Number.NaN;
  if (Number.isNaN(said)) return { value: 0, replaced: true };
  const value = rounded(Math.min(most, Math.max(least, said)));
  return { value, replaced: value !== said };
}
