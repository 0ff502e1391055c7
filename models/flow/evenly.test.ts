import { expect, it } from 'vitest';
import { evenly } from './evenly';

it('takes at most n items, evenly spread, including both ends', () => {
  expect(evenly([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(evenly([1, 2, 3, 4, 5], 3)).toEqual([1, 3, 5]);
  expect(evenly([1, 2, 3], 1)).toEqual([3]);
  expect(evenly([], 4)).toEqual([]);
  const many = evenly(Array.from(Array(500).keys()), 64);
  expect(new Set(many).size).toBe(64);
  expect([many[0], many.at(-1)]).toEqual([0, 499]);
});
