/**
 * The long short-term memory of the reference README (Hochreiter & Schmidhuber 1997, with the
 * forget gate of Gers, Schmidhuber & Cummins 2000; no peepholes), and two variants: the original
 * without a forget gate, and the one with the peepholes of Gers & Schmidhuber, "Recurrent nets that
 * time and count", 2000.
 *
 * The reference does not define the initial cell state; here it is zero.
 */

import { type Cell, define } from '../cell';
import { type CellSymbol, previous } from '../expression';
import { concat, linear, plus, sigmoid, tanh, times } from '../operations';
import { without } from './adapt';
import type { Architecture } from './architecture';
import { h, hPrev, x, y } from './symbols';

const f: CellSymbol = {
  kind: 'symbol',
  name: 'f',
  tex: 'f_t',
  title: 'forget gate',
  sentence: 'How much of the old cell state is kept: 0 erases it, 1 keeps all of it.',
  role: 'gate',
  width: 'hidden',
  hue: 'past',
  forgets: true,
  phrases: {
    shut: 'the old memory is mostly erased',
    half: 'part of the old memory is kept',
    open: 'most of the old memory is kept',
  },
};

const i: CellSymbol = {
  kind: 'symbol',
  name: 'i',
  tex: 'i_t',
  title: 'input gate',
  sentence: 'How much of the candidate is added to the cell state.',
  role: 'gate',
  width: 'hidden',
  hue: 'new',
  phrases: {
    shut: 'little is added',
    half: 'some of the candidate is added',
    open: 'most of the candidate is added',
  },
};

const o: CellSymbol = {
  kind: 'symbol',
  name: 'o',
  tex: 'o_t',
  title: 'output gate',
  sentence: 'How much of the cell state is output, as h, to the next step and the output layer.',
  role: 'gate',
  width: 'hidden',
  hue: 'exposed',
  phrases: {
    shut: 'little of the memory is output',
    half: 'part of the memory is output',
    open: 'most of the memory is output',
  },
};

const candidate: CellSymbol = {
  kind: 'symbol',
  name: 'candidate',
  tex: '\\tilde c_t',
  title: 'candidate cell state',
  sentence: 'What this step would add to the cell state.',
  role: 'candidate',
  width: 'hidden',
  hue: 'candidate',
};

const c: CellSymbol = {
  kind: 'symbol',
  name: 'c',
  tex: 'c_t',
  title: 'cell state',
  sentence:
    'The long-term memory: scaled by f and added to by i; no activation is applied to it from step to step.',
  role: 'state',
  width: 'hidden',
  hue: 'c',
  initial: 'zeros',
};

const cPrev = previous(c);
const combined = concat(x, hPrev);

/** W a + b plus a peephole: the cell state times one weight per unit (Gers & Schmidhuber 2000). */
const peephole = (layer: string, subscript: string, state: CellSymbol) =>
  plus(
    linear(`in2${layer}`, subscript, combined),
    times(
      { kind: 'parameter', name: `cell2${layer}.weight`, tex: `w_{${subscript}}`, part: 'vector' },
      state,
    ),
  );

const closedInputGate = { symbol: i, value: 0 };
const forgetTrials = [
  {
    holds: [{ symbol: f, value: 1 }, closedInputGate],
    message: 'Nothing is forgotten and nothing is written: c stays constant.',
  },
  {
    holds: [{ symbol: f, value: 0 }],
    message: 'c forgets everything at every step: only h carries the past.',
  },
];

const gatedMemory = plus(times(f, cPrev), times(i, candidate));

const memories = {
  forget: {
    gateCount: 'three',
    trials: forgetTrials,
    past: [define(f, 'past', sigmoid(linear('in2frg', 'f', combined)))],
    write: sigmoid(linear('in2in', 'i', combined)),
    memory: define(c, 'memory', gatedMemory),
    expose: sigmoid(linear('in2out', 'o', combined)),
    absent: {},
  },
  none: {
    gateCount: 'two',
    trials: [{ holds: [closedInputGate], message: 'Nothing is written: c stays constant.' }],
    past: [],
    write: sigmoid(linear('in2in', 'i', combined)),
    memory: define(
      c,
      'memory',
      plus(cPrev, times(i, candidate)),
      'Nothing is ever forgotten; in the reference, f scales the old c.',
    ),
    expose: sigmoid(linear('in2out', 'o', combined)),
    absent: { past: 'no forget gate: all of the past is kept' },
  },
  peephole: {
    gateCount: 'three',
    trials: forgetTrials,
    past: [define(f, 'past', sigmoid(peephole('frg', 'f', cPrev)))],
    write: sigmoid(peephole('in', 'i', cPrev)),
    memory: define(c, 'memory', gatedMemory),
    expose: sigmoid(peephole('out', 'o', c)),
    absent: {},
  },
};

/**
 * @param memory what controls the cell state: a `forget` gate (the reference; Gers et al. 2000),
 * `none` (Hochreiter & Schmidhuber 1997), or gates with `peephole`s (Gers & Schmidhuber 2000)
 */
export function longShortTerm(memory: keyof typeof memories): Cell {
  const { gateCount, trials, past, write, expose, absent } = memories[memory];
  const memoryEquation = memories[memory].memory;
  return {
    name: 'LSTM',
    title: 'LSTM',
    summary: `A separate cell state, controlled by ${gateCount} gates.`,
    states: [h, c],
    equations: [
      ...past,
      define(i, 'new', write),
      define(candidate, 'candidate', tanh(linear('in2cell', 'c', combined))),
      memoryEquation,
      define(o, 'exposed', expose),
      define(h, 'hidden', times(o, tanh(c))),
      define(y, 'output', linear('out_layer', 'y', h)),
    ],
    trials: [
      ...trials,
      { holds: [{ symbol: o, value: 1 }], message: 'All of the memory is output at every step.' },
    ],
    absent,
  };
}

const conventions: Architecture['conventions'] = [
  {
    id: 'memory',
    question: 'What controls the cell state',
    options: [
      {
        id: 'forget',
        title: 'forget gate',
        by: 'Reference; Gers, Schmidhuber & Cummins 2000; torch.nn.LSTM.',
      },
      {
        id: 'none',
        title: 'no forget gate',
        by: 'Hochreiter & Schmidhuber 1997.',
        effect:
          'The forget gate’s weights are not used. Nothing is forgotten, so expect the cell state to grow.',
        adapt: (dict) => without(dict, 'in2frg'),
      },
      {
        id: 'peephole',
        title: 'peepholes',
        by: 'Gers & Schmidhuber 2000; Graves 2013.',
        effect:
          'With trained weights the peepholes start at 0, where they have no effect: change one to see its gate respond to c. With untrained weights they are random like all others.',
      },
    ],
  },
];

const references: Architecture['references'] = [
  'Gers & Schmidhuber (2000). Recurrent nets that time and count. IJCNN 2000.',
  'Gers, Schmidhuber & Cummins (2000). Learning to forget: continual prediction with LSTM. Neural Computation 12(10), 2451–2471.',
  'Graves (2013). Generating sequences with recurrent neural networks. arXiv:1308.0850.',
  'Hochreiter & Schmidhuber (1997). Long short-term memory. Neural Computation 9(8), 1735–1780.',
];

/** The LSTM, with its conventions. */
export const longShortTermMemory: Architecture = {
  name: 'LSTM',
  conventions,
  references,
  define: longShortTerm,
};

/** As in the reference. */
export const lstm = longShortTerm('forget');
