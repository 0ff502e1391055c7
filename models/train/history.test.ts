import { describe, expect, it } from 'vitest';
import { History, type KeptHistory } from './history';

const checkpoint = (step: number) => ({ step, parameters: { RNN: Float32Array.of(step) } });

describe('a history', () => {
  it('stays small for any length of training', () => {
    const history = new History(['RNN']);
    for (let step = 1; step <= 20_000; step++) {
      history.measure('RNN', step, { loss: 1 / step, accuracy: 0.5 });
      if (history.wants(step)) history.add(checkpoint(step));
    }
    const { steps, losses, accuracies } = history.curves.RNN ?? expect.fail('no curve');
    expect(steps.length).toBeLessThanOrEqual(800);
    expect(history.checkpoints.length).toBeLessThanOrEqual(120);
    expect(losses).toHaveLength(steps.length);
    expect(accuracies).toHaveLength(steps.length);
  });

  it('has points that are each the mean since the previous one', () => {
    const history = new History(['RNN']);
    const losses = Array.from({ length: 1600 }, (_, index) => Math.sin(index) + 2);
    losses.forEach((loss, index) => {
      history.measure('RNN', index + 1, { loss, accuracy: 1 });
    });
    const curve = history.curves.RNN ?? expect.fail('no curve');
    curve.steps.forEach((step, index) => {
      const since = losses.slice(curve.steps[index - 1] ?? 0, step);
      const mean = since.reduce((sum, loss) => sum + loss, 0) / since.length;
      expect(curve.losses[index]).toBeCloseTo(mean, 10);
    });
    expect(curve.accuracies.every((right) => right === 1)).toBe(true);
  });

  it('keeps the initial weights, and later ones at equal intervals', () => {
    const history = new History(['RNN']);
    for (let step = 0; step <= 3000; step++) if (history.wants(step)) history.add(checkpoint(step));
    const steps = history.checkpoints.map(({ step }) => step);
    expect(steps[0]).toBe(0);
    const gaps = new Set(steps.slice(1).map((step, index) => step - (steps[index] ?? 0)));
    expect(gaps.size).toBe(1);
  });

  it('resumes from a saved history', () => {
    const whole = new History(['RNN']);
    const first = new History(['RNN']);
    const feed = (history: History, from: number, to: number) => {
      for (let step = from; step <= to; step++) {
        history.measure('RNN', step, { loss: step, accuracy: 0 });
        if (history.wants(step)) history.add(checkpoint(step));
      }
    };
    feed(whole, 1, 1700);
    // In the middle of a mean of two.
    feed(first, 1, 901);
    const second = new History(['RNN'], structuredClone(first.kept()));
    feed(second, 902, 1700);
    expect(second.kept()).toEqual(whole.kept());
  });
});

it('loads what version 0.4.0 saved', () => {
  const curve = { every: 2, steps: [2], losses: [1], accuracies: [0.5] };
  const saved: unknown = {
    curves: { RNN: { ...curve, broke: { step: 3, says: 'it overflowed' } }, GRU: curve },
    checkpoints: [],
    checkpointEvery: 5,
    sums: { GRU: { loss: 2, right: 1, count: 1 } },
  };
  const history = new History(['RNN', 'GRU'], saved as KeptHistory);
  expect(history.curves.RNN?.diverged).toEqual({ step: 3, message: 'it overflowed' });
  expect(history.curves.GRU).not.toHaveProperty('diverged');
  history.measure('GRU', 4, { loss: 4, accuracy: 0 });
  expect(history.curves.GRU).toMatchObject({ losses: [1, 3], accuracies: [0.5, 0.5] });
});
