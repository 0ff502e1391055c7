/** Shared by tasks: alphabets of single letters, and random sampling. */
import type { Random } from '../random';
import type { Difficulty, Target, Token } from './task';

// V8's segmenter takes quadratic time, minutes for a novel, so the text is first cut at spaces.
const pieces = /.{1,4000}(?:\s|$)|.{1,4000}/gsu;
// Made when it is needed: loading the browser's tables takes 8 ms.
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a person sees them (grapheme clusters). */
function graphemes(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  return (text.match(pieces) ?? []).flatMap(segment);
}

function segment(piece: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(piece), (each) => each.segment);
}

/** The letters of a task; each has its own input unit. */
export interface Alphabet {
  readonly letters: readonly string[];
  /** @throws if the alphabet has no such letter */
  indexOf(letter: string): number;
  /** The one-hot vector of a letter, [letters]; shared, read-only. */
  encode(letter: string): Float32Array;
  /** One token per character of any text. */
  read(text: string): Token[];
}

/**
 * @param unknown the letter that replaces unknown characters
 * @param plain further characters read as a letter: `ł` as `l`
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
  // Unchanged, then in the other case, then without accents.
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

/** The target of each step is the next letter; the last step has none. */
export function nextOf(letters: readonly string[], { indexOf }: Alphabet): Target[] {
  return letters.map((_, step) => {
    const next = letters[step + 1];
    return next === undefined ? undefined : indexOf(next);
  });
}

/** @throws if it is not a whole number in the difficulty's range */
export function checkDifficulty({ name, least, most }: Difficulty, value: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name}: expected a whole number from ${least} to ${most}, got ${value}`);
  }
}

/** A uniform random whole number from `least` to `most`, inclusive. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** A uniformly sampled item. @throws if there are none */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[wholeNumber(random, 0, items.length - 1)];
  if (item === undefined) throw new Error('items: expected at least one to choose from, got none');
  return item;
}
