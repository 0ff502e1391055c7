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

  it('drops accents, straightens apostrophes, and says so', () => {
    expect(letters('Ça n’était')).toBe("ca n'etait");
    expect(read('é')[0]).toMatchObject({ shown: 'é', letter: 'e', replaced: true });
  });

  it('reads anything else as a space', () => {
    expect(letters('5鯨👩‍👩‍👧\n!')).toBe('     ');
  });

  it('counts what a person sees as one letter, once', () => {
    expect(read('👩‍👩‍👧e\u0301')).toHaveLength(2);
  });

  it('maps any text into the alphabet and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = read(text);
        expect(tokens.map((token) => token.shown).join('')).toBe(text);
        for (const { letter, input } of tokens) expect(alphabet[input.indexOf(1)]).toBe(letter);
      }),
    );
  });
});

describe('what is read of a letter', () => {
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

  it('draws windows of the text, one letter longer than the gradient goes back', () => {
    const random = seeded();
    const task = nextLetter(text);
    const starts = new Set<number>();
    for (let i = 0; i < 2000; i++) {
      const window = task.draw(random, 32).join('');
      expect(window).toHaveLength(33);
      starts.add(plain.indexOf(window));
    }
    // Every place it can begin at, the first and the last too.
    expect([...starts].sort((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, i) => i));
  });

  it('asks for the letter that follows, and after the last for none', () => {
    expect(nextLetter('').targets([...'cab'])).toEqual([1, 2, undefined]);
  });

  it('draws all there is of a text shorter than the window', () => {
    const task = nextLetter('whale');
    const random = seeded();
    for (let i = 0; i < 5; i++) expect(task.draw(random, 32).join('')).toBe('whale');
  });

  it('refuses a text that has nothing to guess', () => {
    expect(() => nextLetter('a').draw(seeded(), 32)).toThrow(
      'text: expected at least 2 letters to learn from, got 1',
    );
    expect(() => nextLetter('').draw(seeded(), 32)).toThrow('got 0');
  });
});

describe('legibilityOf', () => {
  it('counts what is read as a space and is none', () => {
    expect(legibilityOf('привет мир')).toEqual({ letters: 10, unread: 9, read: 0 });
    expect(legibilityOf('Café, e\u0301 1851!\r\n’tis')).toEqual({
      letters: 18,
      unread: 5,
      read: 8,
    });
    expect(legibilityOf('')).toEqual({ letters: 0, unread: 0, read: 0 });
  });

  it('counts as the models read', () => {
    const text = 'so it goes; 你好 👩‍👩‍👧 n\u0303o 7\u20e3 “yes”\t\u00a0';
    const tokens = nextLetter('').read(text);
    const unread = tokens.filter(({ shown, letter }) => letter === ' ' && shown.trim() !== '');
    expect(legibilityOf(text)).toMatchObject({ letters: tokens.length, unread: unread.length });
  });
});
