import { describe, expect, it } from 'vitest';
import { columnLeft, layoutWeights, placeAt } from '../draw/weightLayout';
import type { SymbolLabel } from '../views';
import { keepWithin, readColumns, shapeOf, termOf } from './weightTerms';
import type { LayerView } from './weightViews';

const label: SymbolLabel = {
  name: 'x',
  hue: 'x',
  base: 'x',
  spoken: 'x',
  index: 't',
  title: 'input',
  sentence: '',
};

const layer: LayerView = {
  name: 'in2reset',
  makes: label,
  rows: 2,
  columns: 5,
  weights: Float32Array.from({ length: 10 }, (_, index) => index),
  bias: Float32Array.of(10, 11),
  groups: [
    { label, columns: 3, letters: [' ', 'a', 'b'] },
    { label: { ...label, name: 'h_prev' }, columns: 2 },
  ],
  operand: Float32Array.of(0, 1, 0, 0.5, -0.5),
  changed: [{ row: 1, column: 5 }],
};
const biasOnly: LayerView = {
  ...layer,
  columns: 0,
  weights: new Float32Array(),
  groups: [],
  operand: new Float32Array(),
};

describe('a term of a layer', () => {
  it('has its weight, letter and operand', () => {
    expect(termOf(layer, { row: 1, column: 1 })).toMatchObject({
      weight: 6,
      letter: 'a',
      operand: 1,
      changed: false,
    });
    expect(termOf(layer, { row: 0, column: 4 })).toMatchObject({
      weight: 4,
      index: 1,
      letter: undefined,
      operand: -0.5,
    });
  });

  it('is the bias in the column after the last', () => {
    expect(termOf(layer, { row: 1, column: 5 })).toMatchObject({
      weight: 11,
      group: undefined,
      operand: undefined,
      changed: true,
    });
  });

  it('is clamped to the layer', () => {
    expect(keepWithin(layer, { row: 9, column: 99 })).toEqual({ row: 1, column: 5 });
    expect(keepWithin(biasOnly, { row: -1, column: -1 })).toEqual({ row: 0, column: 0 });
    expect(keepWithin({ ...biasOnly, bias: new Float32Array() }, { row: 0, column: 0 })).toBe(
      undefined,
    );
  });

  it('is current if its letter is switched on', () => {
    expect(readColumns(layer)).toEqual([1]);
    expect(readColumns({ ...layer, operand: new Float32Array() })).toEqual([]);
  });
});

describe('the layout of a layer', () => {
  it.each([366, 1090])('finds every weight at its drawn position, in %i px', (room) => {
    const layout = layoutWeights(shapeOf(layer), room);
    for (let column = 0; column <= 5; column++) {
      const x = columnLeft(layout, column) + 1;
      expect(placeAt(layout, x, layout.top + layout.down + 1)).toEqual({ row: 1, column });
      expect(x + layout.across).toBeLessThan(layout.width);
    }
    expect(placeAt(layout, 0, layout.top)).toBe(undefined);
  });

  it('fits the width, or exceeds it if its cells would be too small', () => {
    const wide = { rows: 128, groups: [30, 128], hasBias: true };
    expect(layoutWeights(wide, 1090).width).toBeLessThanOrEqual(1090);
    expect(layoutWeights(wide, 366).width).toBeGreaterThan(900);
  });
});
