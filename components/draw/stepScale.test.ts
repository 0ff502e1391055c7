import { describe, expect, it } from 'vitest';
import { columnSteps } from './columnSteps';
import { pointSteps } from './pointSteps';

describe('steps as points', () => {
  const scale = pointSteps(1, 11, 40, 240);

  it('are evenly spaced, the first and the last at the ends', () => {
    expect([1, 2, 11].map(scale.place)).toEqual([40, 60, 240]);
    expect(scale.pitch).toBe(20);
  });

  it('are found at the nearest point, and at the ends beyond them', () => {
    expect([49, 51, -5, 999].map(scale.stepAt)).toEqual([1, 2, 1, 11]);
  });

  it('have a single step at the end', () => {
    expect(pointSteps(1, 1, 40, 240).place(1)).toBe(240);
    expect(pointSteps(1, 1, 40, 240).stepAt(45)).toBe(1);
  });

  it('return a valid step without space', () => {
    expect([0, 40, 99].map(pointSteps(0, 5, 40, 40).stepAt)).toEqual([0, 5, 5]);
  });
});

describe('steps as columns', () => {
  const scale = columnSteps(3, 7, 10, 110);

  it('are in the centre of columns of equal width', () => {
    expect([3, 4, 7].map(scale.place)).toEqual([20, 40, 100]);
  });

  it('are found anywhere in their column, and at the ends beyond them', () => {
    expect([10, 29.9, 30, 109, 0, 500].map(scale.stepAt)).toEqual([3, 3, 4, 7, 3, 7]);
  });
});
