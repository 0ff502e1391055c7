import { describe, expect, it } from 'vitest';
import {
  commaNote,
  nextNumber,
  readNumber,
  readSetting,
  readWithin,
  settingOf,
} from './readNumber';

const delay = { name: 'delay', least: 1, most: 498, whole: true };
const rate = { name: 'learning rate', least: 1e-6, most: 1000, whole: false };
const bias = { name: 'forget bias', least: -10, most: 10, whole: false };

describe('a number', () => {
  it('is read in all common notations', () => {
    const typed = ['0.5', '.5', ' -1 ', '−0.25', '－１．５', '+2.', '1e-3', '1E2', '\u200b7\u00a0'];
    expect(typed.map(readNumber)).toEqual([0.5, 0.5, -1, -0.25, -1.5, 2, 0.001, 100, 7]);
    expect(Object.is(readNumber('-0'), 0)).toBe(true);
  });

  it('is rejected if it is anything else', () => {
    const typed = [
      '',
      ' ',
      '.',
      '-',
      '0,5',
      '1,000',
      '1 000',
      '0x1F',
      '1e',
      'NaN',
      'Infinity',
      '٣',
    ];
    for (const text of [...typed, '1e999', '-1e999', '1e-999', '--1', '1.2.3', '5²', '½', '1_0']) {
      expect(readNumber(text), text).toBeUndefined();
    }
    expect(readNumber('0e-999')).toBe(0);
  });
});

describe('a number typed into a field', () => {
  it('is read within its range', () => {
    expect(['0.01', '1e-3', '100'].map((typed) => readWithin(typed, rate))).toEqual(
      [0.01, 0.001, 100].map((value) => ({ value })),
    );
    expect(readWithin('−1', bias)).toEqual({ value: -1 });
    expect(readWithin('498', delay)).toEqual({ value: 498 });
  });

  it.each([
    ['500', delay, 'delay: expected a whole number from 1 to 498, got 500'],
    ['-5', delay, 'delay: expected a whole number from 1 to 498, got -5'],
    ['ten', delay, 'delay: expected a whole number from 1 to 498, got ten'],
    ['2.5', delay, 'delay: expected a whole number from 1 to 498, got 2.5'],
    ['', delay, 'delay: expected a whole number from 1 to 498, got nothing'],
    ['0', rate, 'learning rate: expected a number from 0.000001 to 1000, got 0'],
  ])('is named when it is no such number: %s', (typed, range, fault) => {
    expect(readWithin(typed, range)).toEqual({ fault });
  });

  it('is shortened in the message', () => {
    const fault = `delay: expected a whole number from 1 to 498, got ${'x'.repeat(24)}…`;
    expect(readWithin('x'.repeat(1000), delay)).toEqual({ fault });
  });

  it('explains that a comma is not a decimal point', () => {
    expect(readWithin('0,5', rate)).toEqual({
      fault:
        'learning rate: expected a number from 0.000001 to 1000, got 0,5. Write numbers with a point, as 0.5.',
    });
    expect(commaNote('0，5')).toBe(commaNote('0,5'));
    expect(readNumber('0，5')).toBeUndefined();
    expect(readSetting('-0,5')).toEqual({
      fault:
        'Expected a number between −1,000,000 and 1,000,000, got “-0,5”. Write numbers with a point, as 0.5.',
    });
  });
});

describe('a value of a run', () => {
  it('has its bounds', () => {
    expect(readSetting('-1e6')).toEqual({ value: -1e6 });
    expect(readSetting('1e7')).toHaveProperty('fault');
  });

  it('is rounded to float32, with the shortest digits that identify it', () => {
    const typed = ['0.1', '-0.25', '0', '1e-7', '0.10000000149011612', '0.123456789123', '2e-45'];
    expect(typed.map(settingOf)).toEqual([0.1, -0.25, 0, 1e-7, 0.1, 0.12345679, 1e-45]);
  });

  it('is not zero unless zero was typed', () => {
    expect(settingOf('1e-60')).toBeUndefined();
    expect(readSetting('1e-60')).toEqual({
      fault: 'Expected 0 or a magnitude of at least 1.4e−45, as float32 holds it, got “1e-60”.',
    });
  });
});

describe('the arrow keys', () => {
  it('count whole numbers', () => {
    expect([nextNumber(5, true, delay), nextNumber(5, false, delay)]).toEqual([6, 4]);
  });

  it('go through 1, 2, 5 for values that span powers of ten', () => {
    expect([0.01, 0.02, 0.05, 0.03].map((value) => nextNumber(value, true, rate))).toEqual([
      0.02, 0.05, 0.1, 0.05,
    ]);
    expect([0.01, 0.001, 1].map((value) => nextNumber(value, false, rate))).toEqual([
      0.005, 0.0005, 0.5,
    ]);
  });

  it('give short numbers', () => {
    const bias = { name: 'forget bias', least: -10, most: 10, whole: false };
    expect(nextNumber(1.1, false, bias)).toBe(0.6);
    expect(readWithin('-99', bias)).toEqual({
      fault: 'forget bias: expected a number from −10 to 10, got -99',
    });
  });

  it('go by halves if the range includes zero', () => {
    expect([nextNumber(1, true, bias), nextNumber(0, false, bias)]).toEqual([1.5, -0.5]);
  });

  it('stay within the range', () => {
    expect([nextNumber(498, true, delay), nextNumber(1, false, delay)]).toEqual([498, 1]);
    expect([nextNumber(1000, true, rate), nextNumber(1e-6, false, rate)]).toEqual([1000, 1e-6]);
  });
});
