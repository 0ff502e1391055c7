import { describe, expect, it } from 'vitest';
import { normOf } from './norm';

describe('normOf', () => {
  it('is the Euclidean norm of one array, and the joint norm of several', () => {
    expect(normOf([3, 4])).toBe(5);
    expect(normOf([2, 3], Float32Array.of(), [6])).toBe(7);
    expect(normOf()).toBe(0);
  });

  it('neither overflows nor underflows over the range of float32', () => {
    expect(normOf([3e-45, 4e-45]) / 5e-45).toBeCloseTo(1, 12);
    expect(normOf([3e38, 4e38]) / 5e38).toBeCloseTo(1, 12);
  });

  it('is infinite where a number is not finite', () => {
    expect(normOf([1, Number.NaN])).toBe(Infinity);
    expect(normOf([1, -Infinity])).toBe(Infinity);
  });
});
