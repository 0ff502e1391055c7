import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { alphabetOf, oneOf, wholeNumber } from './letters';

const bits = alphabetOf(['0', '1', 'a', 'B'], '0', { ł: 'a' });

describe('an alphabet', () => {
  it('gives every letter its own input unit', () => {
    expect(bits.letters.map((letter) => [...bits.encode(letter)])).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it('reads the other case, which is not a replacement', () => {
    expect(bits.read('Ab')).toMatchObject([
      { shown: 'A', letter: 'a', replaced: false },
      { shown: 'b', letter: 'B', replaced: false },
    ]);
  });

  it('drops accents and maps special letters, as replacements', () => {
    expect(bits.read('älŁ')).toMatchObject([
      { shown: 'ä', letter: 'a', replaced: true },
      { shown: 'l', letter: '0', replaced: true },
      { shown: 'Ł', letter: 'a', replaced: true },
    ]);
  });

  it('names an unknown letter', () => {
    expect(() => bits.indexOf('z')).toThrow('letter: expected one of 01aB, got "z"');
  });
});

describe('wholeNumber', () => {
  it('includes both ends, and nothing beyond', () => {
    const random = seededRandom(1, 'test');
    const found = new Set(Array.from({ length: 200 }, () => wholeNumber(random, 3, 6)));
    expect([...found].sort()).toEqual([3, 4, 5, 6]);
  });
});

describe('oneOf', () => {
  it('throws if there is nothing to choose from', () => {
    expect(() => oneOf(seededRandom(1, 'test'), [])).toThrow('items: expected at least one');
  });
});
