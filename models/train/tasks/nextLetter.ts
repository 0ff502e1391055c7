/** The next-letter task: read a text letter by letter and say which letter comes next. */
import { alphabetOf, checkDifficulty, nextOf, wholeNumber } from './letters';
import type { Task } from './task';

/** What the models know: the space, the letters and three marks. The index is the input unit. */
export const alphabet = [..." abcdefghijklmnopqrstuvwxyz.,'"] as const;

/** Capitals are read as small letters, accents dropped, apostrophes straightened; all else is a space. */
const known = alphabetOf(alphabet, ' ');

const difficulty = {
  name: 'length',
  unit: 'letters that the gradient goes back',
  least: 8,
  most: 200,
  usual: 32,
};

/**
 * To guess a text's next letter.
 * @param text what is drawn from; it is cut into letters at the first draw, so that a task which
 * only reads costs nothing. Runs of white space count as one space.
 */
export function nextLetter(text: string): Task {
  let indices: Uint8Array | undefined;
  return {
    id: 'next-letter',
    title: 'next letter',
    does: 'guess the next letter',
    asks: 'next letter',
    description:
      'A text is read letter by letter, and after each the network says which will come next. What helps is near: the last letters of the word, so that all three cells learn much of it and the gates’ gain is small. What lies further back, a quotation that is still open or who the sentence is about, only a longer memory can use.',
    reference: 'Elman (1990), Finding structure in time, Cognitive Science 14.',
    loss: 'crossEntropy',
    inputs: alphabet,
    outputs: alphabet,
    difficulty,
    settings: { hiddenSize: 24, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 3000 },
    separator: '',
    // Every letter held to be as likely.
    chance: Math.log(alphabet.length),
    examples: [
      { title: 'a plain sentence', text: 'the whale swam under the ship.' },
      { title: 'one letter, again and again', text: 'aaaaaaaaaaaaaaaa' },
      { title: 'a word, again and again', text: 'sea sea sea sea sea sea' },
      { title: 'a nested thought', text: 'the man, who saw the whale, laughed.' },
      { title: 'no English at all', text: 'xq zvkj wqxz jjvq' },
      {
        title: 'a long sentence',
        text: 'some years ago, never mind how long precisely, having little or no money in my purse, and nothing particular to interest me on shore, i thought i would sail about a little and see the watery part of the world.',
      },
    ],
    read: known.read,
    /** A window of length + 1 letters from anywhere in the text: the last is only guessed. @throws if the text has fewer than two letters */
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
