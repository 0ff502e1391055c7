import { describe, expect, it } from 'vitest';
import { boxAt, boxesOf, endOf, evenly, oneLine, spansOf } from './boxes';

const tokens = (...shown: string[]) => shown.map((each) => ({ shown: each }));

describe('the characters of a token', () => {
  it('are counted in UTF-16 units, for any grapheme', () => {
    const family = '👩‍👩‍👧';
    expect(spansOf(`a${family}b`, tokens('a', family, 'b'), false)).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 9 },
      { start: 9, end: 10 },
    ]);
  });

  it('are on one line: a line break of two characters becomes one', () => {
    const text = oneLine('a\r\nb');
    expect(text).toBe('a b');
    expect(spansOf(text, tokens('a', '\r\n', 'b'), false).at(-1)).toEqual({ start: 2, end: 3 });
  });

  it('exclude separators between numbers', () => {
    expect(spansOf(' 1,  1 11', tokens('1', '1', '11'), true)).toEqual([
      { start: 1, end: 2 },
      { start: 5, end: 6 },
      { start: 7, end: 9 },
    ]);
  });
});

describe('a box', () => {
  const spans = spansOf('abc', tokens('a', 'b', 'c'), false);

  it('is at its letter', () => {
    const boxes = boxesOf(spans, false, evenly(28));
    expect(boxes).toEqual([
      { from: 0, to: 28 },
      { from: 28, to: 56 },
      { from: 56, to: 84 },
    ]);
    expect([-1, 0, 55, 84].map((x) => boxAt(boxes, x))).toEqual([-1, 0, 1, -1]);
    expect(endOf(boxes)).toBe(84);
  });

  it('of a number extends to the next number', () => {
    const numbers = spansOf('.5 1', tokens('.5', '1'), true);
    expect(boxesOf(numbers, true, evenly(10))).toEqual([
      { from: 0, to: 30 },
      { from: 30, to: 50.25 },
    ]);
  });

  it('has a minimum width if its letter has none', () => {
    const edges = [0, 28, 28, 56];
    const place = (start: number) => ({ left: edges[start] ?? 0, right: edges[start + 1] ?? 0 });
    expect(boxesOf(spans, false, place)).toEqual([
      { from: 0, to: 24 },
      { from: 24, to: 32 },
      { from: 32, to: 56 },
    ]);
  });

  it('may be left of the previous one in right-to-left text', () => {
    const lefts = [0, 56, 28];
    const place = (start: number) => ({ left: lefts[start] ?? 0, right: (lefts[start] ?? 0) + 28 });
    const boxes = boxesOf(spans, false, place);
    expect([10, 40, 70].map((x) => boxAt(boxes, x))).toEqual([0, 2, 1]);
    expect(endOf(boxes)).toBe(84);
  });
});
