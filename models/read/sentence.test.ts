import { describe, expect, it } from 'vitest';
import { gru } from '../cells/gru';
import { rnn } from '../cells/rnn';
import type { Trace } from '../trace';
import { mean, sentence } from './sentence';

const say = (cell: typeof gru, trace: Trace, step: number) =>
  sentence(cell, trace, step)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');

const values = (...numbers: number[]) => Float32Array.from(numbers);

describe('sentence', () => {
  const trace: Trace = {
    initial: { h: values(3, 4) },
    x: [],
    steps: [
      { r: values(0.9, 0.9), z: values(0.1, 0.24), h: values(3, 4) },
      { r: values(0.5, 0.5), z: values(1, 1), h: values(0, 0) },
    ],
  };

  it('describes how open each gate is, what that means, and how much the memory changed', () => {
    expect(say(gru, trace, 0)).toBe(
      'r is almost fully open (0.90): the candidate uses most of the past. ' +
        'z is mostly closed (0.17): most of the memory is kept. ' +
        'h changed by 0 % of its previous norm.',
    );
    expect(say(gru, trace, 1)).toContain('h changed by 100 % of its previous norm.');
  });

  it('states that a cell has no gates', () => {
    expect(say(rnn, trace, 1)).toBe(
      'No gates: h is recomputed at every step from the input and the previous h; ' +
        'here it changed by 100 % of its previous norm.',
    );
  });

  it('gives no percentage for a state that was zero', () => {
    const zeros: Trace = {
      initial: { h: values(0, 0) },
      x: [],
      steps: [
        { r: values(0.5, 0.5), z: values(0.5, 0.5), h: values(0, 0) },
        { r: values(0.5, 0.5), z: values(0.5, 0.5), h: values(3, 4) },
      ],
    };
    expect(say(gru, zeros, 0)).toMatch(/h stayed at zero\.$/);
    expect(say(gru, zeros, 1)).toMatch(/h held only zeros before; its norm is now 5\.$/);
    expect(say(rnn, zeros, 1)).toMatch(/here it held only zeros before; its norm is now 5\.$/);
    const faint = {
      ...zeros,
      steps: zeros.steps.map((now) => ({ ...now, h: values(3e-4, 4e-4) })),
    };
    expect(say(gru, faint, 0)).toMatch(/its norm is now 5\.0e−4\.$/);
  });

  it('distinguishes a state that becomes finite again', () => {
    const back: Trace = {
      initial: { h: values(Infinity, 0) },
      x: [],
      steps: [
        { r: values(0.5, 0.5), z: values(0.5, 0.5), h: values(3, 4) },
        { r: values(0.5, 0.5), z: values(0.5, 0.5), h: values(3e38, 0) },
        { r: values(0.5, 0.5), z: values(0.5, 0.5), h: values(-3e38, 0) },
      ],
    };
    expect(say(gru, back, 0)).toMatch(/h was not finite before; its norm is now 5\.$/);
    expect(say(gru, back, 2)).toMatch(/h changed by 200 % of its previous norm\.$/);
  });

  it('calls NaN and infinities “not finite”, without an opening or percentage', () => {
    const lost: Trace = {
      initial: { h: values(1, 1) },
      x: [],
      steps: [{ r: values(Number.NaN, 1), z: values(0.5, 0.5), h: values(Infinity, 0) }],
    };
    expect(say(gru, lost, 0)).toMatch(/^r is not finite\. z is half open/);
    expect(say(gru, lost, 0)).toMatch(/h overflowed float32: it is not finite\.$/);
    expect(say(rnn, lost, 0)).toBe('h overflowed float32: it is not finite.');
  });

  it('is empty before the first step', () => {
    expect(sentence(gru, { ...trace, steps: [] }, -1)).toEqual([]);
  });
});

describe('mean', () => {
  it('is the arithmetic mean', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBe(0);
  });
});
