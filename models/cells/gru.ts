/**
 * The gated recurrent unit of the reference README (Cho et al. 2014, "Learning phrase
 * representations", section 2.3, with z as in Chung et al. 2014, "Empirical evaluation of gated
 * recurrent neural networks").
 *
 * The reference's conventions: z weights the candidate (in PyTorch, Keras and Cho et al., equation
 * 7, z weights the old state), and r is applied to h before the matrix product (PyTorch: after it).
 * The reference declares the output layer with `hidden_size` units although the constructor takes
 * an `output_size`; here it has `outputSize` units, so `outputSize = hiddenSize` matches the
 * reference.
 */

import { type Cell, define } from '../cell';
import type { CellSymbol } from '../expression';
import { concat, linear, oneMinus, plus, sigmoid, tanh, times } from '../operations';
import { negate, splitLayer } from './adapt';
import type { Architecture } from './architecture';
import { h, hPrev, x, y } from './symbols';

const r: CellSymbol = {
  kind: 'symbol',
  name: 'r',
  tex: 'r_t',
  title: 'reset gate',
  sentence: 'How much of the previous state the candidate uses: 0 ignores it, 1 uses all of it.',
  role: 'gate',
  width: 'hidden',
  hue: 'past',
  phrases: {
    shut: 'the candidate uses little of the past',
    half: 'the candidate uses part of the past',
    open: 'the candidate uses most of the past',
  },
};

const z: CellSymbol = {
  kind: 'symbol',
  name: 'z',
  tex: 'z_t',
  title: 'update gate',
  sentence: 'One gate for two jobs: it weights the candidate by z and the old state by 1 − z.',
  role: 'gate',
  width: 'hidden',
  hue: 'both',
  phrases: {
    shut: 'most of the memory is kept',
    half: 'the new memory is part old state, part candidate',
    open: 'most of the memory is replaced by the candidate',
  },
};

const candidate: CellSymbol = {
  kind: 'symbol',
  name: 'candidate',
  tex: '\\tilde h_t',
  title: 'candidate state',
  sentence: 'What the new state would be if the update gate replaced the old one completely.',
  role: 'candidate',
  width: 'hidden',
  hue: 'candidate',
};

const combined = concat(x, hPrev);

/** The same gate with the opposite meaning: z weights the old state, not the candidate. */
const zKeeping: CellSymbol = {
  ...z,
  sentence: 'One gate for two jobs: it weights the old state by z and the candidate by 1 − z.',
  phrases: {
    shut: 'most of the memory is replaced by the candidate',
    half: 'the new memory is part old state, part candidate',
    open: 'most of the memory is kept',
  },
};

const updates = {
  writes: {
    gate: z,
    blend: plus(times(oneMinus(z), hPrev), times(z, candidate)),
    still: 0,
    note: 'z weights the candidate; in PyTorch and Keras it weights the old state.',
  },
  keeps: {
    gate: zKeeping,
    blend: plus(times(zKeeping, hPrev), times(oneMinus(zKeeping), candidate)),
    still: 1,
    note: 'z weights the old state, as in PyTorch and Keras; in the reference, the candidate.',
  },
};

const resets = {
  before: {
    candidate: tanh(linear('in2hidden', 'h', concat(x, times(r, hPrev)))),
    note: 'r acts before the matrix product; in PyTorch, after it.',
  },
  after: {
    candidate: tanh(
      plus(linear('in2hidden', 'h', x), times(r, linear('hidden2hidden', 'u', hPrev))),
    ),
    note: 'r acts after the matrix product, as in PyTorch; in the reference, before it.',
  },
};

/**
 * @param update whether z weights the candidate (`writes`, the reference) or the old state
 * (`keeps`)
 * @param reset whether r is applied `before` the matrix product (the reference) or `after` it
 */
export function gatedUnit(update: keyof typeof updates, reset: keyof typeof resets): Cell {
  const { gate, blend, still, note } = updates[update];
  const resetting = resets[reset];
  return {
    name: 'GRU',
    title: 'GRU',
    summary: 'Two gates: one resets, one updates the memory.',
    states: [h],
    equations: [
      define(r, 'past', sigmoid(linear('in2reset', 'r', combined))),
      define(gate, 'new', sigmoid(linear('in2update', 'z', combined)), note),
      define(candidate, 'candidate', resetting.candidate, resetting.note),
      define(h, 'memory', blend),
      define(
        y,
        'output',
        linear('in2out', 'o', concat(x, h)),
        'Output size here; hidden size in the reference.',
      ),
    ],
    trials: [
      { holds: [{ symbol: gate, value: still }], message: 'Nothing is written: h stays constant.' },
      {
        holds: [{ symbol: gate, value: 1 - still }],
        message: 'The old state is replaced at every step, as in a plain RNN.',
      },
      {
        holds: [{ symbol: r, value: 0 }],
        message: 'The candidate depends on the input alone, not on the past.',
      },
    ],
    absent: {
      exposed: 'no output gate: all of h is output',
      hidden: 'the memory itself is the hidden state',
    },
  };
}

const conventions: Architecture['conventions'] = [
  {
    id: 'update',
    question: 'What z weights',
    options: [
      {
        id: 'writes',
        title: 'the candidate',
        by: 'Reference; Chung et al. 2014.',
      },
      {
        id: 'keeps',
        title: 'the old state',
        by: 'Cho et al. 2014, eq. 7; torch.nn.GRU; Keras GRU.',
        effect:
          'The weights and bias of z are negated, since σ(−a) = 1 − σ(a). It is the same network: every value except z stays the same. (Your own changes to z or its weights stay as you entered them.)',
        adapt: (dict) => negate(dict, 'in2update'),
      },
    ],
  },
  {
    id: 'reset',
    question: 'Where r acts',
    options: [
      {
        id: 'before',
        title: 'before the product',
        by: 'Reference; Cho et al. 2014, eq. 8; Keras reset_after=False.',
      },
      {
        id: 'after',
        title: 'after the product',
        by: 'torch.nn.GRU; Keras reset_after=True (its default); cuDNN.',
        effect:
          'The candidate’s weights are split into those for x, with the bias, and those for h, whose bias begins at 0. It is another network, so expect worse predictions.',
        adapt: (dict) => splitLayer(dict, 'in2hidden', 'hidden2hidden'),
      },
    ],
  },
];

const references: Architecture['references'] = [
  'Cho et al. (2014). Learning phrase representations using RNN encoder–decoder for statistical machine translation. EMNLP; arXiv:1406.1078.',
  'Chung, Gulcehre, Cho & Bengio (2014). Empirical evaluation of gated recurrent neural networks on sequence modeling. arXiv:1412.3555.',
];

/** The GRU, with its conventions. */
export const gatedRecurrentUnit: Architecture = {
  name: 'GRU',
  conventions,
  references,
  define: gatedUnit,
};

/** As in the reference. */
export const gru = gatedUnit('writes', 'before');
