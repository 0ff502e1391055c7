import { expect, it } from 'vitest';
import { shortly } from './shortly';

it('keeps any number to a handful of characters', () => {
  expect([0, -0.126, 23.03, 999.4, 1000, 4.54e13].map(shortly)).toEqual([
    '0.00',
    '-0.13',
    '23.03',
    '999.40',
    '1.0e3',
    '4.5e13',
  ]);
  expect([Number.NaN, Infinity, -Infinity].map(shortly)).toEqual(['no number', '∞', '−∞']);
});
