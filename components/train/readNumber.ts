import { numberIn } from '../inside/numberIn';

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
export type ReadNumber = { readonly value: number } | { readonly fault: string };

/** Reads `0.01`, `1e-3`, `0,5`, `−1`. */
export function readNumber(typed: string, { name, least, most, whole }: NumberRange): ReadNumber {
  const value = numberIn(typed);
  const fits = value !== undefined && value >= least && value <= most;
  if (fits && (!whole || Number.isInteger(value))) return { value };
  const kind = whole ? 'a whole number' : 'a number';
  const got = typed.trim() === '' ? 'nothing' : shortened(typed.trim());
  return { fault: `${name}: expected ${kind} from ${least} to ${most}, got ${got}` };
}

const longest = 24;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/**
 * The next number up or down from one: a whole one by one; another to the next of 1, 2, 5, 10, …
 * if it has to be above zero, or else by a half.
 */
export function nextNumber(value: number, up: boolean, range: NumberRange): number {
  const within = (number: number) => Math.max(range.least, Math.min(range.most, number));
  if (range.whole || range.least <= 0)
    return within(value + (up ? 1 : -1) * (range.whole ? 1 : 0.5));
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
