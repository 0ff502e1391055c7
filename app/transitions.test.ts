import { describe, expect, it } from 'vitest';
import { defaults, type Question } from './choices';
import { comparing } from './transitions';

const asked = (cell: string, symbol: string): Question => ({ cell, symbol, unit: 3, step: 2 });

describe('comparing other cells', () => {
  it('drops the question, its panel and the operation of a removed cell', () => {
    const trail = [asked('LSTM', 'c')];
    const state = { ...defaults, trail, panel: 'why', cell: 'LSTM', tick: 13 } as const;
    expect(comparing(state, ['GRU', 'RNN'])).toEqual({
      cells: ['GRU', 'RNN'],
      cell: 'GRU',
      trail: [],
      panel: undefined,
      tick: undefined,
      pointed: undefined,
    });
  });

  it('keeps a question about a remaining cell, and the open panel', () => {
    const trail = [asked('GRU', 'z')];
    const state = { ...defaults, trail, panel: 'why', tick: 1 } as const;
    expect(comparing(state, ['LSTM', 'GRU'])).toMatchObject({
      cell: 'GRU',
      trail,
      panel: 'why',
      tick: 1,
    });
  });
});
