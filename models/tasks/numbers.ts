/** Shared by tasks whose sequences are numbers with two decimals. */
import { readNumber } from '../readNumber';

/** A comma that may be a decimal point: `0,5`, but not those of `0.1,0.2`. */
const ambiguous = /(?:^|,)[^,.]*[\d０-９],[\d０-９][^,.]*(?:,|$)/;

/**
 * Splits a text at white space and commas, but not at a comma that may be a decimal point: `0,5` is
 * ambiguous, so it stays one piece, which is not a number.
 */
export function piecesOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap((piece) => (ambiguous.test(piece) ? [piece] : piece.split(',')))
    .filter((piece) => piece !== '');
}

/** A number as a token, with an ASCII minus: `-0.31`. */
export function written(value: number): string {
  // Rounded first, because toFixed writes a small negative number as -0.00.
  return rounded(value).toFixed(2);
}

/** The number of a token, whose minus sign may be typeset; NaN if it is not a number. */
export function numberOf(letter: string): number {
  return Number(letter.replace('−', '-'));
}

/** Rounds to two decimals, so that the models read exactly what is written. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Parses a number, clamps it and rounds it to two decimals; 0 if it is not a number. @returns the
 * number, and whether it was changed
 */
export function readTo(
  piece: string,
  least: number,
  most: number,
): { readonly value: number; readonly replaced: boolean } {
  const parsed = readNumber(piece);
  if (parsed === undefined) return { value: 0, replaced: true };
  const value = rounded(Math.min(most, Math.max(least, parsed)));
  return { value, replaced: value !== parsed };
}
