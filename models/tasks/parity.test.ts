import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { parity } from './parity';

describe('running parity', () => {
  it('has the parity of the ones so far as target after every bit', () => {
    const letters = parity.draw(seededRandom(1, 'test'), 500);
    const ones = letters.map((_, step) => letters.slice(0, step + 1).filter((bit) => bit === '1'));
    expect(parity.targets(letters)).toEqual(ones.map(({ length }) => length % 2));
    expect(parity.outputs).toEqual(['even', 'odd']);
  });

  it('samples zeros and ones equally often', () => {
    const random = seededRandom(1, 'test');
    const ones = Array.from({ length: 20 }, () => parity.draw(random, 500))
      .flat()
      .filter((bit) => bit === '1').length;
    expect(Math.abs(ones / 10_000 - 0.5)).toBeLessThan(0.02);
  });
});
