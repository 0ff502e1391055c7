import { describe, expect, it } from 'vitest';
import { growthTo, halfLifeOf, nearestState, reachOf } from './halfLife';

/** Norms that are multiplied by a factor at every step back; the last is 1. */
const decaying = (steps: number, factor: number) =>
  Array.from({ length: steps + 1 }, (_, step) => factor ** (steps - step));

describe('how far back a gradient reaches', () => {
  it('counts the steps until less than half, or less than a given share, is left', () => {
    expect(halfLifeOf(decaying(50, 0.9), 50)).toBe(7);
    expect(reachOf(decaying(50, 0.9), 50)).toBe(44);
    expect(reachOf(decaying(50, 0.9), 50, 0.1)).toBe(22);
    expect(halfLifeOf(decaying(50, 0.1), 50)).toBe(1);
    // Exactly half is not less than half.
    expect(halfLifeOf(decaying(10, 0.5), 10)).toBe(2);
  });

  it('starts at the nearest state that the loss depends on', () => {
    const norms = [0.2, 0.4, 0.8, 0];
    expect(nearestState(norms, 3)).toBe(2);
    expect(halfLifeOf(norms, 3)).toBe(2);
    expect(growthTo(norms, 3, 1)).toBe(0.5);
  });

  it('ignores steps after the loss', () => {
    expect(nearestState([1, 2, 3, 4], 2)).toBe(2);
    expect(growthTo([1, 2, 3, 4], 2, 1)).toBeCloseTo(2 / 3, 12);
  });

  it('is null if the norm never falls that far', () => {
    expect(halfLifeOf(decaying(50, 1), 50)).toBeNull();
    expect(halfLifeOf(decaying(50, 1.2), 50)).toBeNull();
    expect(halfLifeOf([0, 0, 0], 2)).toBeNull();
    expect(halfLifeOf([], 0)).toBeNull();
    expect(reachOf(decaying(10, 0.9), 10)).toBeNull();
  });

  it('handles vanished and exploded norms', () => {
    expect(reachOf([0, 0, 0, 1e-3, 1], 4)).toBe(1);
    expect(halfLifeOf([0, 0, 0, 0.9, 1], 4)).toBe(2);
    const infinite = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1];
    expect(halfLifeOf(infinite, 2)).toBeNull();
    expect(growthTo(infinite, 2, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(growthTo([0, 0], 1, 0)).toBeNaN();
  });
});
