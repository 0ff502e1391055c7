import { describe, expect, it } from 'vitest';
import { barsOf } from './influence';

const boxesAt = (...edges: number[]) =>
  edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }));
const boxes = boxesAt(0, 30, 60, 90);
const bars = (values: number[], sign: 1 | -1, limit = 2) =>
  barsOf({ values, boxes, limit }, 10, sign);

describe('the bars of influence', () => {
  it('are above the line for positive influences, below for negative', () => {
    expect(bars([1, -2, 0], 1)).toBe('M3,10v-5.00H27V10z');
    expect(bars([1, -2, 0], -1)).toBe('M33,10v10.00H57V10z');
  });

  it('are limited to full height', () => {
    expect(bars([Infinity, 9], 1)).toBe('M3,10v-10.00H27V10zM33,10v-10.00H57V10z');
  });

  it('are omitted for NaN, without a letter, or without a scale', () => {
    expect(bars([Number.NaN], 1)).toBe('');
    expect(bars([0, 0, 0, 2], 1)).toBe('');
    expect(bars([0, 0, 0], 1, 0)).toBe('');
    expect(bars([1], 1, Number.NaN)).toBe('');
  });

  it('are as wide as their letters', () => {
    expect(barsOf({ values: [2, 2], boxes: boxesAt(0, 4, 44), limit: 2 }, 9, 1)).toBe(
      'M0.5,9v-9.00H3.5V9zM7,9v-9.00H41V9z',
    );
  });
});
