import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabet, oneHot, tokenise } from './nextLetter';

const letters = (text: string) =>
  tokenise(text)
    .map((token) => token.letter)
    .join('');

describe('tokenise', () => {
  it('keeps the letters of the alphabet', () => {
    expect(letters("it's a whale, a whale.")).toBe("it's a whale, a whale.");
    expect(tokenise('whale').some((token) => token.replaced)).toBe(false);
  });

  it('reads capitals as small letters, which is no replacement', () => {
    expect(tokenise('A')).toEqual([{ shown: 'A', letter: 'a', index: 1, replaced: false }]);
  });

  it('drops accents, straightens apostrophes, and says so', () => {
    expect(letters('Ça n’était')).toBe("ca n'etait");
    expect(tokenise('é')[0]).toMatchObject({ shown: 'é', letter: 'e', replaced: true });
  });

  it('reads anything else as a space', () => {
    expect(letters('5鯨👩‍👩‍👧\n!')).toBe('     ');
  });

  it('counts what a person sees as one letter, once', () => {
    expect(tokenise('👩‍👩‍👧e\u0301')).toHaveLength(2);
  });

  it('maps any text into the alphabet and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = tokenise(text);
        expect(tokens.map((token) => token.shown).join('')).toBe(text);
        for (const token of tokens) expect(alphabet[token.index]).toBe(token.letter);
      }),
    );
  });
});

describe('oneHot', () => {
  it('is one at the letter and zero elsewhere', () => {
    const values = oneHot(3);
    expect(values).toHaveLength(alphabet.length);
    expect(values[3]).toBe(1);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(1);
  });
});
