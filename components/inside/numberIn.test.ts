import { expect, it } from 'vitest';
import { numberIn } from './numberIn';

it('reads a number as people write it, within bounds', () => {
  expect(['0.5', ' -1 ', '−0,25', '1e3'].map(numberIn)).toEqual([0.5, -1, -0.25, 1000]);
  expect(['', '  ', 'two', '1e7', 'Infinity', '1,2,3'].map(numberIn)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});
