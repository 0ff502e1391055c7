import { memory } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { caseNames, cellNames, modelOf, readFixture } from '../tests/fixtures';
import { CustomGRU, CustomLSTM } from './custom';
import { traceSequence } from './trace';

const sizes = { inputSize: 2, hiddenSize: 3, outputSize: 2, seed: 1 };

describe('traceSequence agrees with PyTorch', () => {
  for (const cell of cellNames) {
    for (const size of caseNames) {
      const tolerance = size === 'saturated' ? 2e-5 : 1e-6;
      it(`on every number of ${cell}-${size}, within ${tolerance}`, () => {
        const fixture = readFixture(`${cell}-${size}`);
        const model = modelOf(fixture);
        const trace = traceSequence(model, fixture.x, { initial: fixture.initial });
        expect(trace.steps).toHaveLength(fixture.steps.length);
        let worst = 0;
        fixture.steps.forEach((expected, step) => {
          for (const [name, values] of Object.entries(expected)) {
            const got = trace.steps[step]?.[name];
            expect(got).toHaveLength(values.length);
            values.forEach((value, unit) => {
              worst = Math.max(worst, Math.abs(value - (got?.[unit] ?? Number.NaN)));
            });
          }
        });
        expect(worst).toBeLessThanOrEqual(tolerance);
        model.dispose();
      });
    }
  }
});

describe('traceSequence', () => {
  it('leaves no tensor behind', () => {
    const model = new CustomLSTM(sizes);
    const before = memory().numTensors;
    traceSequence(model, [
      [1, 0],
      [0, 1],
    ]);
    expect(memory().numTensors).toBe(before);
  });

  it('starts with the model’s own states by default', () => {
    const model = new CustomLSTM(sizes);
    const trace = traceSequence(model, [[1, 0]], { initial: { h: [1, 2, 3] } });
    expect([...trace.initial.h]).toEqual([1, 2, 3]);
    expect([...trace.initial.c]).toEqual([0, 0, 0]);
    const own = traceSequence(model, []);
    expect([...own.initial.h]).toEqual([...model.initHidden().dataSync()]);
    expect(own.steps).toEqual([]);
  });

  it('resumes from a saved step with the same results', () => {
    const model = new CustomGRU(sizes);
    const xs = [
      [1, 0],
      [0, 1],
      [0.5, -2],
    ];
    const whole = traceSequence(model, xs);
    const rest = traceSequence(model, xs.slice(1), { initial: { h: whole.steps[0]?.h ?? [] } });
    expect(rest.steps).toEqual(whole.steps.slice(1));
  });

  it('copies the caller’s arrays', () => {
    const xs = [Float32Array.of(1, 0)];
    const trace = traceSequence(new CustomGRU(sizes), xs);
    xs[0]?.fill(9);
    expect([...(trace.x[0] ?? [])]).toEqual([1, 0]);
  });

  it('names the input or state that does not fit', () => {
    const model = new CustomGRU(sizes);
    const run =
      (xs: number[][], initial = {}) =>
      () =>
        traceSequence(model, xs, { initial });
    expect(run([[1, 0], [1]])).toThrow('xs[1]: expected 2 numbers, got 1');
    expect(run([[1, Number.NaN]])).toThrow('xs[0]: expected finite numbers, got NaN at index 1');
    expect(run([[1, 0]], { h: [1] })).toThrow('initial.h: expected 3 numbers, got 1');
    expect(run([[1, 0]], { c: [1, 1, 1] })).toThrow('initial.c: not a state; expected h');
  });
});
