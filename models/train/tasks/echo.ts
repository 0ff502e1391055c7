/** Echo: say every bit again, a fixed number of steps after it was read. */
import { alphabetOf, checkDifficulty, oneOf } from './letters';
import type { Task } from './task';

const bits = ['0', '1'];
const blank = '·';
const known = alphabetOf([...bits, blank], blank);
const difficulty = {
  name: 'delay',
  unit: 'steps from a bit to its echo',
  least: 1,
  most: 150,
  usual: 10,
};

/** As many blanks as there are at the end: so long the echo goes on when nothing more is said. */
function delayOf(letters: readonly string[]): number {
  return letters.length - 1 - letters.findLastIndex((letter) => letter !== blank);
}

const withSilence = (spoken: string, delay: number) => spoken + blank.repeat(delay);

export const echo: Task = {
  id: 'echo',
  title: 'echo',
  does: 'say again what they read some steps ago',
  asks: 'echo',
  description:
    'Zeros and ones are read, and each is to be said again a fixed number of steps later, while new ones keep coming in; the blanks at the end are as many as the delay, so that nothing read goes unsaid. Nothing has to be chosen, only handed on from step to step, and a plain recurrent network with tanh and orthogonal weights does just that: it learns many times sooner than the two whose gates are only in the way. No cell is best at everything. (With σ in the place of tanh, as in the source, it fails: σ is nowhere steeper than a quarter, so what is handed on fades at every step. Choose σ under Conventions and reset to see it.)',
  reference:
    'Jaeger (2001), Short term memory in echo state networks, GMD report 152: a delayed copy of the input.',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs: bits,
  difficulty,
  // σ is nowhere steeper than a quarter: what the source's RNN hands on fades at once.
  settings: {
    hiddenSize: 16,
    batch: 32,
    learningRate: 0.01,
    clipNorm: 1,
    steps: 600,
    conventions: { squash: 'tanh', output: 'new' },
  },
  separator: '',
  chance: Math.log(bits.length),
  examples: [
    { title: 'at random', text: withSilence('01101001110100010110', difficulty.usual) },
    { title: 'one call', text: withSilence('00001000000000000000', difficulty.usual) },
    { title: 'to and fro', text: withSilence('01010101010101010101', difficulty.usual) },
    { title: 'in two halves', text: withSilence('00000000001111111111', difficulty.usual) },
  ],
  read: known.read,
  /** Twice as many bits as the delay, and the silence after them. */
  draw(random, delay) {
    checkDifficulty(difficulty, delay);
    const spoken = Array.from({ length: 2 * delay }, () => oneOf(random, bits));
    return [...spoken, ...Array<string>(delay).fill(blank)];
  },
  encode: known.encode,
  /** The delay is told by the blanks at the end; of a blank within no echo is asked. */
  targets(letters) {
    const delay = delayOf(letters);
    return letters.map((_, step) => {
      const past = bits.indexOf(letters[step - delay] ?? '');
      return delay > 0 && past >= 0 ? past : undefined;
    });
  },
};
