/** What the tasks share whose sequences are written in single letters, or that draw by the dice. */
import type { Random } from '../random';
import type { Difficulty, Target, Token } from './task';

// V8's segmenter takes time quadratic in the text, minutes for a novel: cut at spaces first.
const pieces = /.{1,4000}(?:\s|$)|.{1,4000}/gsu;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a person sees them, accents and all. */
function graphemes(text: string): string[] {
  return (text.match(pieces) ?? []).flatMap((piece) =>
    Array.from(segmenter.segment(piece), ({ segment }) => segment),
  );
}

/** The letters that a task knows: each is an input unit of its own. */
export interface Alphabet {
  readonly letters: readonly string[];
  /** @throws if the alphabet has no such letter */
  indexOf(letter: string): number;
  /** A one at the letter's unit, zeros elsewhere: [letters]. One array a letter, not to be written to. */
  encode(letter: string): Float32Array;
  /** A token for every character of a text, whatever it is. */
  read(text: string): Token[];
}

/**
 * @param unknown the letter that stands for whatever has none
 * @param plain what else reads as a letter: `ł` as `l`
 */
export function alphabetOf(
  letters: readonly string[],
  unknown: string,
  plain: Readonly<Record<string, string>> = {},
): Alphabet {
  const places = new Map(letters.map((letter, index) => [letter, index]));
  const inputs = letters.map((_, index) => oneHot(index, letters.length));

  const indexOf = (letter: string) => {
    const index = places.get(letter);
    if (index === undefined) {
      throw new Error(`letter: expected one of ${letters.join('')}, got ${JSON.stringify(letter)}`);
    }
    return index;
  };
  const encode = (letter: string) => inputs[indexOf(letter)] ?? new Float32Array(letters.length);
  // As it is, then in the other case, then without its accents.
  const letterOf = (shown: string) => {
    if (places.has(shown)) return shown;
    const cases = [shown.toLowerCase(), shown.toUpperCase()];
    const plainer = cases.map((each) => plain[each] ?? simplify(each));
    return [...cases, ...plainer].find((each) => places.has(each)) ?? unknown;
  };
  const read = (text: string) =>
    graphemes(text).map((shown) => {
      const letter = letterOf(shown);
      const replaced = letter.toLowerCase() !== shown.toLowerCase();
      return { shown, letter, input: encode(letter), replaced };
    });
  return { letters, indexOf, encode, read };
}

function oneHot(index: number, size: number): Float32Array {
  const values = new Float32Array(size);
  values[index] = 1;
  return values;
}

function simplify(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[‘’]/g, "'");
}

/** Right after each letter is the next one; after the last, nothing is asked. */
export function nextOf(letters: readonly string[], { indexOf }: Alphabet): Target[] {
  return letters.map((_, step) => {
    const next = letters[step + 1];
    return next === undefined ? undefined : indexOf(next);
  });
}

/** @throws if it is not a whole number from the least to the most there is */
export function checkDifficulty({ name, least, most }: Difficulty, value: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name}: expected a whole number from ${least} to ${most}, got ${value}`);
  }
}

/** A whole number from `least` to `most`, each as likely. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of several, each as likely. @throws if there are none */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[wholeNumber(random, 0, items.length - 1)];
  if (item === undefined) throw new Error('items: expected at least one to choose from, got none');
  return item;
}
