import { describe, expect, it } from 'vitest';
import { cellNames, modelOf, parametersOf, readFixture } from '../tests/fixtures';
import { everyCell } from './cells/conventions';
import { noChanges, parameterValues } from './changes';
import { type GradientOptions, gradientsThroughTime } from './gradients';
import { CellModel } from './model';
import { seededRandom, uniform } from './random';
import { scaleRecurrent } from './read/recurrent';
import type { Target } from './tasks/task';
import { traceSequence } from './trace';

/** The largest error, relative to the largest value if that is above 1. */
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
            // Saturated gradients exceed 100, and float32 precision is relative.
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

  it('of one step’s loss ignores later steps', () => {
    const { states } = gradientsThroughTime(model, x, targets, { loss: 3, initial });
    expect(states.h?.slice(3).every((gradient) => gradient.every((value) => value === 0))).toBe(
      true,
    );
    expect(states.h?.[2]?.some((value) => value !== 0)).toBe(true);
  });

  it('names what does not fit', () => {
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

  it('names a wrong step, class, number or parameter', () => {
    const ask = (asked: Target[], options: Partial<GradientOptions>) =>
      gradientsThroughTime(model, x, asked, { loss: 'last', initial, ...options });
    const gap = [0, undefined, undefined, undefined, 1, 0];
    expect(() => ask(gap, { loss: 3 })).toThrow(
      'loss: expected a step at which something is asked, got 3; the nearest is 1',
    );
    expect(() => ask(new Array(6), {})).toThrow(
      'targets: expected one at one step at least, got 6 undefined',
    );
    expect(() => ask([0.5, 0, 0, 0, 0, 0], {})).toThrow('targets[0]: expected a whole number');
    const infinite = [0.5, Number.POSITIVE_INFINITY, 0, 0, 0, 0];
    expect(() => ask(infinite, { kind: 'squaredError' })).toThrow(
      'targets[1]: expected a finite number, got Infinity',
    );
    expect(() => ask(targets, { parameters: { q: new Float32Array() } })).toThrow(
      'parameters.q: not a parameter; expected in2reset.weight',
    );
    const short = { 'in2reset.bias': new Float32Array(2) };
    expect(() => ask(targets, { parameters: short })).toThrow(
      'parameters.in2reset.bias: expected 3 numbers, got 2',
    );
  });
});

describe('with steps that have no target', () => {
  const fixture = readFixture('lstm-medium');
  const model = modelOf(fixture);
  const { x, initial } = fixture;
  const targets = fixture.targets.map((target, step) => (step % 3 === 1 ? target : undefined));
  const asked = targets.flatMap((target, step) => (target === undefined ? [] : [step + 1]));
  const ask = (loss: GradientOptions['loss']) =>
    gradientsThroughTime(model, x, targets, { loss, initial });

  it('the mean, with its derivatives, is over the steps with a target', () => {
    expect(asked.length).toBeGreaterThan(2);
    const mean = ask('mean');
    const each = asked.map(ask);
    const average = (of: (made: ReturnType<typeof ask>) => ArrayLike<number>) =>
      Array.from(of(mean), (_, at) => each.reduce((sum, one) => sum + (of(one)[at] ?? 0), 0)).map(
        (sum) => sum / asked.length,
      );
    expect(
      farthest(
        [mean.loss],
        average(({ loss }) => [loss]),
      ),
    ).toBeLessThan(1e-6);
    for (const of of [
      (made: typeof mean) => made.states.c?.[0] ?? [],
      (made: typeof mean) => made.initialStates.h ?? [],
      (made: typeof mean) => made.inputs[1] ?? [],
      (made: typeof mean) => made.parameters['in2frg.weight'] ?? [],
    ]) {
      expect(farthest(of(mean), average(of))).toBeLessThan(1e-6);
    }
  });

  it('the last step is the last with a target', () => {
    expect(ask('last')).toEqual(ask(asked.at(-1) ?? 0));
  });
});

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };

describe('the inputs and the initial states, by finite differences', () => {
  for (const [index, cell] of everyCell().entries()) {
    for (const kind of ['crossEntropy', 'squaredError'] as const) {
      it(`${cell.name} ${index}, ${kind}`, () => {
        const model = new CellModel(cell, { ...sizes, seed: 4 });
        const draw = (count: number, name: string) => uniform(seededRandom(9, name), count, 1.2);
        const x = [0, 1, 2, 3].map((step) => draw(3, `x${step}`));
        const initial = Object.fromEntries(model.stateNames.map((name) => [name, draw(4, name)]));
        const targets = [undefined, 1, undefined, 0];
        const ask = () => gradientsThroughTime(model, x, targets, { loss: 'mean', kind, initial });
        const { inputs, initialStates, loss } = ask();
        const pairs = [
          ...x.map((values, step) => [values, inputs[step]] as const),
          ...model.stateNames.map((name) => [initial[name], initialStates[name]] as const),
        ];
        for (const [values = new Float32Array(), gradient = new Float32Array()] of pairs) {
          expect(gradient).toHaveLength(values.length);
          for (const [at, kept] of values.entries()) {
            values[at] = kept + 1e-2;
            const above = ask().loss;
            values[at] = kept - 1e-2;
            const below = ask().loss;
            values[at] = kept;
            // At a kink of relu the derivative lies between those of the two sides.
            const sides = [(above - loss) / 1e-2, (loss - below) / 1e-2];
            const tolerance = 0.02 * Math.max(0.1, ...sides.map(Math.abs));
            expect(gradient[at]).toBeGreaterThan(Math.min(...sides) - tolerance);
            expect(gradient[at]).toBeLessThan(Math.max(...sides) + tolerance);
          }
        }
      });
    }
  }
});

describe('replaced parameters', () => {
  for (const name of cellNames) {
    it(`give the same as a model with these parameters, and leave the model unchanged: ${name}`, () => {
      const fixture = readFixture(`${name}-medium`);
      const { x, targets, initial } = fixture;
      const model = modelOf(fixture);
      const own = parameterValues(model, noChanges);
      const parameters = scaleRecurrent(model.cell, model.sizes, own, 1.7);
      const options = { loss: 'last', initial } as const;
      const before = gradientsThroughTime(model, x, targets, options);
      const given = gradientsThroughTime(model, x, targets, { ...options, parameters });
      expect(gradientsThroughTime(model, x, targets, options)).toEqual(before);
      const other = modelOf(fixture);
      const dict = Object.entries(parametersOf(fixture)).map(([key, { shape }]) => [
        key,
        { shape, data: parameters[key] },
      ]);
      other.loadStateDict(Object.fromEntries(dict));
      expect(given).toEqual(gradientsThroughTime(other, x, targets, options));
      expect(given.loss).not.toBe(before.loss);
    });
  }
});

describe('a nearly certain output', () => {
  it('has gradients for both classes, though its probability rounds to 1', () => {
    const fixture = readFixture('gru-small');
    const { x, initial } = fixture;
    const model = modelOf(fixture);
    const own = parameterValues(model, noChanges);
    const parameters = { 'in2out.bias': Float32Array.of(20, -20) };
    const targets = x.map(() => 0);
    const { states, loss } = gradientsThroughTime(model, x, targets, {
      loss: 6,
      initial,
      parameters,
    });
    // For so small a loss, −ln(1 − p) equals p, the probability of the other class.
    const doubt = Math.exp(-40 - scoresApart(model, fixture));
    expect(loss).toBeLessThan(1e-12);
    const { inputSize, hiddenSize } = model.sizes;
    const weights = own['in2out.weight'] ?? [];
    const weight = (row: number, unit: number) =>
      weights[row * (inputSize + hiddenSize) + inputSize + unit] ?? Number.NaN;
    states.h?.[5]?.forEach((gradient, unit) => {
      const expected = doubt * (weight(1, unit) - weight(0, unit));
      expect(Math.abs(gradient / expected - 1)).toBeLessThan(1e-4);
    });
  });
});

/** The difference of the last step’s first and second logit, without the biases. */
function scoresApart(model: CellModel, { x, initial }: ReturnType<typeof readFixture>): number {
  const [first = 0, second = 0] = traceSequence(model, x, { initial }).steps.at(-1)?.y ?? [];
  const [a = 0, b = 0] = parameterValues(model, noChanges)['in2out.bias'] ?? [];
  return first - a - (second - b);
}
