/** Running parity: after every bit, whether the number of ones so far is even or odd. */
import { alphabetOf, checkDifficulty, oneOf } from './letters';
import type { Task } from './task';

const known = alphabetOf(['0', '1'], '0');
const outputs = ['even', 'odd'];
const difficulty = { name: 'length', unit: 'bits', least: 4, most: 500, usual: 32 };

export const parity: Task = {
  id: 'parity',
  title: 'running parity',
  does: 'tell whether the number of ones is even or odd',
  asks: 'ones so far',
  description:
    'The network reads zeros and ones and says after each whether the number of ones so far is even or odd. It has to remember one bit and flip it at every one: a single mistake makes every later answer wrong, and no part of the sequence hints at the answer.',
  underConventions:
    'The plain RNN fails here only because of its σ: with tanh, as in PyTorch, it learns parity with every seed, though later than the gated cells.',
  reference:
    'Bengio, Simard & Frasconi (1994), Learning long-term dependencies with gradient descent is difficult, IEEE Transactions on Neural Networks 5 (parity problem); asked here at every step.',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs,
  difficulty,
  settings: { hiddenSize: 8, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 1000 },
  // Seeds whose gates can be read: docs/training.md.
  small: {
    hiddenSize: 2,
    learningRate: 0.03,
    steps: 6000,
    seeds: { RNN: 1, GRU: 12, LSTM: 24, MGU: 12 },
  },
  separator: '',
  chance: Math.log(outputs.length),
  examples: [
    { title: 'random bits', text: '01101001110100010110110010011101' },
    { title: 'a one, then zeros', text: '10000000000000000000000000000000' },
    { title: 'only ones', text: '11111111111111111111111111111111' },
    { title: 'a one every eight bits', text: '00010000000100000001000000010000' },
  ],
  read: known.read,
  draw(random, length) {
    checkDifficulty(difficulty, length);
    return Array.from({ length }, () => oneOf(random, known.letters));
  },
  encode: known.encode,
  targets(letters) {
    let odd = 0;
    return letters.map((letter) => {
      if (letter === '1') odd = 1 - odd;
      return odd;
    });
  },
};
