import { describe, expect, it } from 'vitest';
import { piecesOf, readNumber, written } from './numbers';

describe('piecesOf', () => {
  it('cuts at blanks, line breaks and commas', () => {
    expect(piecesOf(' 0.1, 0.2\n0.3,,0.4 ')).toEqual(['0.1', '0.2', '0.3', '0.4']);
    expect(piecesOf('  ')).toEqual([]);
  });
});

describe('written', () => {
  it('has two decimals, and no minus on a zero', () => {
    expect([0.425, -0.314, -0.001, 1].map(written)).toEqual(['0.43', '-0.31', '0.00', '1.00']);
  });
});

describe('readNumber', () => {
  it('takes a number as it stands', () => {
    expect(readNumber('.5', 0, 1)).toEqual({ value: 0.5, replaced: false });
    expect(readNumber('−0.31', -2, 2)).toEqual({ value: -0.31, replaced: false });
  });

  it('says where it had to round, or to hold it within bounds', () => {
    expect(readNumber('0.123', 0, 1)).toEqual({ value: 0.12, replaced: true });
    expect(readNumber('7', 0, 1)).toEqual({ value: 1, replaced: true });
  });

  it('reads as zero what is no number', () => {
    for (const piece of ['', 'x', '1e3', '0x1', 'Infinity', '--1', '.', '1.2.3']) {
      expect(readNumber(piece, -2, 2)).toEqual({ value: 0, replaced: true });
    }
  });
});
