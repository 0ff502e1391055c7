import { expect, it } from 'vitest';
import { largestMagnitude } from './magnitude';

it('is the largest magnitude of either sign', () => {
  expect(largestMagnitude([0.5, -3, 2])).toBe(3);
  expect(largestMagnitude(Float32Array.of(-0.25, 0.125))).toBe(0.25);
});

it('is at least what is asked for, and 0 of nothing', () => {
  expect(largestMagnitude([0.5], 1)).toBe(1);
  expect(largestMagnitude([])).toBe(0);
});

it('passes over values that are not finite', () => {
  expect(largestMagnitude([Number.NaN, Number.NEGATIVE_INFINITY, -2])).toBe(2);
});
