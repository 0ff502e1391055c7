/** Recall: one letter, many blanks, and a question mark whose target is the letter. */
import { alphabetOf, checkDifficulty, oneOf } from './letters';
import type { Task } from './task';

const items = ['A', 'B', 'C', 'D'];
const [blank, question] = ['·', '?'];
const known = alphabetOf([...items, blank, question], blank);
const difficulty = {
  name: 'delay',
  unit: 'blanks between the letter and the question',
  least: 1,
  most: 498,
  usual: 10,
};

const sequence = (item: string, delay: number) => [
  item,
  ...Array<string>(delay).fill(blank),
  question,
];

export const recall: Task = {
  id: 'recall',
  title: 'recall',
  does: 'recall the first letter after a delay',
  asks: 'first letter',
  description:
    'The first letter is an A, B, C or D. Then come blanks, and then the question: which letter was it? A cell must keep it without being reminded. An LSTM whose forget gate starts half open halves its memory at every step; over ten blanks it learns part of the task at best. With a forget bias of 1 it learns within a hundred training steps; over twenty blanks it needs a bias of 2 or 3. This is why the forget bias is a setting here: try 0.',
  underConventions:
    'The plain RNN fails here only because of its σ: with tanh, as in PyTorch, it learns this with every seed, and first of all.',
  reference:
    'After the latch problem of Bengio, Simard & Frasconi (1994), IEEE Transactions on Neural Networks 5. The forget bias: Gers, Schmidhuber & Cummins (2000), Learning to forget; Jozefowicz, Zaremba & Sutskever (2015), An empirical exploration of recurrent network architectures.',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs: items,
  difficulty,
  settings: { hiddenSize: 16, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 400 },
  separator: '',
  chance: Math.log(items.length),
  examples: [
    ...items.map((item) => ({
      title: `an ${item}`.replace(/an (?=[BCD])/, 'a '),
      text: sequence(item, difficulty.usual).join(''),
    })),
    { title: 'asked three times', text: 'C·····?·····?·····?' },
  ],
  // An A is what the plain RNN says to everything.
  opensWith: 1,
  read: known.read,
  draw(random, delay) {
    checkDifficulty(difficulty, delay);
    return sequence(oneOf(random, items), delay);
  },
  encode: known.encode,
  /** The target of every question mark is the first letter. */
  targets(letters) {
    const first = items.indexOf(letters[0] ?? '');
    return letters.map((letter) => (letter === question && first >= 0 ? first : undefined));
  },
};
