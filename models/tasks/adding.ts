/** Adding: two of many numbers are marked; the target at the end is their sum. */
import { checkDifficulty, wholeNumber } from './letters';
import { piecesOf, readTo, written } from './numbers';
import type { Task } from './task';

const mark = '*';
const difficulty = { name: 'length', unit: 'numbers', least: 8, most: 500, usual: 30 };

const isMarked = (letter: string) => letter.endsWith(mark);
const numberOf = (letter: string) => Number(isMarked(letter) ? letter.slice(0, -1) : letter);

function encode(letter: string): Float32Array {
  const value = numberOf(letter);
  if (!(value >= 0 && value <= 1)) {
    throw new Error(`letter: expected a number from 0 to 1, like 0.42 or 0.42*, got ${letter}`);
  }
  return Float32Array.of(value, isMarked(letter) ? 1 : 0);
}

export const adding: Task = {
  id: 'adding',
  title: 'adding',
  does: 'add two marked numbers',
  asks: 'sum',
  description:
    'The network reads numbers between 0 and 1, one at a time. Two of them are marked, one in each half, and after the last number it must give the sum of the two. It cannot know in advance which numbers will be marked, so it has to store a marked number exactly and ignore all others: this is what gates are for.',
  underConventions:
    'With these settings the gated cells learn this under both conventions and with every seed, the plain RNN under neither. Gates make it easy; they are not the only way: with relu and a learning rate of 0.003, a plain RNN learns it too, within 1,600 steps (as in Le, Jaitly & Hinton 2015); with tanh it does not.',
  reference:
    'Hochreiter & Schmidhuber (1997), Long short-term memory, Neural Computation 9, §5.4; with numbers in [0, 1] and a mark in each half, after Le, Jaitly & Hinton (2015), arXiv:1504.00941, §4.1.',
  loss: 'squaredError',
  inputs: ['value', 'mark'],
  outputs: ['sum'],
  difficulty,
  settings: { hiddenSize: 16, batch: 32, learningRate: 0.02, clipNorm: 1, steps: 1200 },
  separator: ' ',
  // The variance of the sum of two numbers, each uniform in [0, 1].
  chance: 1 / 6,
  // For always predicting 1: the sum has a triangular density over [0, 2].
  chanceRight: 0.19,
  examples: [
    {
      title: 'two halves',
      text: '0.13 0.97 0.50* 0.26 0.71 0.08 0.64 0.39 0.82 0.17 0.55 0.91 0.04 0.33 0.78 0.21 0.66 0.47 0.95 0.12 0.50* 0.36 0.84 0.60 0.29 0.73 0.02 0.58 0.89 0.41',
    },
    {
      title: 'the first and the last',
      text: '0.90* 0.22 0.68 0.05 0.41 0.87 0.34 0.76 0.19 0.53 0.98 0.11 0.62 0.27 0.80 0.45 0.07 0.93 0.38 0.71 0.16 0.59 0.84 0.30 0.66 0.02 0.49 0.95 0.24 0.90*',
    },
    {
      title: 'small numbers among large ones',
      text: '0.94 0.99 0.91 0.97 0.05* 0.93 0.98 0.95 0.92 0.96 0.99 0.94 0.97 0.91 0.98 0.93 0.96 0.10* 0.95 0.92 0.99 0.94 0.97 0.98 0.91 0.93 0.96 0.95 0.99 0.92',
    },
  ],
  // On two halves the plain RNN, which has forgotten both, is right by chance.
  opensWith: 1,
  /** Anything but a number is read as 0; `0.42*` is marked, and so is a star alone. */
  read: (text) =>
    piecesOf(text).map((shown) => {
      const marked = isMarked(shown);
      const { value, replaced } = readTo(marked ? shown.slice(0, -1) : shown, 0, 1);
      const letter = written(value) + (marked ? mark : '');
      return { shown, letter, input: encode(letter), replaced };
    }),
  draw(random, length) {
    checkDifficulty(difficulty, length);
    const letters = Array.from({ length }, () => written(random()));
    const half = Math.floor(length / 2);
    for (const place of [wholeNumber(random, 0, half - 1), wholeNumber(random, half, length - 1)]) {
      letters[place] += mark;
    }
    return letters;
  },
  encode,
  /**
   * The target is the sum of all marked numbers, even if there are not two; none if nothing is
   * marked.
   */
  targets(letters) {
    const marked = letters.filter(isMarked);
    const sum = marked.reduce((total, letter) => total + numberOf(letter), 0);
    return letters.map((_, step) =>
      marked.length > 0 && step === letters.length - 1 ? sum : undefined,
    );
  },
  // The paper allows 0.04 for targets in a range of 1, which is 0.08 for a sum from 0 to 2.
  tolerance: 0.1,
};
