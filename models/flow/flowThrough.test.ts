import { describe, expect, it } from 'vitest';
import { cellNames, modelOf, readFixture } from '../../tests/fixtures';
import { vanilla } from '../cells/rnn';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { scaleRecurrent } from '../read/recurrent';
import { flowOf } from './flowThrough';

describe('the norms of the backpropagated gradient', () => {
  for (const name of cellNames) {
    it(`${name} match PyTorch’s gradients`, () => {
      const fixture = readFixture(`${name}-medium`);
      const { x, targets, initial, gradients } = fixture;
      const { norms, loss } = flowOf(modelOf(fixture), x, targets, {
        kind: 'crossEntropy',
        lossAt: 'last',
        initial,
      });
      expect(Math.abs(loss - fixture.loss.last)).toBeLessThan(1e-5);
      for (const [state, expected] of Object.entries(gradients?.last ?? {})) {
        const ours = norms[state] ?? [];
        expect(ours).toHaveLength(x.length + 1);
        expected.forEach((values, step) => {
          expect(Math.abs((ours[step + 1] ?? 9) - Math.hypot(...values))).toBeLessThan(1e-5);
        });
      }
    });
  }

  it('of the parameters are one joint norm', () => {
    const fixture = readFixture('gru-medium');
    const { x, targets, initial, gradients } = fixture;
    const options = { kind: 'crossEntropy', lossAt: 'mean', initial } as const;
    const { parameterNorm } = flowOf(modelOf(fixture), x, targets, options);
    const all = Object.values(gradients?.parametersMean ?? {}).flatMap(({ data }) => data);
    expect(Math.abs(parameterNorm - Math.hypot(...all))).toBeLessThan(1e-5);
  });
});

describe('clipping', () => {
  const fixture = readFixture('lstm-medium');
  const { x, targets, initial } = fixture;
  const ask = (clipNorm: number) =>
    flowOf(modelOf(fixture), x, targets, {
      kind: 'crossEntropy',
      lossAt: 'mean',
      initial,
      clipNorm,
    });

  it('scales every norm by the same number', () => {
    const { parameterNorm, norms, clipped } = ask(0.01);
    expect(parameterNorm).toBeGreaterThan(0.01);
    expect(clipped?.parameterNorm).toBe(0.01);
    clipped?.norms.h?.forEach((norm, step) => {
      expect(norm).toBeCloseTo(((norms.h?.[step] ?? 9) * 0.01) / parameterNorm, 12);
    });
  });

  it('changes nothing below the limit', () => {
    expect(ask(1e6).clipped).toBeUndefined();
  });
});

describe('float32’s range', () => {
  const cell = vanilla('relu', 'new');
  const sizes = { inputSize: 1, hiddenSize: 8, outputSize: 2 };
  const model = new CellModel(cell, { ...sizes, seed: 2 });
  const xs = Array.from({ length: 200 }, () => [1]);
  const own = parameterValues(model, noChanges);
  // Equal positive weights: every relu stays active, and the gradient is multiplied by the row sum.
  const active = { ...own, 'in2hidden.weight': new Float32Array(8 * 9).fill(0.125) };
  const ask = (scale: number) =>
    flowOf(model, xs, new Array(200).fill(1), {
      kind: 'squaredError',
      lossAt: 'last',
      parameters: scaleRecurrent(cell, sizes, active, scale),
      clipNorm: 1,
    });

  it('below it a norm is 0, and so are all earlier ones', () => {
    const { norms } = ask(0.3);
    expect(norms.h?.[200]).toBeGreaterThan(0);
    expect(norms.h?.[190]).toBeGreaterThan(0);
    expect(norms.h?.[0]).toBe(0);
  });

  it('above it a norm is Infinity, never NaN, and clipping does not help', () => {
    const { norms, clipped, parameterNorm } = ask(2);
    expect(Array.from(norms.h ?? []).some(Number.isNaN)).toBe(false);
    expect(norms.h?.[0]).toBe(Number.POSITIVE_INFINITY);
    expect(parameterNorm).toBe(Number.POSITIVE_INFINITY);
    expect(clipped).toBeUndefined();
  });
});
