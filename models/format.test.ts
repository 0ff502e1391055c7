import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as format from './format';

const { notFinite, withMinus: _, ...all } = format;
const writers: Record<string, (value: number) => string> = {
  ...all,
  formatFixed: (value) => format.formatFixed(value, 3),
  formatSignificant: (value) => format.formatSignificant(value, 6),
  formatSigned: (value) => format.formatSigned(value),
};

describe('a formatted number', () => {
  it('is “not finite” in every format', () => {
    for (const [name, write] of Object.entries(writers)) {
      const said = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(write);
      expect(said, name).toEqual([notFinite, notFinite, notFinite]);
    }
  });

  it('has a minus sign, no hyphen, no negative zero and no plus in its exponent', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        for (const [name, write] of Object.entries(writers)) {
          expect(write(value), name).not.toMatch(/-|e\+|NaN|Infinity|^−0(\.0*)?( %)?$/);
        }
      }),
    );
  });

  it('has the requested decimal places or significant digits', () => {
    expect([0, -0, -1e-9, 0.5, -2.25].map(format.formatExact)).toEqual([
      '0.000000',
      '0.000000',
      '0.000000',
      '0.500000',
      '−2.250000',
    ]);
    expect([0.5, -0.5].map((value) => format.formatSigned(value))).toEqual([
      '+0.500000',
      '−0.500000',
    ]);
    expect([0.123456, -1234567].map((value) => format.formatBrief(value))).toEqual([
      '0.1235',
      '−1235000',
    ]);
    expect(format.formatSignificant(-1.5e-9, 4)).toBe('−1.500e−9');
    expect([4.54e13, -4.54e13].map((value) => format.formatFixed(value, 3))).toEqual([
      '4.540e13',
      '−4.540e13',
    ]);
  });

  it('stays short in the compact formats', () => {
    expect([0, -0.126, 23.03, 999.4, 1000, 4.54e13].map(format.formatShort)).toEqual([
      '0.00',
      '−0.13',
      '23.03',
      '999.40',
      '1.0e3',
      '4.5e13',
    ]);
    expect([1, 0.1666, 7.31, 42.4, 5e13].map(format.formatBound)).toEqual([
      '1',
      '0.17',
      '7.3',
      '42',
      '5e13',
    ]);
    expect([0, 0.0341, 1, 123, 1.3e-5, 1.4e-45, 3.4e38].map(format.formatMagnitude)).toEqual([
      '0',
      '0.034',
      '1',
      '120',
      '1.3e−5',
      '1.4e−45',
      '3.4e38',
    ]);
  });

  it('formats losses, percentages and counts', () => {
    expect([1.3862944, 0, 0.0412, 4.14e-5, 2e9].map(format.formatLoss)).toEqual([
      '1.386',
      '0.000',
      '0.041',
      '4.1e−5',
      '2.0e9',
    ]);
    expect([0, 0.953, 1].map((share) => format.formatPercent(share, 1))).toEqual([
      '0.0 %',
      '95.3 %',
      '100.0 %',
    ]);
    expect([0, 600, 12_000].map(format.formatCount)).toEqual(['0', '600', '12,000']);
  });
});
