import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { sine } from './sine';

const draw = (seed: number, noise: number) =>
  sine.draw(seededRandom(seed, 'test'), noise).map(Number);

describe('the noisy sine', () => {
  it('has the next number as target, and none at the last', () => {
    expect(sine.targets(['0.10', '-0.31', '1.05'])).toEqual([-0.31, 1.05, undefined]);
  });

  it('is a sine without noise: each number follows from the previous two', () => {
    for (let seed = 0; seed < 50; seed++) {
      const values = draw(seed, 0);
      // x(t+1) + x(t−1) = 2 cos(ω) x(t); ω is fitted; the residual is rounding.
      const inner = values.slice(1, -1);
      const sums = inner.map((_, step) => (values[step] ?? 0) + (values[step + 2] ?? 0));
      const dot = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
      const pace = dot(inner, sums) / dot(inner, inner);
      expect(Math.abs(pace)).toBeLessThan(2);
      const period = (2 * Math.PI) / Math.acos(pace / 2);
      expect(period).toBeGreaterThan(7.5);
      expect(period).toBeLessThan(34);
      sums.forEach((sum, step) => {
        expect(Math.abs(sum - pace * (inner[step] ?? 0))).toBeLessThan(0.025);
      });
    }
  });

  it('deviates at most by its noise, symmetrically', () => {
    const off = Array.from({ length: 100 }, (_, seed) => {
      const clean = draw(seed, 0);
      // The same seed gives the same phase and period.
      return draw(seed, 50).map((value, step) => value - (clean[step] ?? 0));
    }).flat();
    expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(0.511);
    expect(Math.max(...off)).toBeGreaterThan(0.48);
    expect(Math.abs(off.reduce((sum, value) => sum + value, 0) / off.length)).toBeLessThan(0.02);
  });
});
