import { describe, expect, it } from 'vitest';
import { piecesOf, readTo, written } from './numbers';

describe('piecesOf', () => {
  it('splits at spaces, line breaks and commas', () => {
    expect(piecesOf(' 0.1, 0.2\n0.3,,0.4 ')).toEqual(['0.1', '0.2', '0.3', '0.4']);
    expect(piecesOf('  ')).toEqual([]);
    expect(piecesOf('0.1,0.2,.3')).toEqual(['0.1', '0.2', '.3']);
  });

  it('does not split at a comma that may be a decimal point', () => {
    expect(piecesOf('0,5 0,25, -1,0')).toEqual(['0,5', '0,25,', '-1,0']);
    expect(piecesOf('1,0,1 ０,５')).toEqual(['1,0,1', '０,５']);
  });
});

describe('written', () => {
  it('has two decimals, and no negative zero', () => {
    expect([0.425, -0.314, -0.001, 1].map(written)).toEqual(['0.43', '-0.31', '0.00', '1.00']);
  });
});

describe('readTo', () => {
  it('accepts a number unchanged', () => {
    expect(readTo('.5', 0, 1)).toEqual({ value: 0.5, replaced: false });
    expect(readTo('−0.31', -2, 2)).toEqual({ value: -0.31, replaced: false });
  });

  it('tells whether it was rounded or clamped', () => {
    expect(readTo('0.123', 0, 1)).toEqual({ value: 0.12, replaced: true });
    expect(readTo('7', 0, 1)).toEqual({ value: 1, replaced: true });
  });

  it('reads anything else as zero', () => {
    for (const piece of ['', 'x', '0,5', '1e999', 'NaN', '0x1', 'Infinity', '--1', '.', '1.2.3']) {
      expect(readTo(piece, -2, 2)).toEqual({ value: 0, replaced: true });
    }
  });
});
