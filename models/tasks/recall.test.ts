import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { recall } from './recall';

describe('recall', () => {
  it('samples a letter, as many blanks as the delay, and the question mark', () => {
    const random = seededRandom(1, 'test');
    const texts = Array.from({ length: 4000 }, () => recall.draw(random, 3).join(''));
    for (const item of ['A', 'B', 'C', 'D']) {
      const count = texts.filter((text) => text === `${item}···?`).length;
      expect(Math.abs(count - 1000)).toBeLessThan(120);
    }
    expect(recall.draw(random, 498)).toHaveLength(500);
  });

  it('has the first letter as target at every question mark', () => {
    expect(recall.targets([...'C·?AB?'])).toEqual([
      undefined,
      undefined,
      2,
      undefined,
      undefined,
      2,
    ]);
  });

  it('has no target if the first letter is a blank', () => {
    expect(recall.targets([...'·A?'])).toEqual([undefined, undefined, undefined]);
  });

  it('reads unknown letters as a blank', () => {
    expect(recall.read('a. z?').map(({ letter }) => letter)).toEqual(['A', '·', '·', '·', '?']);
  });
});
