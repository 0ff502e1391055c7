import { describe, expect, it } from 'vitest';
import { cellNames, modelOf, readFixture } from '../tests/fixtures';
import { gradientsThroughTime } from './gradients';

/** The largest error, as a share of the largest number where that is above 1. */
function farthest(a: ArrayLike<number>, b: ArrayLike<number>, largest = 1): number {
  expect(a.length).toBe(b.length);
  const far = Math.max(...Array.from(a, (value, index) => Math.abs(value - (b[index] ?? 9))));
  return far / largest;
}

describe('gradientsThroughTime agrees with PyTorch', () => {
  for (const cell of cellNames) {
    for (const size of ['small', 'medium', 'saturated']) {
      it(`on every state and parameter of ${cell}-${size}, within 1e-5`, () => {
        const fixture = readFixture(`${cell}-${size}`);
        const { gradients, initial, x, targets } = fixture;
        if (!gradients) throw new Error(`${cell}-${size} has no gradients`);
        const model = modelOf(fixture);
        for (const loss of ['last', 'mean'] as const) {
          const ours = gradientsThroughTime(model, x, targets, { loss, initial });
          expect(farthest([ours.loss], [fixture.loss[loss]], Math.max(1, ours.loss))).toBeLessThan(
            1e-5,
          );
          for (const [name, expected] of Object.entries(gradients[loss])) {
            // Saturated gradients grow beyond 100, and float32 is relative.
            const largest = Math.max(1, ...expected.flat().map(Math.abs));
            expected.forEach((values, step) => {
              const gradient = ours.states[name]?.[step] ?? [];
              expect(farthest(gradient, values, largest)).toBeLessThan(1e-5);
            });
          }
        }
        const { parameters } = gradientsThroughTime(model, x, targets, { loss: 'mean', initial });
        for (const [name, { data }] of Object.entries(gradients.parametersMean)) {
          const largest = Math.max(1, ...data.map(Math.abs));
          expect(farthest(parameters[name] ?? [], data, largest), name).toBeLessThan(1e-5);
        }
      });
    }
  }
});

describe('gradientsThroughTime', () => {
  const fixture = readFixture('gru-small');
  const model = modelOf(fixture);
  const { x, targets, initial } = fixture;

  it('of a chosen step knows nothing of the steps after it', () => {
    const { states } = gradientsThroughTime(model, x, targets, { loss: 3, initial });
    expect(states.h?.slice(3).every((gradient) => gradient.every((value) => value === 0))).toBe(
      true,
    );
    expect(states.h?.[2]?.some((value) => value !== 0)).toBe(true);
  });

  it('says what does not fit', () => {
    const ask = (...change: [number[][], number[], number | 'last']) =>
      gradientsThroughTime(model, change[0], change[1], { loss: change[2], initial });
    expect(() => ask([], [], 'last')).toThrow('xs: expected at least one step, got none');
    expect(() => ask(x, [0], 'last')).toThrow('targets: expected 6, one a step, got 1');
    expect(() => ask(x, [0, 0, 2, 0, 0, 0], 'last')).toThrow(
      'targets[2]: expected a whole number from 0 to 1, got 2',
    );
    expect(() => ask(x, targets, 7)).toThrow(
      'loss: expected last, mean or a step from 1 to 6, got 7',
    );
  });
});
