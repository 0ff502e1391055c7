import { expect, it } from 'vitest';
import { nearestStep } from './nearestStep';

it('finds the checkpoint nearest to a step, even if it was dropped', () => {
  const steps = [0, 10, 20, 30];
  expect([-5, 0, 4, 5, 6, 29, 99].map((step) => nearestStep(steps, step))).toEqual([
    0, 0, 0, 0, 1, 3, 3,
  ]);
  expect(nearestStep([], 3)).toBe(-1);
});
