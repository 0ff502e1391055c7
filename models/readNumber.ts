/**
 * How numbers that somebody typed are read, everywhere on the page: in sequences, boxes and links.
 * What is not plainly one number is refused, not guessed at.
 */

import { formatPlain } from './format';

/** Full-width digits, signs and commas as plain ones; a hyphen, a minus and a full-width one are one minus. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/＋/g, '+')
    .replace(/[，﹐]/g, ',')
    .replace(/[−－﹣]/g, '-');
}

/** Blanks at either end, among them those that cannot be seen. */
const around = /^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g;
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number that was typed: `0.5`, `.5`, `-1`, `−1`, `+2.`, `1e-3`, ` ０．５ `. Undefined for what
 * is none: nothing, words, `0,5`, `0x1F`, `NaN`, `Infinity`, and what a double cannot hold (`1e999`,
 * `1e-999`).
 */
export function readNumber(typed: string): number | undefined {
  const text = plain(typed.replace(around, ''));
  if (!decimal.test(text)) return undefined;
  const value = Number(text);
  const vanished = value === 0 && /[1-9]/.test(text.split(/e/i)[0] ?? '');
  // No negative zero: it would be written as a zero that is not equal to what was typed.
  return Number.isFinite(value) && !vanished ? value + 0 : undefined;
}

/** What is said of a comma in a number; empty where there is none. */
export function commaNote(typed: string): string {
  return /\d\s*,|,\s*\d/.test(plain(typed)) ? 'Write numbers with a point, as 0.5.' : '';
}

/** What may be typed into a box for a number. */
export interface NumberRange {
  /** As a fault names it: `learning rate`. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Whether it has to be a whole number. */
  readonly whole: boolean;
}

/** What was typed, as a number; or what was expected instead, in words. */
export type NumberWithin = { readonly value: number } | { readonly fault: string };

/** Reads a number that has to be within a range. */
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

/** The largest magnitude that a reader may set a number of a run to: beyond it there is little to see. */
const largest = 1e6;

/**
 * A number that a reader sets something in a run to, as a run can hold it: the shortest that is the
 * same in float32. Undefined where a run cannot hold it: too large, or 0 there though not typed as 0.
 */
export function settingOf(typed: string): number | undefined {
  const value = readNumber(typed);
  if (value === undefined || Math.abs(value) > largest) return undefined;
  const held = Math.fround(value);
  if (held === 0) return value === 0 ? 0 : undefined;
  // Nine digits tell any two numbers of float32 apart.
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(held.toPrecision(digits));
    if (Math.fround(short) === held) return short;
  }
  return Number(held.toPrecision(9));
}

/** A number that a reader sets something in a run to; or what is wrong with what was typed. */
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
 * The next number up or down from one: a whole one by one; another to the next of 1, 2, 5, 10, …
 * if it has to be above zero, or else by a half.
 */
export function nextNumber(value: number, up: boolean, range: NumberRange): number {
  const within = (number: number) => Math.max(range.least, Math.min(range.most, number));
  const sign = up ? 1 : -1;
  if (range.whole) return within(value + sign);
  // To a digit that can be read: 1.1 − 0.5 is not quite 0.6.
  if (range.least <= 0) return within(Math.round((value + sign * 0.5) * 1e9) / 1e9);
  const power = Math.floor(Math.log10(value));
  const rounds = [power - 1, power, power + 1].flatMap((exponent) =>
    // By its text: 10 ** -3 is not quite 0.001.
    [1, 2, 5].map((mantissa) => Number(`${mantissa}e${exponent}`)),
  );
  const slack = value * 1e-9;
  const next = up
    ? rounds.find((round) => round > value + slack)
    : rounds.findLast((round) => round < value - slack);
  return within(next ?? value);
}
