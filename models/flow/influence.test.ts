import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { gru } from '../cells/gru';
import { type Changes, noChanges } from '../changes';
import { softmax } from '../logSumExp';
import { CellModel } from '../model';
import { seededRandom, uniform } from '../random';
import { traceSequence } from '../trace';
import { influenceOf } from './influence';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 3 };
const xs = Array.from({ length: 5 }, (_, step) => uniform(seededRandom(step, 'x'), 3, 1));

/**
 * x · ∂p/∂x is the derivative of p by a scale factor on that input, at 1: a finite difference over
 * one number. Returns both one-sided differences, because relu has kinks.
 */
function byFiniteDifference(
  model: CellModel,
  at: number,
  changes: Changes,
  value: (y: Float32Array) => number,
): number[] {
  const scaled = (scale: number) => {
    const inputs = xs.map((x, step) => (step === at ? x.map((number) => number * scale) : x));
    return value(traceSequence(model, inputs, { changes }).steps[3]?.y ?? new Float32Array());
  };
  const here = scaled(1);
  return [(scaled(1.01) - here) / 0.01, (here - scaled(0.99)) / 0.01];
}

function expectBetween(found: number | undefined, sides: readonly number[]): void {
  const tolerance = 0.02 * Math.max(0.05, ...sides.map(Math.abs));
  expect(found).toBeGreaterThan(Math.min(...sides) - tolerance);
  expect(found).toBeLessThan(Math.max(...sides) + tolerance);
}

const logProbability = (y: Float32Array) => Math.log(softmax(y)[1] ?? 0);

describe('the influence of an input on a prediction', () => {
  for (const [index, cell] of everyCell().entries()) {
    it(`is the growth of p as the input is scaled up, ${cell.name} ${index}`, () => {
      const model = new CellModel(cell, { ...sizes, seed: 4 });
      const shares = influenceOf(model, xs, { step: 4, unit: 1 });
      expect(shares).toHaveLength(4);
      for (const [at, share] of shares.entries()) {
        expectBetween(share, byFiniteDifference(model, at, noChanges, logProbability));
      }
      const outputs = influenceOf(model, xs, { step: 4, unit: 1, kind: 'squaredError' });
      for (const [at, share] of outputs.entries()) {
        expectBetween(
          share,
          byFiniteDifference(model, at, noChanges, (y) => y[1] ?? 0),
        );
      }
    });
  }

  it('does not pass through values that the reader holds', () => {
    const model = new CellModel(gru, { ...sizes, seed: 4 });
    const changes: Changes = {
      holds: [
        { symbol: 'h', unit: 2, value: 0.3, from: 2, to: 3 },
        { symbol: 'z', value: 0.9, from: 3, to: 3 },
      ],
      weights: [{ parameter: 'in2out.weight', row: 1, column: 4, value: 2 }],
    };
    const shares = influenceOf(model, xs, { step: 4, unit: 1, changes });
    for (const [at, share] of shares.entries()) {
      expectBetween(share, byFiniteDifference(model, at, changes, logProbability));
    }
    expect(shares).not.toEqual(influenceOf(model, xs, { step: 4, unit: 1 }));
    const all = { holds: [{ symbol: 'h', value: 0.3, from: 2, to: 2 }], weights: [] };
    const cut = influenceOf(model, xs, { step: 4, unit: 1, changes: all });
    expect([cut[0], cut[1]]).toEqual([0, 0]);
    expect(cut[2]).not.toBe(0);
  });

  it('uses the held value of an input', () => {
    const model = new CellModel(gru, { ...sizes, seed: 4 });
    const changes = { holds: [{ symbol: 'x', value: 0, from: 2, to: 2 }], weights: [] };
    expect(influenceOf(model, xs, { step: 4, unit: 1, changes })[1]).toBe(0);
  });

  it('names a step, unit or input that does not exist', () => {
    const model = new CellModel(gru, { ...sizes, seed: 4 });
    const ask = (step: number, unit: number) => influenceOf(model, xs, { step, unit });
    expect(() => ask(6, 0)).toThrow('step: expected a whole number from 1 to 5, got 6');
    expect(() => ask(1, 3)).toThrow('unit: expected a whole number from 0 to 2, got 3');
    const wrong = () => influenceOf(model, [[1]], { step: 1, unit: 0 });
    expect(wrong).toThrow('xs[0]: expected 3 numbers, got 1');
  });
});
