import { describe, expect, it } from 'vitest';
import { gru } from '../../models/cells/gru';
import { lstm } from '../../models/cells/lstm';
import { rnn } from '../../models/cells/rnn';
import { litSymbols } from './counterparts';

const cells = [rnn, gru, lstm];
const answers = (cell: string, symbol: string) =>
  cells.map((other) => [...litSymbols(other, { cell, symbol }, cells)]);

describe('pointing at a symbol', () => {
  it('lights the one that does the same job in the other cells', () => {
    expect(answers('GRU', 'r')).toEqual([[], ['r'], ['f']]);
    expect(answers('LSTM', 'i')).toEqual([[], ['z'], ['i']]);
    expect(answers('LSTM', 'o')).toEqual([[], [], ['o']]);
  });

  it('lights the one of the same name too: the LSTM’s h and c both answer the GRU’s h', () => {
    expect(answers('GRU', 'h')).toEqual([['h'], ['h'], ['c', 'h']]);
    expect(answers('RNN', 'h_prev')).toEqual([['h_prev'], ['h_prev'], ['h_prev']]);
  });

  it('lights nothing when nothing is pointed at', () => {
    expect(litSymbols(gru, undefined, cells).size).toBe(0);
  });
});
