/**
 * The vanilla RNN of the source README (Elman, "Finding structure in time", 1990).
 *
 * Conventions, the source's own: σ squashes the state where torch.nn.RNN uses tanh, and the
 * output reads the combined input, so it sees h_{t-1}, not h_t.
 */
import { type Cell, define } from '../expression';
import { concat, linear, sigmoid } from '../operations';
import { h, hPrev, x, y } from './symbols';

const combined = concat(x, hPrev);

export const rnn: Cell = {
  name: 'RNN',
  title: 'Vanilla RNN',
  summary: 'One layer rewrites the whole memory at every step.',
  states: [h],
  equations: [
    define(
      h,
      'memory',
      sigmoid(linear('in2hidden', 'h', combined)),
      'σ, as in the source; torch.nn.RNN has tanh here.',
    ),
    define(
      y,
      'output',
      linear('in2output', 'o', combined),
      'Reads the previous state: this letter, but not yet its h.',
    ),
  ],
  absent: {
    past: 'no gate on the past',
    new: 'no gate on the new',
    candidate: 'no candidate: σ writes straight into h',
    exposed: 'no gate on the way out',
    hidden: 'the memory itself is the hidden state',
  },
};
