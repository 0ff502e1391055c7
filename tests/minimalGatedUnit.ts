/**
 * The minimal gated unit (Zhou et al. 2016, "Minimal gated unit for recurrent neural networks"):
 * a cell that the page does not have, to test what is said of any cell.
 */
import { type Cell, define } from '../models/cell';
import { h, hPrev, x, y } from '../models/cells/symbols';
import type { CellSymbol } from '../models/expression';
import { concat, linear, oneMinus, plus, sigmoid, tanh, times } from '../models/operations';

const f: CellSymbol = {
  kind: 'symbol',
  name: 'f',
  tex: 'f_t',
  title: 'forget gate',
  sentence: 'How much of the previous state is replaced, and how much of it the candidate uses.',
  role: 'gate',
  width: 'hidden',
  hue: 'past',
};

const candidate: CellSymbol = {
  ...f,
  name: 'candidate',
  tex: '\\tilde h_t',
  title: 'candidate state',
  sentence: 'What the new state would be if f were 1.',
  role: 'candidate',
  hue: 'candidate',
};

export const minimalGatedUnit: Cell = {
  name: 'MGU',
  title: 'Minimal gated unit',
  summary: 'One gate for two jobs.',
  states: [h],
  equations: [
    define(f, 'past', sigmoid(linear('in2forget', 'f', concat(x, hPrev)))),
    define(candidate, 'candidate', tanh(linear('in2hidden', 'h', concat(x, times(f, hPrev))))),
    define(h, 'memory', plus(times(oneMinus(f), hPrev), times(f, candidate))),
    define(y, 'output', linear('in2out', 'o', concat(x, h))),
  ],
  trials: [],
  absent: {},
};
