/**
 * Parses typed numbers, everywhere on the page: in sequences, number fields and links. Anything
 * ambiguous is rejected.
 */

import { formatPlain } from './format';

/** Converts full-width digits, signs and commas to ASCII, and every minus sign to a hyphen. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/＋/g, '+')
    .replace(/[，﹐]/g, ',')
    .replace(/[−－﹣]/g, '-');
}

/** Leading and trailing whitespace, including zero-width characters. */
const around = /^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g;
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number that was typed: `0.5`, `.5`, `-1`, `−1`, `+2.`, `1e-3`, ` ０．５ `. Undefined for
 * anything else: empty text, words, `0,5`, `0x1F`, `NaN`, `Infinity`, and numbers that overflow or
 * underflow a double (`1e999`, `1e-999`).
 */
export function readNumber(typed: string): number | undefined {
  const text = plain(typed.replace(around, ''));
  if (!decimal.test(text)) return undefined;
  const value = Number(text);
  const vanished = value === 0 && /[1-9]/.test(text.split(/e/i)[0] ?? '');
  // `+ 0` turns a negative zero into zero, because it would be written differently from what was
  // typed.
  return Number.isFinite(value) && !vanished ? value + 0 : undefined;
}

/** A hint if a number contains a comma; otherwise empty. */
export function commaNote(typed: string): string {
  return /\d\s*,|,\s*\d/.test(plain(typed)) ? 'Write numbers with a point, as 0.5.' : '';
}

/** The range of a number field. */
export interface NumberRange {
  /** Its name in error messages: `learning rate`. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Whether only whole numbers are allowed. */
  readonly whole: boolean;
}

/** The number, or an error message. */
export type NumberWithin = { readonly value: number } | { readonly fault: string };

/** Parses a number and checks its range. */
export function readWithin(typed: string, { name, least, most, whole }: NumberRange): NumberWithin {
  const value = readNumber(typed);
  const fits = value !== undefined && value >= least && value <= most;
  if (fits && (!whole || Number.isInteger(value))) return { value };
  const kind = whole ? 'a whole number' : 'a number';
  const got = typed.trim() === '' ? 'nothing' : shortened(typed.trim());
  const note = commaNote(typed);
  const fault = `${name}: expected ${kind} from ${formatPlain(least)} to ${formatPlain(most)}, got ${got}`;
  return { fault: note ? `${fault}. ${note}` : fault };
}

const longest = 24;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The largest magnitude of a value or weight set by a reader; larger ones only saturate. */
const largest = 1e6;

/**
 * Parses a value or weight that a reader sets in a run: the shortest number with the same float32
 * value. Undefined if it is too large, or underflows float32.
 */
export function settingOf(typed: string): number | undefined {
  const value = readNumber(typed);
  if (value === undefined || Math.abs(value) > largest) return undefined;
  const stored = Math.fround(value);
  if (stored === 0) return value === 0 ? 0 : undefined;
  // Nine digits distinguish any two float32 numbers.
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(stored.toPrecision(digits));
    if (Math.fround(short) === stored) return short;
  }
  return Number(stored.toPrecision(9));
}

/**
 * Parses a value or weight that a reader sets in a run; returns an error message if it is not
 * valid.
 */
export function readSetting(typed: string): NumberWithin {
  const setting = settingOf(typed);
  if (setting !== undefined) return { value: setting };
  const value = readNumber(typed);
  if (value !== undefined && Math.abs(value) < 1) {
    return {
      fault: `Expected 0 or a magnitude of at least 1.4e−45, as float32 holds it, got “${typed}”.`,
    };
  }
  const note = commaNote(typed);
  const fault = `Expected a number between −1,000,000 and 1,000,000, got “${typed}”.`;
  return { fault: note ? `${fault} ${note}` : fault };
}

/**
 * The next number up or down: whole numbers by 1; others to the next of 1, 2, 5, 10, … if the range
 * is above zero, otherwise by 0.5.
 */
export function nextNumber(value: number, up: boolean, range: NumberRange): number {
  const within = (number: number) => Math.max(range.least, Math.min(range.most, number));
  const sign = up ? 1 : -1;
  if (range.whole) return within(value + sign);
  // Rounded, because 1.1 − 0.5 is not exactly 0.6.
  if (range.least <= 0) return within(Math.round((value + sign * 0.5) * 1e9) / 1e9);
  const power = Math.floor(Math.log10(value));
  const rounds = [power - 1, power, power + 1].flatMap((exponent) =>
    // Parsed from text, because 10 ** -3 is not exactly 0.001.
    [1, 2, 5].map((mantissa) => Number(`${mantissa}e${exponent}`)),
  );
  const slack = value * 1e-9;
  const next = up
    ? rounds.find((round) => round > value + slack)
    : rounds.findLast((round) => round < value - slack);
  return within(next ?? value);
}
