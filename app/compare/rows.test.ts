import { describe, expect, it } from 'vitest';
import { type Cell, define, type Equation } from '../../models/cell';
import { cellBy, everyCell } from '../../models/cells/conventions';
import { sigmoid, times } from '../../models/operations';
import { rowOf, rowsOf } from './rows';

const [rnn, gru, lstm] = ['RNN', 'GRU', 'LSTM'].map((name) => cellBy(name)) as [Cell, Cell, Cell];

describe('the rows of some cells', () => {
  it('contain every equation of every cell once', () => {
    for (const a of everyCell()) {
      for (const b of everyCell()) {
        const rows = rowsOf([a, b]);
        for (const cell of [a, b]) {
          const shown = rows.map((row) => rowOf(cell, row)).filter((it) => typeof it === 'object');
          expect(new Set(shown)).toEqual(new Set(cell.equations));
          expect(shown).toHaveLength(cell.equations.length);
        }
      }
    }
  });

  it('are one for each job that any cell has', () => {
    expect(rowsOf([rnn, gru, lstm])).toHaveLength(7);
    expect(rowsOf([rnn, gru]).map(({ job }) => job)).toEqual([
      'past',
      'new',
      'candidate',
      'memory',
      'output',
    ]);
  });

  it('are two for a job that two equations of one cell do; the second is empty for other cells', () => {
    const [first] = gru.equations as readonly [Equation];
    const second = define({ ...first.symbol, name: 's' }, 'past', sigmoid(first.symbol));
    const two: Cell = { ...gru, equations: [first, second] };
    const rows = rowsOf([two, lstm]).filter(({ job }) => job === 'past');
    expect(rows.map((row) => rowOf(two, row))).toEqual([first, second]);
    expect(rows.map((row) => rowOf(lstm, row))).toEqual([lstm.equations[0], undefined]);
  });

  it('refer to the equation for a job that is not its first', () => {
    const [{ symbol }] = gru.equations as readonly [Equation];
    const both = define(symbol, ['past', 'new'], times(symbol, symbol));
    const one: Cell = { ...gru, equations: [both] };
    const row = rowsOf([one, lstm]).find(({ job }) => job === 'new');
    expect(row && rowOf(one, row)).toBe('the reset gate also does this');
  });

  it('say why a cell has no equation for a job', () => {
    const row = rowsOf([rnn, lstm]).find(({ job }) => job === 'past');
    expect(row && rowOf(rnn, row)).toBe('no gate on the past');
  });
});
