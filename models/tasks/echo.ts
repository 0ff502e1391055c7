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
  does: 'repeat the input after a delay',
  asks: 'echo',
  description:
    'The network reads zeros and ones and must repeat each one a fixed number of steps later, while new ones keep arriving. The sequence ends with as many blanks as the delay, so that every bit is repeated. Nothing has to be selected, only passed on from step to step, and a plain RNN with tanh and orthogonal weights does just that: it learns several times faster than the two gated cells. No cell is best at everything. (With σ in place of tanh, as in the reference, it fails: the slope of σ is at most 1/4, so what is passed on fades at every step. Choose σ under Conventions and reset to see it.)',
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
    { title: 'random bits', text: withSilence('01101001110100010110', difficulty.usual) },
    { title: 'a single one', text: withSilence('00001000000000000000', difficulty.usual) },
    { title: 'alternating', text: withSilence('01010101010101010101', difficulty.usual) },
    { title: 'zeros, then ones', text: withSilence('00000000001111111111', difficulty.usual) },
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
