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
      'join operation ‖',
      'h layer σ',
      'y layer W',
    ]);
    expect(wires(rnn)).toEqual(['x → join', 'h_prev → join', 'join → h', 'join → y']);
  });

  it('joins what several gates read once', () => {
    expect(wires(lstm).filter((wire) => wire.startsWith('join'))).toEqual([
      'join → f',
      'join → i',
      'join → candidate',
      'join → o',
    ]);
  });

  it('wires the GRU’s z into both what is kept and what is written', () => {
    expect(wires(gru).filter((wire) => wire.startsWith('z'))).toEqual([
      'z → h.oneMinus',
      'z → h.times2',
    ]);
  });
});
