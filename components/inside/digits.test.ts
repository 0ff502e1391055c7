import { expect, it } from 'vitest';
import { brief, decimal, digits, signed } from './digits';

it('writes numbers with a minus as wide as a plus, and no negative zero', () => {
  expect([0, -0, -1e-9, 0.5, -2.25].map(digits)).toEqual([
    '0.000000',
    '0.000000',
    '0.000000',
    '0.500000',
    '−2.250000',
  ]);
  expect([0.5, -0.5].map(signed)).toEqual(['+0.500000', '−0.500000']);
  expect([0.123456, -1234567].map(brief)).toEqual(['0.1235', '−1235000']);
});

it('writes what is huge or no number in a few characters', () => {
  expect([4.54e13, -4.54e13].map((value) => decimal(value, 3))).toEqual(['4.540e13', '−4.540e13']);
  expect([Number.NaN, Infinity, -Infinity].map(signed)).toEqual(['no number', '+∞', '−∞']);
  expect(brief(Number.NaN)).toBe('no number');
});
