import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { temporalOrder } from './temporalOrder';

const right = (text: string) => temporalOrder.targets([...text]).at(-1);

describe('temporal order', () => {
  it.each([15, 50, 500])('has the paper’s structure, scaled to %i letters', (length) => {
    const random = seededRandom(1, 'test');
    for (let i = 0; i < 300; i++) {
      const text = temporalOrder.draw(random, length).join('');
      expect(text).toHaveLength(length);
      const [, before = '', between = ''] =
        /^(E[abcd]*)[XY]([abcd]*)[XY][abcd]*B$/.exec(text) ?? [];
      const [first, second] = [before.length, before.length + 1 + between.length];
      expect(first).toBeGreaterThanOrEqual(Math.floor(length / 10));
      expect(first).toBeLessThanOrEqual(length / 5);
      expect(second).toBeGreaterThanOrEqual(Math.floor(length / 2));
      expect(second).toBeLessThanOrEqual(0.6 * length);
    }
  });

  it('samples the four classes equally often', () => {
    const random = seededRandom(1, 'test');
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const target = temporalOrder.targets(temporalOrder.draw(random, 20)).at(-1) ?? -1;
      counts[target] = (counts[target] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('has the two signs in order as target, at the trigger only', () => {
    const named = (text: string) => temporalOrder.outputs[right(text) ?? -1];
    expect(['EXaXB', 'EXaYB', 'EaYXB', 'EYYB'].map(named)).toEqual(['XX', 'XY', 'YX', 'YY']);
    expect(temporalOrder.targets([...'EXaYB']).slice(0, -1)).toEqual(Array(4).fill(undefined));
  });

  it('has no target without a trigger, or unless there are two signs', () => {
    for (const text of ['EXaYc', 'EXaB', 'EXYXB', 'EaB', '']) expect(right(text)).toBeUndefined();
  });

  it('distinguishes b from B, but reads x as X', () => {
    expect(temporalOrder.read('bBxA').map(({ letter }) => letter)).toEqual(['b', 'B', 'X', 'a']);
  });
});
