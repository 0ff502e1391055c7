import { describe, expect, it } from 'vitest';
import { cellNames, readFixture } from '../tests/fixtures';
import { crossEntropy } from './loss';

describe('crossEntropy', () => {
  for (const cell of cellNames) {
    it(`matches PyTorch, for the last step and the mean of ${cell}-medium`, () => {
      const { steps, targets, loss } = readFixture(`${cell}-medium`);
      const losses = steps.map((step, i) => crossEntropy(step.y ?? [], targets[i] ?? 0));
      const mean = losses.reduce((sum, value) => sum + value, 0) / losses.length;
      expect(Math.abs((losses.at(-1) ?? 0) - loss.last)).toBeLessThan(1e-6);
      expect(Math.abs(mean - loss.mean)).toBeLessThan(1e-6);
    });
  }

  it('does not overflow at large logits', () => {
    expect(crossEntropy([1000, 0], 0)).toBe(0);
    expect(crossEntropy([1000, 0], 1)).toBe(1000);
  });
});
