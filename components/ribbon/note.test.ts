import { describe, expect, it } from 'vitest';
import { noteOn, visible } from './note';

const read = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [shown = '', letter = ' '] = pair.split('→');
    return { shown, letter, replaced: true };
  });

describe('the note under the ribbon', () => {
  it('names what is read as something else, also what cannot be seen', () => {
    expect(noteOn(read('é→e', '\t', '\r\n', '\u200b', '\u00a0'), false)).toBe(
      'Outside the models’ alphabet: they read é as e, a tab as a space, a line break as a space, an invisible character as a space and 1 more. None of the 5 is read as it stands.',
    );
  });

  it('says how much of a text that is foreign throughout is read as something else', () => {
    const some = [{ shown: 'a', letter: 'a', replaced: false }, ...read('п', 'р', 'и', 'в', 'е')];
    expect(noteOn(some, false)).toMatch(/в as a space and 1 more\. These are 5 of 6\.$/);
  });

  it('writes a number with the minus sign of the page', () => {
    expect(noteOn(read('-0.123→-0.12'), true)).toContain('they read -0.123 as −0.12');
  });

  it('says that a comma is none of a number', () => {
    expect(noteOn(read('0,5→0.00'), true)).toBe(
      'Rounded, or not a number: they read 0,5 as 0.00. Write numbers with a point, as 0.5.',
    );
  });
});

it('shows what has no shape of its own', () => {
  expect(
    [' ', '\t', '\r\n', '\u2028', '\u200b', '\ufeff', '\u0001', '\u00a0', 'é'].map(visible),
  ).toEqual(['·', '⇥', '¶', '¶', '¦', '¦', '¦', '·', 'é']);
});
