import { describe, expect, it } from 'vitest';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { diagram } from './diagram';

const wires = (cell: typeof gru) => diagram(cell).edges.map(({ from, to }) => `${from} → ${to}`);

describe('diagram', () => {
  it('draws a layer and its squash as one box, and the output of the RNN off the old state', () => {
    expect(diagram(rnn).nodes.map(({ id, kind, sign }) => `${id} ${kind} ${sign}`.trim())).toEqual([
      'x source',
      'h_prev source',
      'h.concat operation ‖',
      'h layer σ',
      'y layer W',
    ]);
    expect(wires(rnn)).toEqual([
      'x → h.concat',
      'h_prev → h.concat',
      'h.concat → h',
      'h.concat → y',
    ]);
  });

  it('joins what several gates read once', () => {
    expect(wires(lstm).filter((wire) => wire.startsWith('f.concat'))).toEqual([
      'f.concat → f',
      'f.concat → i',
      'f.concat → candidate',
      'f.concat → o',
    ]);
  });

  it('wires the GRU’s z into both what is kept and what is written', () => {
    expect(wires(gru).filter((wire) => wire.startsWith('z'))).toEqual([
      'z → h.oneMinus',
      'z → h.times2',
    ]);
  });
});
