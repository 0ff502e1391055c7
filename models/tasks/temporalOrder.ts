/** Temporal order: report the order of two signs, X or Y each, long after they were read. */
import type { Random } from '../random';
import { seededRandom } from '../random';
import { alphabetOf, checkDifficulty, oneOf, wholeNumber } from './letters';
import type { Task } from './task';

const distractors = ['a', 'b', 'c', 'd'];
const [start, trigger] = ['E', 'B'];
const known = alphabetOf([...distractors, 'X', 'Y', trigger, start], 'a');
const classes = ['XX', 'XY', 'YX', 'YY'];

const difficulty = { name: 'length', unit: 'letters', least: 15, most: 500, usual: 50 };

/**
 * The paper's sequences of 100 to 110 letters, with the signs at 10 to 20 and 50 to 60, scaled to a
 * fixed length.
 */
function sequence(random: Random, length: number, pair: string): string[] {
  const letters = Array.from({ length }, () => oneOf(random, distractors));
  const within = (from: number, to: number) =>
    wholeNumber(random, Math.floor(length * from), Math.floor(length * to));
  [...pair].forEach((sign, which) => {
    letters[which === 0 ? within(0.1, 0.2) : within(0.5, 0.6)] = sign;
  });
  letters[0] = start;
  letters[length - 1] = trigger;
  return letters;
}

export const temporalOrder: Task = {
  id: 'temporal-order',
  title: 'temporal order',
  does: 'tell the order of two symbols',
  asks: 'order',
  description:
    'Two symbols, each an X or a Y, are hidden among letters that mean nothing: the first near the beginning, the second after the middle. The sequence ends with a B, and only there must the network say which two symbols came, in order. It must keep both through all that follows, and the second must not overwrite the first: a cell without gates loses them.',
  underConventions:
    'The gated cells learn this under both conventions. The plain RNN never does with σ; with tanh, as in PyTorch, it does with one seed of five, and trained for twice as long it is right in 87 %.',
  reference:
    'Hochreiter & Schmidhuber (1997), Long short-term memory, Neural Computation 9, §5.6, task 6a.',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs: classes,
  difficulty,
  settings: { hiddenSize: 8, batch: 32, learningRate: 0.008, clipNorm: 0.2, steps: 1000 },
  separator: '',
  chance: Math.log(classes.length),
  examples: classes.map((pair) => ({
    title: `${pair[0]}, then ${pair[1]}`,
    text: sequence(seededRandom(1, pair), difficulty.usual, pair).join(''),
  })),
  read: known.read,
  draw(random, length) {
    checkDifficulty(difficulty, length);
    return sequence(random, length, oneOf(random, classes));
  },
  encode: known.encode,
  targets(letters) {
    const signs = letters.filter((letter) => letter === 'X' || letter === 'Y').join('');
    const target = classes.indexOf(signs);
    const hasTarget = target >= 0 && letters.at(-1) === trigger;
    return letters.map((_, step) =>
      hasTarget && step === letters.length - 1 ? target : undefined,
    );
  },
};
