import { expect, it } from 'vitest';
import { leftWords, rateWords } from './trainingWords';

it('gives the rate, and nothing while it is unknown', () => {
  expect([undefined, 0.34, 9.94, 41.7, 1234].map(rateWords)).toEqual([
    '',
    '0.3 steps/s',
    '9.9 steps/s',
    '42 steps/s',
    '1,234 steps/s',
  ]);
  expect(rateWords(Number.POSITIVE_INFINITY)).toBe('');
});

it('gives the remaining time in the largest sensible unit', () => {
  expect([0, 11.4, 99, 100, 3540, 3600, 7500].map(leftWords)).toEqual([
    '0 s left',
    '11 s left',
    '99 s left',
    '2 min left',
    '59 min left',
    '1 h left',
    '2 h 5 min left',
  ]);
  expect([undefined, Number.NaN, Number.POSITIVE_INFINITY, -1].map(leftWords)).toEqual([
    '',
    '',
    '',
    '',
  ]);
});
