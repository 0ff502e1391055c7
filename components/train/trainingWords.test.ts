import { expect, it } from 'vitest';
import { countWords, leftWords, lossWords, rateWords, shareWords } from './trainingWords';

it('writes large counts in groups', () => {
  expect([0, 600, 12_000].map(countWords)).toEqual(['0', '600', '12,000']);
});

it('says how fast it is, and nothing before it can be said', () => {
  expect([undefined, 0.34, 9.94, 41.7, 1234].map(rateWords)).toEqual([
    '',
    '0.3 steps/s',
    '9.9 steps/s',
    '42 steps/s',
    '1,234 steps/s',
  ]);
  expect(rateWords(Number.POSITIVE_INFINITY)).toBe('');
});

it('says how long it takes yet in the largest sensible unit', () => {
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

it('writes a loss with three places, or in powers of ten', () => {
  expect([1.3862944, 0, 0.0412, 4.14e-5, 2e9].map(lossWords)).toEqual([
    '1.386',
    '0.000',
    '0.041',
    '4.1e−5',
    '2.0e9',
  ]);
  expect(lossWords(Number.NaN)).toBe('–');
});

it('writes a share in hundredths', () => {
  expect([0, 0.953, 1, Number.NaN].map(shareWords)).toEqual(['0.0 %', '95.3 %', '100.0 %', '–']);
});
