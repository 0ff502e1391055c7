import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { adding } from './adding';

describe('adding', () => {
  it.each([8, 9, 30])('marks a number in each half of %i', (length) => {
    const random = seededRandom(1, 'test');
    const places = new Set<number>();
    for (let i = 0; i < 500; i++) {
      const letters = adding.draw(random, length);
      expect(letters).toHaveLength(length);
      for (const letter of letters) expect(letter).toMatch(/^(0\.\d\d|1\.00)\*?$/);
      const marked = letters.flatMap((letter, place) => (letter.includes('*') ? place : []));
      expect(marked).toHaveLength(2);
      expect(marked[0]).toBeLessThan(Math.floor(length / 2));
      expect(marked[1]).toBeGreaterThanOrEqual(Math.floor(length / 2));
      for (const place of marked) places.add(place);
    }
    expect(places.size).toBe(length);
  });

  it('has the sum of the marked numbers as target, at the last step only', () => {
    const targets = adding.targets(['0.25', '0.50*', '0.99', '0.75*', '0.10']);
    expect(targets.slice(0, -1)).toEqual(Array(4).fill(undefined));
    expect(targets[4]).toBeCloseTo(1.25, 12);
    expect(adding.targets(['0.25', '0.99'])).toEqual([undefined, undefined]);
  });

  it('encodes the number and its mark', () => {
    expect([...adding.encode('0.50*')]).toEqual([0.5, 1]);
    expect([...adding.encode('0.25')]).toEqual([0.25, 0]);
  });

  it('reads numbers in all common notations', () => {
    expect(adding.read('.5, 1* 0.123 x 7* *').map(({ letter }) => letter)).toEqual([
      '0.50',
      '1.00*',
      '0.12',
      '0.00',
      '1.00*',
      '0.00*',
    ]);
    expect(adding.read('.5, 1* 0.123 x 7* *').map(({ replaced }) => replaced)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
