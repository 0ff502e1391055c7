/** The next-letter task: read a text letter by letter and say which letter comes next. */

/** What the models know: the space, the letters and three marks. The index is the input unit. */
export const alphabet = [..." abcdefghijklmnopqrstuvwxyz.,'"] as const;

/** One letter as the reader typed it, and as the models read it. */
export interface Token {
  /** A whole character as a person sees it, accents and all. */
  readonly shown: string;
  /** The letter of the alphabet that stands for it. */
  readonly letter: string;
  /** The letter's place in the alphabet: the unit of x that is one. */
  readonly index: number;
  /** Whether the models read something else than what was typed (a capital does not count). */
  readonly replaced: boolean;
}

const indexOf = new Map<string, number>(alphabet.map((letter, index) => [letter, index]));
// V8's segmenter takes time quadratic in the text, minutes for a novel: cut at spaces first.
const pieces = /.{1,4000}(?:\s|$)|.{1,4000}/gsu;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts a text into tokens. Capitals are read as small letters, accents are dropped, curly
 * apostrophes straightened; what is still outside the alphabet is read as a space.
 */
export function tokenise(text: string): Token[] {
  return (text.match(pieces) ?? []).flatMap((piece) =>
    Array.from(segmenter.segment(piece), ({ segment }) => tokenOf(segment)),
  );
}

function tokenOf(shown: string): Token {
  const small = shown.toLowerCase();
  const index = indexOf.get(small) ?? indexOf.get(simplify(small)) ?? 0;
  const letter = alphabet[index] ?? ' ';
  return { shown, letter, index, replaced: letter !== small };
}

function simplify(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[‘’]/g, "'");
}

/** The input vector of a token: a one at its letter, zeros elsewhere. */
export function oneHot(index: number): Float32Array {
  const values = new Float32Array(alphabet.length);
  values[index] = 1;
  return values;
}
