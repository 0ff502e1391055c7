/** The next-letter task: read a text letter by letter and predict the next one. */
import { alphabetOf, checkDifficulty, nextOf, wholeNumber } from './letters';
import type { Task } from './task';

/** The models' alphabet: the space, the letters and three marks. The index is the input unit. */
export const alphabet = [..." abcdefghijklmnopqrstuvwxyz.,'"] as const;

/**
 * Capitals are read as lower case, accents dropped, apostrophes straightened; anything else is a
 * space.
 */
const known = alphabetOf(alphabet, ' ');

const difficulty = {
  name: 'length',
  unit: 'truncated BPTT length',
  least: 8,
  most: 200,
  usual: 32,
};

/**
 * Predicts the next letter of a text.
 * @param text the text to sample from; it is tokenised at the first sample, so that a task which
 * only reads costs nothing. Runs of white space count as one space.
 */
export function nextLetter(text: string): Task {
  let indices: Uint8Array | undefined;
  return {
    id: 'next-letter',
    title: 'next letter',
    does: 'predict the next letter',
    asks: 'next letter',
    description:
      'The network reads a text letter by letter and predicts the next letter after each one. Most of what helps is close by, in the last few letters, so all three cells do well and gates gain little. What lies further back, such as an open quotation or the subject of the sentence, needs a longer memory.',
    underConventions:
      'Predicting the next letter of English needs little memory: under PyTorch’s conventions the plain RNN gets 40 % right instead of 37 %, the gated cells 42 to 43 % under both.',
    reference: 'Elman (1990), Finding structure in time, Cognitive Science 14.',
    loss: 'crossEntropy',
    inputs: alphabet,
    outputs: alphabet,
    continues: true,
    difficulty,
    settings: { hiddenSize: 24, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 3000 },
    separator: '',
    text: { file: 'text/moby-dick.txt', over: nextLetter },
    // Uniform guessing.
    chance: Math.log(alphabet.length),
    examples: [
      { title: 'a plain sentence', text: 'the whale swam under the ship.' },
      { title: 'one letter repeated', text: 'aaaaaaaaaaaaaaaa' },
      { title: 'one word repeated', text: 'sea sea sea sea sea sea' },
      { title: 'a nested clause', text: 'the man, who saw the whale, laughed.' },
      { title: 'not English', text: 'xq zvkj wqxz jjvq' },
      {
        title: 'a long sentence',
        text: 'some years ago, never mind how long precisely, having little or no money in my purse, and nothing particular to interest me on shore, i thought i would sail about a little and see the watery part of the world.',
      },
    ],
    read: known.read,
    /**
     * A random window of length + 1 letters: the last is only a target. @throws if the text has
     * fewer than two letters
     */
    draw(random, length) {
      checkDifficulty(difficulty, length);
      indices ??= Uint8Array.from(known.read(text.replace(/\s+/g, ' ')), ({ letter }) =>
        known.indexOf(letter),
      );
      if (indices.length < 2) {
        throw new Error(`text: expected at least 2 letters to learn from, got ${indices.length}`);
      }
      const start = wholeNumber(random, 0, Math.max(0, indices.length - length - 1));
      const window = indices.subarray(start, start + length + 1);
      return Array.from(window, (index) => alphabet[index] ?? ' ');
    },
    encode: known.encode,
    targets: (letters) => nextOf(letters, known),
  };
}

/** How much of a text is in the models' alphabet. */
export interface Legibility {
  /** All characters (grapheme clusters), including spaces and marks. */
  readonly letters: number;
  /** Those that are replaced by a space. */
  readonly unread: number;
  /** Those that are read as one of a to z. */
  readonly read: number;
}

/** Combining marks that belong to the previous letter. */
const leadingMarks = /^[\p{Mark}\u200d]+/u;

/**
 * Counts the readable letters of a text. Runs of plain letters, most of a long text, are counted at
 * once.
 */
export function legibilityOf(text: string): Legibility {
  let [letters, unread, read] = [0, 0, 0];
  for (const piece of text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? []) {
    if (piece.charCodeAt(0) < 0x80) {
      letters += piece.length - (piece.match(/\r\n/g)?.length ?? 0);
      read += piece.match(/[a-z]/gi)?.length ?? 0;
      unread += piece.match(/[^a-z.,'\s]/gi)?.length ?? 0;
      continue;
    }
    for (const { shown, letter } of known.read(piece.replace(leadingMarks, ''))) {
      letters++;
      if (/[a-z]/.test(letter)) read++;
      else if (letter === ' ' && shown.trim() !== '') unread++;
    }
  }
  return { letters, unread, read };
}
