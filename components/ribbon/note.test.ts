import { describe, expect, it } from 'vitest';
import { noteOn, visible } from './note';

const read = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [shown = '', letter = ' '] = pair.split('→');
    return { shown, letter, replaced: true };
  });

describe('the note under the ribbon', () => {
  it('names replaced characters, including invisible ones', () => {
    expect(noteOn(read('é→e', '\t', '\r\n', '\u200b', '\u00a0'), false)).toBe(
      'Outside the models’ alphabet: they read é as e, a tab as a space, a line break as a space, an invisible character as a space and 1 more. None of the 5 is read as it stands.',
    );
  });

  it('gives the share of replaced characters if there are many', () => {
    const some = [{ shown: 'a', letter: 'a', replaced: false }, ...read('п', 'р', 'и', 'в', 'е')];
    expect(noteOn(some, false)).toMatch(/в as a space and 1 more\. These are 5 of 6\.$/);
  });

  it('writes a number with the minus sign of the page', () => {
    expect(noteOn(read('-0.123→-0.12'), true)).toContain('they read -0.123 as −0.12');
  });

  it('explains that a comma is not a decimal point', () => {
    expect(noteOn(read('0,5→0.00'), true)).toBe(
      'Rounded, or not a number: they read 0,5 as 0.00. Write numbers with a point, as 0.5.',
    );
  });
});

it('makes invisible characters visible', () => {
  expect(
    [' ', '\t', '\r\n', '\u2028', '\u200b', '\ufeff', '\u0001', '\u00a0', 'é'].map(visible),
  ).toEqual(['·', '⇥', '¶', '¶', '¦', '¦', '¦', '·', 'é']);
});
