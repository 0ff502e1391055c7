/** What the tasks share whose sequences are written in numbers of two decimals. */
import { readNumber } from '../readNumber';

/** A comma that may be meant as a decimal point: `0,5`, but not those of `0.1,0.2`. */
const ambiguous = /(?:^|,)[^,.]*[\d０-９],[\d０-９][^,.]*(?:,|$)/;

/**
 * The pieces of a text between its blanks and commas. A comma within what may be one number parts
 * nothing: whether `0,5` is a half or two numbers is not guessed, the piece is no number.
 */
export function piecesOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap((piece) => (ambiguous.test(piece) ? [piece] : piece.split(',')))
    .filter((piece) => piece !== '');
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
export function readTo(
  piece: string,
  least: number,
  most: number,
): { readonly value: number; readonly replaced: boolean } {
  const said = readNumber(piece);
  if (said === undefined) return { value: 0, replaced: true };
  const value = rounded(Math.min(most, Math.max(least, said)));
  return { value, replaced: value !== said };
}
