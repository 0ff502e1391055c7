/**
 * The minimal gated unit (Zhou, Wu, Zhang & Zhou 2016): a GRU whose one gate does the work of two.
 * The reference has no such cell; its layers are named as the reference names those of the GRU, and
 * its output layer reads what the GRU's reads.
 */
import { type Cell, define } from '../cell';
import type { CellSymbol } from '../expression';
import { concat, linear, oneMinus, plus, sigmoid, tanh, times } from '../operations';
import type { Architecture } from './architecture';
import { h, hPrev, x, y } from './symbols';

const f: CellSymbol = {
  kind: 'symbol',
  name: 'f',
  tex: 'f_t',
  title: 'forget gate',
  sentence:
    'One gate for three jobs: it scales the past that the candidate uses, and weights the candidate by f and the old state by 1 − f.',
  role: 'gate',
  width: 'hidden',
  hue: 'both',
  phrases: {
    shut: 'most of the memory is kept, and the candidate uses little of it',
    half: 'the new memory is part old state, part candidate',
    open: 'most of the memory is replaced by a candidate that uses it',
  },
};

const candidate: CellSymbol = {
  kind: 'symbol',
  name: 'candidate',
  tex: '\\tilde h_t',
  title: 'candidate state',
  sentence: 'What the new state would be if the forget gate replaced the old one completely.',
  role: 'candidate',
  width: 'hidden',
  hue: 'candidate',
};

const mgu: Cell = {
  name: 'MGU',
  title: 'MGU',
  summary: 'One gate does what the GRU’s two do.',
  states: [h],
  equations: [
    define(f, ['past', 'new'], sigmoid(linear('in2forget', 'f', concat(x, hPrev)))),
    define(candidate, 'candidate', tanh(linear('in2hidden', 'h', concat(x, times(f, hPrev))))),
    define(h, 'memory', plus(times(oneMinus(f), hPrev), times(f, candidate))),
    define(y, 'output', linear('in2out', 'o', concat(x, h))),
  ],
  trials: [
    { holds: [{ symbol: f, value: 0 }], message: 'Nothing is written: h stays constant.' },
    { holds: [{ symbol: f, value: 1 }], message: 'The old state is replaced at every step.' },
  ],
  absent: {
    exposed: 'no output gate: all of h is output',
    hidden: 'the memory itself is the hidden state',
  },
};

/** The minimal gated unit; there is only one convention. */
export const minimalGatedUnit: Architecture = {
  name: 'MGU',
  conventions: [],
  references: [
    'Zhou, Wu, Zhang & Zhou (2016). Minimal gated unit for recurrent neural networks. International Journal of Automation and Computing 13(3); arXiv:1603.09420.',
  ],
  define: () => mgu,
};
