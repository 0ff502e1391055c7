/** Echo: repeat every bit, a fixed number of steps after it was read. */
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

/**
 * The number of trailing blanks, which is the delay: the echo continues for that long after the
 * last bit.
 */
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
  underConventions:
    'The plain RNN fails here only because of its σ: with tanh, as in PyTorch, it learns this with every seed, ten times as fast as the gated cells.',
  reference:
    'Jaeger (2001), Short term memory in echo state networks, GMD report 152: a delayed copy of the input.',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs: bits,
  difficulty,
  // σ′ is at most 1/4, so the state of the reference's RNN fades quickly.
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
  /** Twice as many bits as the delay, followed by blanks. */
  draw(random, delay) {
    checkDifficulty(difficulty, delay);
    const spoken = Array.from({ length: 2 * delay }, () => oneOf(random, bits));
    return [...spoken, ...Array<string>(delay).fill(blank)];
  },
  encode: known.encode,
  /** The delay is the number of trailing blanks; blanks in between have no target. */
  targets(letters) {
    const delay = delayOf(letters);
    return letters.map((_, step) => {
      const past = bits.indexOf(letters[step - delay] ?? '');
      return delay > 0 && past >= 0 ? past : undefined;
    });
  },
};
