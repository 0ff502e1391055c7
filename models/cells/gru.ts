/**
 * The gated recurrent unit of the source README (Cho et al. 2014, "Learning phrase
 * representations", section 2.3, with z as in Chung et al. 2014, "Empirical evaluation of gated
 * recurrent neural networks", equation 4).
 *
 * Conventions, the source's own: z writes the new (PyTorch and Keras: z keeps the old), and r
 * acts on h before the matrix product (PyTorch: after it). The source declares the output layer
 * `hidden_size` wide though the constructor takes an `output_size`; here it is `outputSize` wide,
 * and `outputSize = hiddenSize` gives the source's.
 */
import { type Cell, type CellSymbol, define } from '../expression';
import { concat, linear, oneMinus, plus, sigmoid, tanh, times } from '../operations';
import { h, hPrev, x, y } from './symbols';

const r: CellSymbol = {
  kind: 'symbol',
  name: 'r',
  tex: 'r_t',
  title: 'reset gate',
  sentence: 'How much of the old state the candidate may look at: 0 forgets it, 1 sees it whole.',
  role: 'gate',
  width: 'hidden',
  hue: 'past',
  phrases: {
    shut: 'the candidate hardly sees the past',
    half: 'the candidate sees the past dimmed',
    open: 'the candidate sees the past almost whole',
  },
};

const z: CellSymbol = {
  kind: 'symbol',
  name: 'z',
  tex: 'z_t',
  title: 'update gate',
  sentence: 'One gate, two jobs: z of the candidate is written and 1 − z of the old state is kept.',
  role: 'gate',
  width: 'hidden',
  hue: 'both',
  phrases: {
    shut: 'the memory slides through almost untouched',
    half: 'the memory becomes part old, part new',
    open: 'most of the memory is written anew',
  },
};

const candidate: CellSymbol = {
  kind: 'symbol',
  name: 'candidate',
  tex: '\\tilde h_t',
  title: 'candidate state',
  sentence: 'What the state would become if the update gate let all of it in.',
  role: 'candidate',
  width: 'hidden',
  hue: 'candidate',
};

const combined = concat(x, hPrev);

export const gru: Cell = {
  name: 'GRU',
  title: 'GRU',
  summary: 'Two gates: what to reuse, what to overwrite.',
  states: [h],
  equations: [
    define(r, 'past', sigmoid(linear('in2reset', 'r', combined))),
    define(
      z,
      'new',
      sigmoid(linear('in2update', 'z', combined)),
      'z writes the new; in PyTorch and Keras z keeps the old.',
    ),
    define(
      candidate,
      'candidate',
      tanh(linear('in2hidden', 'h', concat(x, times(r, hPrev)))),
      'r acts before the matrix product; in PyTorch after it.',
    ),
    define(h, 'memory', plus(times(oneMinus(z), hPrev), times(z, candidate))),
    define(
      y,
      'output',
      linear('in2out', 'o', concat(x, h)),
      'As wide as the output; in the source, as wide as h.',
    ),
  ],
  absent: {
    exposed: 'no gate on the way out: h is shown as it is',
    hidden: 'the memory itself is the hidden state',
  },
};
