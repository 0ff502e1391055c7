import { describe, expect, it } from 'vitest';
import { nextNumber, readNumber } from './readNumber';

const delay = { name: 'delay', least: 1, most: 498, whole: true };
const rate = { name: 'learning rate', least: 1e-6, most: 1000, whole: false };
const bias = { name: 'forget bias', least: -10, most: 10, whole: false };

describe('what is typed', () => {
  it('is read as people write it', () => {
    expect(['0.01', '1e-3', ' 0,5 ', '100'].map((typed) => readNumber(typed, rate))).toEqual(
      [0.01, 0.001, 0.5, 100].map((value) => ({ value })),
    );
    expect(readNumber('−1', bias)).toEqual({ value: -1 });
  });

  it('may be as large as is allowed, and no larger', () => {
    expect(readNumber('498', delay)).toEqual({ value: 498 });
    expect(readNumber('500', delay)).toEqual({
      fault: 'delay: expected a whole number from 1 to 498, got 500',
    });
    expect(readNumber('0', rate)).toEqual({
      fault: 'learning rate: expected a number from 0.000001 to 1000, got 0',
    });
  });

  it('is named when it is no number', () => {
    const faults = ['', 'ten', '2.5', 'x'.repeat(1000)].map((typed) => readNumber(typed, delay));
    expect(faults).toEqual([
      { fault: 'delay: expected a whole number from 1 to 498, got nothing' },
      { fault: 'delay: expected a whole number from 1 to 498, got ten' },
      { fault: 'delay: expected a whole number from 1 to 498, got 2.5' },
      { fault: `delay: expected a whole number from 1 to 498, got ${'x'.repeat(24)}…` },
    ]);
  });
});

describe('the arrow keys', () => {
  it('count whole numbers', () => {
    expect([nextNumber(5, true, delay), nextNumber(5, false, delay)]).toEqual([6, 4]);
  });

  it('go through 1, 2, 5 for what spans powers of ten', () => {
    expect([0.01, 0.02, 0.05, 0.03].map((value) => nextNumber(value, true, rate))).toEqual([
      0.02, 0.05, 0.1, 0.05,
    ]);
    expect([0.01, 0.001, 1].map((value) => nextNumber(value, false, rate))).toEqual([
      0.005, 0.0005, 0.5,
    ]);
  });

  it('go by halves where zero lies between', () => {
    expect([nextNumber(1, true, bias), nextNumber(0, false, bias)]).toEqual([1.5, -0.5]);
  });

  it('stay within what is allowed', () => {
    expect([nextNumber(498, true, delay), nextNumber(1, false, delay)]).toEqual([498, 1]);
    expect([nextNumber(1000, true, rate), nextNumber(1e-6, false, rate)]).toEqual([1000, 1e-6]);
  });
});
