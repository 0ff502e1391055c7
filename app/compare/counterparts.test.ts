import { describe, expect, it } from 'vitest';
import { gru } from '../../models/cells/gru';
import { lstm } from '../../models/cells/lstm';
import { rnn } from '../../models/cells/rnn';
import { litSymbols } from './counterparts';

const cells = [rnn, gru, lstm];
const answers = (cell: string, symbol: string) =>
  cells.map((other) => [...litSymbols(other, { cell, symbol }, cells)]);

describe('pointing at a symbol', () => {
  it('highlights the symbol with the same job in the other cells', () => {
    expect(answers('GRU', 'r')).toEqual([[], ['r'], ['f']]);
    expect(answers('LSTM', 'i')).toEqual([[], ['z'], ['i']]);
    expect(answers('LSTM', 'o')).toEqual([[], [], ['o']]);
  });

  it('also highlights the symbol with the same name: the LSTM’s h and c for the GRU’s h', () => {
    expect(answers('GRU', 'h')).toEqual([['h'], ['h'], ['c', 'h']]);
    expect(answers('RNN', 'h_prev')).toEqual([['h_prev'], ['h_prev'], ['h_prev']]);
  });

  it('highlights every old memory at what is kept of one', () => {
    const pointed = { cell: 'GRU', symbol: 'h', measure: 'kept' } as const;
    const lit = cells.map((other) => [...litSymbols(other, pointed, cells)]);
    expect(lit).toEqual([['h_prev'], ['h_prev'], ['c_prev']]);
  });

  it('highlights nothing when nothing is hovered', () => {
    expect(litSymbols(gru, undefined, cells).size).toBe(0);
  });
});
