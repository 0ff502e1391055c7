import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { lstm } from '../cells/lstm';
import { CellModel } from '../model';
import { resultOf } from '../program/run';
import { seededRandom, uniform } from '../random';
import { traceSequence } from '../trace';
import { jacobianNorms, jacobiansAt } from './jacobian';
import { forwardSlices } from './run';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };
const xs = Array.from({ length: 6 }, (_, step) => uniform(seededRandom(step, 'x'), 3, 2));

describe('∂state_t/∂state_{t−1}', () => {
  for (const [index, cell] of everyCell().entries()) {
    it(`matches finite differences, ${cell.name} ${index}`, () => {
      const model = new CellModel(cell, { ...sizes, seed: 4 });
      const run = resultOf(forwardSlices(model, xs));
      const trace = traceSequence(model, xs);
      for (const step of [0, 3]) {
        const before: Record<string, Float32Array> = trace.steps[step - 1] ?? trace.initial;
        const initial = Object.fromEntries(
          model.stateNames.map((name) => [name, before[name]?.slice() ?? new Float32Array()]),
        );
        const make = (name: string) =>
          traceSequence(model, xs.slice(step, step + 1), { initial }).steps[0]?.[name] ?? [];
        for (const name of model.stateNames) {
          const jacobian = jacobiansAt(model, run, step).get(name) ?? [];
          const values = initial[name] ?? new Float32Array();
          const here = make(name);
          for (const [column, kept] of values.entries()) {
            values[column] = kept + 5e-3;
            const above = make(name);
            values[column] = kept - 5e-3;
            const below = make(name);
            values[column] = kept;
            for (let row = 0; row < 4; row++) {
              // At a kink of relu the derivative lies between those of the two sides.
              const middle = here[row] ?? Number.NaN;
              const sides = [(above[row] ?? 0) - middle, middle - (below[row] ?? 0)];
              const [low, high] = [Math.min(...sides) / 5e-3, Math.max(...sides) / 5e-3];
              const own = jacobian[row * 4 + column];
              expect(own, `${name} ${row} ${column}`).toBeGreaterThan(low - 2e-3);
              expect(own, `${name} ${row} ${column}`).toBeLessThan(high + 2e-3);
            }
          }
        }
      }
    });
  }
});

const factorsOf = (model: CellModel, maxSteps = 64) =>
  [...jacobianNorms(model, xs, { maxSteps })].flatMap((found) => found ?? []);

describe('the per-step factor', () => {
  it('of the LSTM’s cell state is its largest forget gate', () => {
    const model = new CellModel(lstm, { ...sizes, seed: 4 });
    const trace = traceSequence(model, xs);
    const found = factorsOf(model);
    expect(found.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { step, factors } of found) {
      expect(factors.c).toBeCloseTo(Math.max(...(trace.steps[step - 1]?.f ?? [])), 6);
    }
  });

  it('is computed for a limited number of steps', () => {
    const model = new CellModel(lstm, { ...sizes, seed: 4 });
    const found = factorsOf(model, 2);
    expect(found.map(({ step }) => step)).toEqual([1, 6]);
    const all = factorsOf(model);
    expect(found).toEqual([all[0], all[5]]);
  });
});
