import { describe, expect, it } from 'vitest';
import { growthTo, halfLifeOf, nearestState, reachOf } from './halfLife';

/** Norms that are multiplied by a factor on every step back, the last 1. */
const decaying = (steps: number, factor: number) =>
  Array.from({ length: steps + 1 }, (_, step) => factor ** (steps - step));

describe('how far back a gradient reaches', () => {
  it('counts the steps until less than half, or less than a share, is left', () => {
    expect(halfLifeOf(decaying(50, 0.9), 50)).toBe(7);
    expect(reachOf(decaying(50, 0.9), 50)).toBe(44);
    expect(reachOf(decaying(50, 0.9), 50, 0.1)).toBe(22);
    expect(halfLifeOf(decaying(50, 0.1), 50)).toBe(1);
    // Exactly half is not less than half.
    expect(halfLifeOf(decaying(10, 0.5), 10)).toBe(2);
  });

  it('begins at the nearest state that has a part in the loss', () => {
    const norms = [0.2, 0.4, 0.8, 0];
    expect(nearestState(norms, 3)).toBe(2);
    expect(halfLifeOf(norms, 3)).toBe(2);
    expect(growthTo(norms, 3, 1)).toBe(0.5);
  });

  it('does not look beyond the step of the loss', () => {
    expect(nearestState([1, 2, 3, 4], 2)).toBe(2);
    expect(growthTo([1, 2, 3, 4], 2, 1)).toBeCloseTo(2 / 3, 12);
  });

  it('says null where it never falls so far', () => {
    expect(halfLifeOf(decaying(50, 1), 50)).toBeNull();
    expect(halfLifeOf(decaying(50, 1.2), 50)).toBeNull();
    expect(halfLifeOf([0, 0, 0], 2)).toBeNull();
    expect(halfLifeOf([], 0)).toBeNull();
    expect(reachOf(decaying(10, 0.9), 10)).toBeNull();
  });

  it('bears what has vanished and what has exploded', () => {
    expect(reachOf([0, 0, 0, 1e-3, 1], 4)).toBe(1);
    expect(halfLifeOf([0, 0, 0, 0.9, 1], 4)).toBe(2);
    const infinite = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1];
    expect(halfLifeOf(infinite, 2)).toBeNull();
    expect(growthTo(infinite, 2, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(growthTo([0, 0], 1, 0)).toBeNaN();
  });
});
