import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { alphabet, legibilityOf, nextLetter } from './nextLetter';

const { read, encode } = nextLetter('');

const letters = (text: string) =>
  read(text)
    .map((token) => token.letter)
    .join('');

describe('reading a text', () => {
  it('keeps the letters of the alphabet', () => {
    expect(letters("it's a whale, a whale.")).toBe("it's a whale, a whale.");
    expect(read('whale').some((token) => token.replaced)).toBe(false);
  });

  it('reads capitals as small letters, which is no replacement', () => {
    expect(read('A')).toMatchObject([{ shown: 'A', letter: 'a', replaced: false }]);
  });

  it('drops accents and straightens apostrophes, as replacements', () => {
    expect(letters('Ça n’était')).toBe("ca n'etait");
    expect(read('é')[0]).toMatchObject({ shown: 'é', letter: 'e', replaced: true });
  });

  it('reads anything else as a space', () => {
    expect(letters('5鯨👩‍👩‍👧\n!')).toBe('     ');
  });

  it('counts a grapheme cluster as one letter', () => {
    expect(read('👩‍👩‍👧e\u0301')).toHaveLength(2);
  });

  it('maps any text to the alphabet, character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = read(text);
        expect(tokens.map((token) => token.shown).join('')).toBe(text);
        for (const { letter, input } of tokens) expect(alphabet[input.indexOf(1)]).toBe(letter);
      }),
    );
  });
});

describe('the encoding of a letter', () => {
  it('is one at the letter and zero elsewhere', () => {
    const values = encode('c');
    expect(values).toHaveLength(alphabet.length);
    expect(values[3]).toBe(1);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(1);
  });
});

describe('nextLetter', () => {
  const seeded = () => seededRandom(1, 'test');
  const text = 'Call me  Ishmael.\nSome years ago, never mind how long precisely.';
  const plain = 'call me ishmael. some years ago, never mind how long precisely.';

  it('samples windows of the text, one letter longer than the BPTT length', () => {
    const random = seeded();
    const task = nextLetter(text);
    const starts = new Set<number>();
    for (let i = 0; i < 2000; i++) {
      const window = task.draw(random, 32).join('');
      expect(window).toHaveLength(33);
      starts.add(plain.indexOf(window));
    }
    // Every possible start, including the first and the last.
    expect([...starts].sort((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, i) => i));
  });

  it('has the next letter as target, and none at the last', () => {
    expect(nextLetter('').targets([...'cab'])).toEqual([1, 2, undefined]);
  });

  it('samples the whole text if it is shorter than the window', () => {
    const task = nextLetter('whale');
    const random = seeded();
    for (let i = 0; i < 5; i++) expect(task.draw(random, 32).join('')).toBe('whale');
  });

  it('refuses a text with fewer than two letters', () => {
    expect(() => nextLetter('a').draw(seeded(), 32)).toThrow(
      'text: expected at least 2 letters to learn from, got 1',
    );
    expect(() => nextLetter('').draw(seeded(), 32)).toThrow('got 0');
  });
});

describe('legibilityOf', () => {
  it('counts characters that are replaced by a space', () => {
    expect(legibilityOf('привет мир')).toEqual({ letters: 10, unread: 9, read: 0 });
    expect(legibilityOf('Café, e\u0301 1851!\r\n’tis')).toEqual({
      letters: 18,
      unread: 5,
      read: 8,
    });
    expect(legibilityOf('')).toEqual({ letters: 0, unread: 0, read: 0 });
  });

  it('agrees with what the models read', () => {
    const text = 'so it goes; 你好 👩‍👩‍👧 n\u0303o 7\u20e3 “yes”\t\u00a0';
    const tokens = nextLetter('').read(text);
    const unread = tokens.filter(({ shown, letter }) => letter === ' ' && shown.trim() !== '');
    expect(legibilityOf(text)).toMatchObject({ letters: tokens.length, unread: unread.length });
  });
});
