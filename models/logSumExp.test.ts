import { describe, expect, it } from 'vitest';
import { logSumExp, softmax, softmaxInto } from './logSumExp';

describe('logSumExp', () => {
  it('is the logarithm of the sum of the exponentials', () => {
    const logits = [0.5, -1, 2];
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    expect(logSumExp(logits)).toBeCloseTo(Math.log(sum), 12);
  });

  it('does not overflow or underflow at extreme logits', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12);
  });
});

describe('softmax', () => {
  it('sums to one, in the order of the logits', () => {
    const values = softmax([1, 3, 2, 1000]);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect([...softmax([0, 0])]).toEqual([0.5, 0.5]);
  });
});

describe('softmaxInto', () => {
  it('writes only a range, scaled, also in place', () => {
    const values = Float32Array.of(7, 0, 0, 9);
    expect(softmaxInto(values, values, 1, 3, 3)).toBeCloseTo(Math.LN2, 12);
    expect([...values]).toEqual([7, 1.5, 1.5, 9]);
  });
});
