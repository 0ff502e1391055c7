/**
 * The vanilla RNN of the reference README (Elman, "Finding structure in time", 1990), and its
 * variants.
 *
 * The reference's conventions: the activation is σ (torch.nn.RNN: tanh), and the output layer reads
 * the combined input, so it sees h_{t-1}, not h_t.
 */

import { type Cell, define } from '../cell';
import { concat, linear, relu, sigmoid, tanh } from '../operations';
import { type Architecture, sameWeights } from './architecture';
import { h, hPrev, x, y } from './symbols';

const combined = concat(x, hPrev);

const squashes = {
  sigmoid: {
    squash: sigmoid,
    note: 'σ, as in the reference; torch.nn.RNN uses tanh.',
    absent: 'no candidate: σ gives the new h directly',
  },
  tanh: {
    squash: tanh,
    note: 'tanh, as in torch.nn.RNN; the reference uses σ.',
    absent: 'no candidate: tanh gives the new h directly',
  },
  relu: {
    squash: relu,
    note: 'relu, an option of torch.nn.RNN; the reference uses σ.',
    absent: 'no candidate: relu gives the new h directly',
  },
};

const outputs = {
  previous: {
    read: combined,
    note: 'The output uses x and the previous h.',
  },
  new: {
    read: concat(x, h),
    note: 'The output uses the new h; in the reference, the previous h.',
  },
};

/**
 * @param squash activation of the state; reference: `sigmoid`
 * @param output which state the output reads, h_{t-1} or h_t; reference: `previous`
 */
export function vanilla(squash: keyof typeof squashes, output: keyof typeof outputs): Cell {
  const state = squashes[squash];
  const { read, note } = outputs[output];
  return {
    name: 'RNN',
    title: 'Vanilla RNN',
    summary: 'One layer recomputes its whole memory at every step.',
    states: [h],
    equations: [
      define(h, 'memory', state.squash(linear('in2hidden', 'h', combined)), state.note),
      define(y, 'output', linear('in2output', 'o', read), note),
    ],
    trials: [],
    absent: {
      past: 'no gate on the past',
      new: 'no input gate',
      candidate: state.absent,
      exposed: 'no output gate',
      hidden: 'the memory itself is the hidden state',
    },
  };
}

const conventions: Architecture['conventions'] = [
  {
    id: 'squash',
    question: 'Activation of the state',
    options: [
      { id: 'sigmoid', title: 'σ', by: 'Reference; Elman 1990.' },
      { id: 'tanh', title: 'tanh', by: 'torch.nn.RNN; Keras SimpleRNN.', effect: sameWeights },
      {
        id: 'relu',
        title: 'relu',
        by: 'torch.nn.RNN(nonlinearity="relu"); Le, Jaitly & Hinton 2015.',
        effect: `${sameWeights} relu has no upper bound: with weights that were not trained for it, h can grow from step to step.`,
      },
    ],
  },
  {
    id: 'output',
    question: 'State that the output uses',
    options: [
      { id: 'previous', title: 'previous state', by: 'Reference.' },
      {
        id: 'new',
        title: 'new state',
        by: 'Elman 1990; a layer after torch.nn.RNN.',
        effect: sameWeights,
      },
    ],
  },
];

const references: Architecture['references'] = [
  'Elman (1990). Finding structure in time. Cognitive Science 14(2), 179–211.',
  'Le, Jaitly & Hinton (2015). A simple way to initialize recurrent networks of rectified linear units. arXiv:1504.00941.',
];

/** The vanilla RNN, with its conventions. */
export const vanillaRNN: Architecture = {
  name: 'RNN',
  conventions,
  references,
  define: vanilla,
};

/** As in the reference. */
export const rnn = vanilla('sigmoid', 'previous');
