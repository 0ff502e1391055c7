import { memory } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { cellNames, modelOf, readFixture } from '../../tests/fixtures';
import { Trainer } from './trainer';

describe('Trainer agrees with PyTorch', () => {
  for (const cell of cellNames) {
    for (const size of ['small', 'medium', 'saturated']) {
      // Saturated gradients are a hundred times as large, and so are rounding errors.
      const tolerance = size === 'saturated' ? 5e-5 : 1e-5;
      for (const optimizer of ['sgd', 'adam'] as const) {
        it(`on five steps of ${optimizer} with ${cell}-${size}: losses and parameters`, () => {
          const fixture = readFixture(`${cell}-${size}`);
          const expected = fixture.training?.[optimizer];
          if (!expected) throw new Error(`${cell}-${size} has no training of ${optimizer}`);
          const model = modelOf(fixture);
          const trainer = new Trainer(model, { optimizer, learningRate: expected.lr });
          const batch = {
            xs: fixture.x.map((x) => [x]),
            targets: fixture.targets.map((target) => [target]),
            initial: fixture.initial,
          };
          for (const loss of expected.losses) {
            // Saturated losses are larger than 1, and float32 precision is relative.
            const error = Math.abs(trainer.step(batch).loss - loss) / Math.max(1, loss);
            expect(error).toBeLessThanOrEqual(tolerance);
          }
          for (const [name, { data }] of Object.entries(model.stateDict())) {
            const want = expected.parameters[name]?.data ?? [];
            const worst = Math.max(...want.map((value, i) => Math.abs(value - (data[i] ?? 9))));
            const largest = Math.max(1, ...want.map(Math.abs));
            expect(worst / largest, name).toBeLessThanOrEqual(tolerance);
          }
          trainer.dispose();
          model.dispose();
        });
      }
    }
  }
});

describe('Trainer', () => {
  const fixture = readFixture('lstm-small');
  const batch = {
    xs: fixture.x.map((x) => [x, x]),
    targets: fixture.targets.map((target) => [target, target]),
    initial: fixture.initial,
  };

  it('averages over the rows of a batch', () => {
    const model = modelOf(fixture);
    const trainer = new Trainer(model, { optimizer: 'sgd', learningRate: 0.1 });
    expect(trainer.evaluate(batch).loss).toBeCloseTo(fixture.loss.mean, 6);
  });

  it.each(['sgd', 'momentum', 'adam'] as const)(
    'of %s accepts another learning rate',
    (optimizer) => {
      const model = modelOf(fixture);
      const trainer = new Trainer(model, { optimizer, learningRate: 0.1 });
      const moved = () => {
        const before = model.stateDict();
        trainer.step(batch);
        return Object.entries(model.stateDict()).some(([name, { data }]) =>
          data.some((value, index) => value !== before[name]?.data[index]),
        );
      };
      expect(moved()).toBe(true);
      trainer.setLearningRate(0);
      expect(moved()).toBe(false);
      trainer.setLearningRate(0.1);
      expect(moved()).toBe(true);
    },
  );

  it('names what is wrong with a batch', () => {
    const model = modelOf(fixture);
    const trainer = new Trainer(model, { optimizer: 'sgd', learningRate: 0.1 });
    const evaluate = (change: Partial<typeof batch>) => () =>
      trainer.evaluate({ ...batch, ...change });
    expect(evaluate({ xs: [] })).toThrow('expected at least one step');
    expect(evaluate({ xs: batch.xs.slice(1) })).toThrow('targets: expected 5, one a step, got 6');
    expect(evaluate({ xs: batch.xs.map(([x]) => [x ?? []]) })).toThrow(
      'xs[0]: expected 2 rows, got 1',
    );
    expect(evaluate({ xs: batch.xs.map(() => [[1], [1]]) })).toThrow(
      'xs[0][0]: expected 4 numbers, got 1',
    );
    expect(evaluate({ targets: batch.targets.map(() => [0, 9]) })).toThrow(
      'targets[0]: expected 2 whole numbers below 2, got 0,9',
    );
    expect(evaluate({ initial: { h: [1], c: [0, 0, 0] } })).toThrow(
      'initial.h: expected 3 or 6 numbers, got 1',
    );
    model.dispose();
  });

  it('leaves no tensor behind except the optimiser’s', () => {
    const before = memory().numTensors;
    const model = modelOf(fixture);
    const trainer = new Trainer(model, { optimizer: 'adam', learningRate: 0.1, clipNorm: 0.1 });
    trainer.step(batch);
    const warm = memory().numTensors;
    for (let i = 0; i < 10; i++) trainer.step(batch);
    expect(memory().numTensors).toBe(warm);
    trainer.dispose();
    model.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('resumes from a saved state with the same results, and saving leaks no tensors', async () => {
    const options = { optimizer: 'adam', learningRate: 0.1 } as const;
    const model = modelOf(fixture);
    const trainer = new Trainer(model, options);
    for (let i = 0; i < 3; i++) trainer.step(batch);
    const before = memory().numTensors;
    const kept = await trainer.optimizerState();
    expect(memory().numTensors).toBe(before);

    const resumed = modelOf(fixture);
    resumed.loadStateDict(model.stateDict());
    const second = new Trainer(resumed, options);
    await second.loadOptimizerState(kept);
    for (let i = 0; i < 3; i++) {
      expect(second.step(batch).loss).toBeCloseTo(trainer.step(batch).loss, 6);
    }
    for (const [name, { data }] of Object.entries(model.stateDict())) {
      const other = resumed.stateDict()[name]?.data ?? [];
      data.forEach((value, i) => {
        expect(other[i], name).toBeCloseTo(value, 5);
      });
    }
  });

  it('clips gradients to the given norm', () => {
    const free = modelOf(fixture);
    const held = modelOf(fixture);
    new Trainer(free, { optimizer: 'sgd', learningRate: 1 }).step(batch);
    new Trainer(held, { optimizer: 'sgd', learningRate: 1, clipNorm: 0.01 }).step(batch);
    const start = modelOf(fixture).stateDict();
    const moved = (model: typeof free) =>
      Math.hypot(
        ...Object.entries(model.stateDict()).flatMap(([name, { data }]) =>
          [...data].map((value, i) => value - (start[name]?.data[i] ?? 0)),
        ),
      );
    expect(moved(held)).toBeCloseTo(0.01, 4);
    expect(moved(free)).toBeGreaterThan(0.05);
  });
});
