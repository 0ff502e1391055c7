import { describe, expect, it } from 'vitest';
import { type Cell, define } from '../cell';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { h, hPrev, x, y } from '../cells/symbols';
import { concat, linear, tanh } from '../operations';
import { diagram } from './diagram';

const wires = (cell: typeof gru) => diagram(cell).edges.map(({ from, to }) => `${from} → ${to}`);

describe('diagram', () => {
  it('has one node for a layer and its activation, and the RNN’s output reads the old state', () => {
    expect(diagram(rnn).nodes.map(({ id, kind, sign }) => `${id} ${kind} ${sign}`.trim())).toEqual([
      'x source',
      'h_prev source',
      'join operation ‖',
      'h layer σ',
      'y layer W',
    ]);
    expect(wires(rnn)).toEqual(['x → join', 'h_prev → join', 'join → h', 'join → y']);
  });

  it('has one concatenation for several gates', () => {
    expect(wires(lstm).filter((wire) => wire.startsWith('join'))).toEqual([
      'join → f',
      'join → i',
      'join → candidate',
      'join → o',
    ]);
  });

  it('connects the GRU’s z to both the old state and the candidate', () => {
    expect(wires(gru).filter((wire) => wire.startsWith('z'))).toEqual([
      'z → h.oneMinus',
      'z → h.times2',
    ]);
  });

  it('has the roles of nodes, the previous states and the exits', () => {
    const { nodes, exits } = diagram(lstm);
    const gates = nodes.filter(({ role }) => role === 'gate').map(({ id }) => id);
    expect(gates).toEqual(['f', 'i', 'o']);
    const past = nodes.filter(({ previousOf }) => previousOf !== undefined);
    expect(past.map(({ id, previousOf }) => [id, previousOf])).toEqual([
      ['h_prev', 'h'],
      ['c_prev', 'c'],
    ]);
    expect(exits).toEqual(['h', 'c', 'y']);
  });

  it('has a node for each of two different concatenations of inputs', () => {
    const twice: Cell = {
      ...rnn,
      equations: [
        define(h, 'memory', tanh(linear('in', 'h', concat(x, hPrev)))),
        define(y, 'output', linear('out', 'o', concat(hPrev, x))),
      ],
    };
    const ids = diagram(twice).nodes.map(({ id }) => id);
    expect(ids).toEqual(['x', 'h_prev', 'join', 'h', 'join2', 'y']);
  });
});
