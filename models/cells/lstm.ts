/**
 * The long short-term memory of the source README (Hochreiter & Schmidhuber 1997, with the
 * forget gate of Gers, Schmidhuber & Cummins 2000; no peepholes).
 *
 * The source leaves the first cell state open: zeros here.
 */
import { type Cell, type CellSymbol, define, previous } from '../expression';
import { concat, linear, plus, sigmoid, tanh, times } from '../operations';
import { h, hPrev, x, y } from './symbols';

const f: CellSymbol = {
  kind: 'symbol',
  name: 'f',
  tex: 'f_t',
  title: 'forget gate',
  sentence: 'How much of the old cell state is kept: 0 erases it, 1 keeps it whole.',
  role: 'gate',
  width: 'hidden',
  hue: 'past',
  phrases: {
    shut: 'the old memory is mostly erased',
    half: 'the old memory is kept in part',
    open: 'the old memory is kept almost whole',
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
  sentence: 'How much of the cell state is shown to the outside and to the next step.',
  role: 'gate',
  width: 'hidden',
  hue: 'exposed',
  phrases: {
    shut: 'hardly any of it is shown',
    half: 'part of it is shown',
    open: 'nearly all of it is shown',
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
  sentence: 'The long memory: only scaled by f and added to by i, never squashed on its way.',
  role: 'state',
  width: 'hidden',
  hue: 'c',
};

const cPrev = previous(c);
const combined = concat(x, hPrev);

export const lstm: Cell = {
  name: 'LSTM',
  title: 'LSTM',
  summary: 'A separate memory cell, guarded by three gates.',
  states: [h, c],
  equations: [
    define(f, 'past', sigmoid(linear('in2frg', 'f', combined))),
    define(i, 'new', sigmoid(linear('in2in', 'i', combined))),
    define(candidate, 'candidate', tanh(linear('in2cell', 'c', combined))),
    define(c, 'memory', plus(times(f, cPrev), times(i, candidate))),
    define(o, 'exposed', sigmoid(linear('in2out', 'o', combined))),
    define(h, 'hidden', times(o, tanh(c))),
    define(y, 'output', linear('out_layer', 'y', h)),
  ],
  absent: {},
};
