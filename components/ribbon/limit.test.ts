import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, fitting, type Limit, refusal } from './limit';

const letters: Limit = {
  longest: 5,
  spaced: false,
  read: (text) => Array.from(text, (shown) => ({ shown })),
};
const numbers: Limit = {
  longest: 3,
  spaced: true,
  read: (text) => (text.match(/\S+/g) ?? []).map((shown) => ({ shown })),
};
const at = (start: number, end = start) => ({ start, end });

describe('an insertion', () => {
  it('is accepted if it fits, on one line', () => {
    expect(fitting('abc', at(1), 'x\r\n', letters)).toEqual({ text: 'x ', left: 0 });
  });

  it('is refused if it would push out text after it', () => {
    expect(fitting('abcde', at(2), 'xyz', letters)).toEqual({ text: '', left: 3 });
    expect(fitting('abcd', at(2), 'xyz', letters)).toEqual({ text: '', left: 3 });
  });

  it('is cut at the end of the sequence', () => {
    expect(fitting('abc', at(3), 'vwxyz', letters)).toEqual({ text: 'vw', left: 3 });
    expect(fitting('abcde', at(0, 5), 'uvwxyz', letters)).toEqual({ text: 'uvwxy', left: 1 });
    expect(fitting('abcde', at(5), 'x', letters)).toEqual({ text: '', left: 1 });
  });

  it('may replace the selection', () => {
    expect(fitting('abcde', at(1, 3), 'xy', letters)).toEqual({ text: 'xy', left: 0 });
    expect(fitting('abcde', at(1, 3), 'xyz', letters)).toEqual({ text: '', left: 3 });
  });

  it('is counted and cut in numbers if tokens are numbers', () => {
    expect(fitting('1 2 3', at(5), '45', numbers)).toEqual({ text: '45', left: 0 });
    expect(fitting('1 2 ', at(4), '3.5 4 5', numbers)).toEqual({ text: '3.5', left: 2 });
    expect(fitting('12 2 3', at(1), ' ', numbers)).toEqual({ text: '', left: 1 });
  });

  it('never removes existing letters, and never exceeds the limit', () => {
    const text = fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'b', '😀') });
    const inserted = fc.string({ maxLength: 9, unit: fc.constantFrom('x', '😀', '\n') });
    fc.assert(
      fc.property(text, inserted, fc.nat(5), fc.nat(5), (value, more, one, other) => {
        const place = [one, other].map((each) => [...value].slice(0, each).join('').length);
        const [start, end] = [Math.min(...place), Math.max(...place)];
        const { text } = fitting(value, { start, end }, more, letters);
        const next = value.slice(0, start) + text + value.slice(end);
        return [...next].length <= 5 && next.endsWith(value.slice(end));
      }),
    );
  });
});

it('reports what did not fit', () => {
  expect([refusal(500, 1, false), refusal(2000, 3, true), refusal(2000, 0, true)]).toEqual([
    'A sequence holds 500 letters: the letter that you inserted was left out.',
    'A sequence holds 2,000 numbers: the 3 numbers that you inserted were left out.',
    'A sequence holds 2,000 numbers: what you inserted was left out.',
  ]);
});

it('finds the replacement that turns one text into another', () => {
  expect(difference('abXYcd', 'abZcd')).toEqual({ start: 2, end: 4, text: 'Z' });
  expect(difference('aaa', 'aa')).toEqual({ start: 2, end: 3, text: '' });
  fc.assert(
    fc.property(fc.string(), fc.string(), (from, to) => {
      const { start, end, text } = difference(from, to);
      return from.slice(0, start) + text + from.slice(end) === to;
    }),
  );
});
