/** A noisy sine: predict the next number. */
import { formatFixed } from '../format';
import { checkDifficulty } from './letters';
import { numberOf, piecesOf, readTo, rounded, written } from './numbers';
import type { Target, Task } from './task';

const length = 48;
/** In steps: between six periods and one and a half periods per sequence. */
const period = { least: 8, most: 32 };
/** Larger than the wave with its noise can be. */
const limit = 2;

const difficulty = {
  name: 'noise',
  unit: 'noise, in hundredths',
  least: 0,
  most: 50,
  usual: 10,
};

function encode(letter: string): Float32Array {
  const value = numberOf(letter);
  if (!(Math.abs(value) <= limit)) {
    throw new Error(`letter: expected a number from -${limit} to ${limit}, got ${letter}`);
  }
  return Float32Array.of(value);
}

const wave = (steps: number, shape: (step: number) => number) =>
  Array.from({ length: steps }, (_, step) => formatFixed(rounded(shape(step)), 2)).join(' ');

/** The variance of the wave plus that of the uniform noise, whose bound is in hundredths. */
const varianceAt = (noise: number) => 1 / 2 + (noise / 100) ** 2 / 3;

export const sine: Task = {
  id: 'sine',
  title: 'noisy sine',
  does: 'predict a noisy wave',
  asks: 'next number',
  description:
    'The network reads a sine wave with noise and predicts the next number after each. Every wave has its own period and phase. The network has to work out both from what it has read and average out the noise: the loss cannot fall below that of the noise itself.',
  underConventions:
    'The gated cells learn this under both conventions. The plain RNN comes close with tanh, as in PyTorch: 94 % right, and 81 % with σ.',
  reference:
    'Prediction of noisy series by recurrent networks: Connor, Martin & Atlas (1994), Recurrent neural networks and robust time series prediction, IEEE Transactions on Neural Networks 5.',
  loss: 'squaredError',
  inputs: ['value'],
  outputs: ['next value'],
  difficulty,
  settings: { hiddenSize: 16, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 600 },
  separator: ' ',
  chance: varianceAt(difficulty.usual),
  chanceAt: varianceAt,
  examples: [
    { title: 'a slow wave', text: wave(length, (step) => Math.sin((2 * Math.PI * step) / 30)) },
    { title: 'a fast wave', text: wave(length, (step) => Math.sin((2 * Math.PI * step) / 9)) },
    {
      title: 'a wave that speeds up',
      text: wave(length, (step) => Math.sin((2 * Math.PI * step) / (32 - step / 4))),
    },
    { title: 'a square wave', text: wave(length, (step) => (step % 16 < 8 ? 1 : -1)) },
    { title: 'a constant 0', text: wave(length, () => 0) },
  ],
  // A slow wave hardly needs a memory.
  opensWith: 1,
  /** Anything but a number is read as 0. */
  read: (text) =>
    piecesOf(text).map((shown) => {
      const { value, replaced } = readTo(shown, -limit, limit);
      const letter = written(value);
      return { shown, letter, input: encode(letter), replaced };
    }),
  draw(random, noise) {
    checkDifficulty(difficulty, noise);
    const phase = 2 * Math.PI * random();
    const pace = (2 * Math.PI) / (period.least + (period.most - period.least) * random());
    return Array.from({ length }, (_, step) =>
      written(Math.sin(phase + pace * step) + ((2 * random() - 1) * noise) / 100),
    );
  },
  encode,
  targets: (letters) =>
    letters.map((_, step): Target => {
      const next = letters[step + 1];
      return next === undefined ? undefined : rounded(numberOf(next));
    }),
  tolerance: 0.2,
};
