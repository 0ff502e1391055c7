import { describe, expect, it } from 'vitest';
import { factorStrokes, normStrokes, stylesOf } from './strokes';

const lines = [
  { cell: 'RNN', title: 'RNN', state: 'h', hue: 'h' },
  { cell: 'GRU', title: 'GRU', state: 'h', hue: 'h' },
  { cell: 'LSTM', title: 'LSTM', state: 'h', hue: 'h' },
  { cell: 'LSTM', title: 'LSTM', state: 'c', hue: 'c' },
];

describe('the lines of the gradient panel', () => {
  it('are distinguishable without colour; a cell has one colour', () => {
    const styles = stylesOf(lines);
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(lines.length);
    expect(styles.map(({ hue }) => hue)).toEqual(['y', 'both', 'c', 'c']);
  });

  it('begin at 1 where their gradient begins, or are drawn as they are', () => {
    const line = { ...lines[0], cell: 'RNN', title: 'RNN', state: 'h', hue: 'h' };
    const norms = [0.1, 0.2, 0.4, 0];
    const [relative] = normStrokes([{ ...line, norms, clipped: norms }], 'relative', 3);
    expect(relative?.values).toEqual([0.25, 0.5, 1, Number.NaN]);
    expect(relative?.clipped).toEqual(relative?.values);
    expect(normStrokes([{ ...line, norms }], 'absolute', 3)[0]?.values).toEqual(norms);
    const infinite = [1, Number.POSITIVE_INFINITY];
    expect(normStrokes([{ ...line, norms: infinite }], 'relative', 1)[0]?.values).toEqual(infinite);
  });

  it('look the same as norms and as factors', () => {
    const norms = normStrokes(
      lines.map((line) => ({ ...line, norms: [1, 2] })),
      'absolute',
    );
    const factors = factorStrokes(lines.map((line) => ({ ...line, rows: [], factors: [0.5] })));
    expect(factors.map(({ style }) => style)).toEqual(norms.map(({ style }) => style));
    expect(norms.map(({ label }) => label)).toEqual(['RNN h', 'GRU h', 'LSTM h', 'LSTM c']);
  });

  it('of factors start at step 1: the initial state has none', () => {
    const [first] = factorStrokes([
      { cell: 'RNN', title: 'RNN', state: 'h', hue: 'h', rows: [], factors: [0.5, 0.4] },
    ]);
    expect(first?.values).toEqual([Number.NaN, 0.5, 0.4]);
  });
});
