/**
 * The gated recurrent unit of the source README (Cho et al. 2014, "Learning phrase
 * representations", section 2.3, with z as in Chung et al. 2014, "Empirical evaluation of gated
 * recurrent neural networks").
 *
 * Conventions, the source's own: z writes the new (PyTorch and Keras, as Cho et al. equation 7: z
 * keeps the old), and r acts on h before the matrix product (PyTorch: after it). The source declares the output layer
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

/** The same gate read the other way round: what it keeps, not what it writes. */
const zKeeping: CellSymbol = {
  ...z,
  sentence: 'One gate, two jobs: z of the old state is kept and 1 − z of the candidate is written.',
  phrases: {
    shut: 'most of the memory is written anew',
    half: 'the memory becomes part old, part new',
    open: 'the memory slides through almost untouched',
  },
};

const updates = {
  writes: {
    picture: 'gru',
    gate: z,
    blend: plus(times(oneMinus(z), hPrev), times(z, candidate)),
    still: 0,
    note: 'z writes the new; in PyTorch and Keras z keeps the old.',
  },
  keeps: {
    picture: 'gru-keeps',
    gate: zKeeping,
    blend: plus(times(zKeeping, hPrev), times(oneMinus(zKeeping), candidate)),
    still: 1,
    note: 'z keeps the old, as in PyTorch and Keras; in the source z writes the new.',
  },
};

const resets = {
  before: {
    picture: '',
    candidate: tanh(linear('in2hidden', 'h', concat(x, times(r, hPrev)))),
    note: 'r acts before the matrix product; in PyTorch after it.',
  },
  after: {
    picture: '-after',
    candidate: tanh(
      plus(linear('in2hidden', 'h', x), times(r, linear('hidden2hidden', 'u', hPrev))),
    ),
    note: 'r acts after the matrix product, as in PyTorch; in the source before it.',
  },
};

/**
 * @param update what z means: that it `writes` the new (source) or `keeps` the old
 * @param reset where r acts, `before` the matrix product (source) or `after` it
 */
export function gatedUnit(update: keyof typeof updates, reset: keyof typeof resets): Cell {
  const { gate, blend, still, ...updating } = updates[update];
  const resetting = resets[reset];
  return {
    name: 'GRU',
    picture: `${updating.picture}${resetting.picture}`,
    title: 'GRU',
    summary: 'Two gates: what to reuse, what to overwrite.',
    states: [h],
    equations: [
      define(r, 'past', sigmoid(linear('in2reset', 'r', combined))),
      define(gate, 'new', sigmoid(linear('in2update', 'z', combined)), updating.note),
      define(candidate, 'candidate', resetting.candidate, resetting.note),
      define(h, 'memory', blend),
      define(
        y,
        'output',
        linear('in2out', 'o', concat(x, h)),
        'As wide as the output; in the source, as wide as h.',
      ),
    ],
    trials: [
      { holds: [{ symbol: gate, value: still }], says: 'Nothing is written: h stands still.' },
      {
        holds: [{ symbol: r, value: 0 }],
        says: 'The candidate sees the input alone, not what came before it.',
      },
    ],
    absent: {
      exposed: 'no gate on the way out: h is shown as it is',
      hidden: 'the memory itself is the hidden state',
    },
  };
}

export const gru = gatedUnit('writes', 'before');
