/** With the tasks' own settings, the cells differ as described. */
import { describe, expect, it } from 'vitest';
import { taskBy } from '../tasks';
import { settingsFor } from './settings';
import { Training } from './training';

interface Learned {
  /** Of the last 40 training steps: the mean loss and accuracy (0 to 1). */
  readonly loss: number;
  readonly right: number;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Trains one cell with a task's own settings.
 * @param steps maximum number of training steps; default: the task's setting
 * @param hasLearned ends the training early
 */
function train(
  name: string,
  cell: string,
  { steps, hasLearned }: { steps?: number; hasLearned?: (lately: Learned) => boolean } = {},
): Learned {
  const task = taskBy(name);
  const settings = settingsFor(task);
  const training = Training.begin(task, settings, [cell]);
  const curve = training.history.curves[cell] ?? expect.fail(`no curve of ${cell}`);
  const lately = () => {
    const points = 40 / curve.every;
    return {
      loss: mean(curve.losses.slice(-points)),
      right: mean(curve.accuracies.slice(-points)),
    };
  };
  const last = steps ?? settings.steps;
  while (training.step < last) {
    training.learn();
    if (training.step % 40 === 0 && hasLearned?.(lately())) break;
  }
  return lately();
}

const gated = ['GRU', 'LSTM'];

describe('temporal order, 50 letters', () => {
  const task = 'temporal-order';
  for (const cell of gated) {
    it(`is learned by the ${cell}`, () => {
      const hasLearned = ({ right }: Learned) => right > 0.95;
      expect(train(task, cell, { hasLearned }).right).toBeGreaterThan(0.95);
    });
  }
  it('leaves the plain RNN near chance to the end', () => {
    expect(settingsFor(taskBy(task)).difficulty).toBe(50);
    expect(train(task, 'RNN').right).toBeLessThan(0.5);
  });
});

describe('adding, 30 numbers', () => {
  const task = 'adding';
  for (const cell of gated) {
    it(`is learned by the ${cell}`, () => {
      const hasLearned = ({ loss }: Learned) => loss < 0.01;
      expect(train(task, cell, { hasLearned }).loss).toBeLessThan(0.01);
    });
  }
  it('leaves the plain RNN with the loss of guessing to the end', () => {
    expect(settingsFor(taskBy(task)).difficulty).toBe(30);
    // Mean squared errors; guessing costs a sixth.
    expect(train(task, 'RNN').loss).toBeGreaterThan(0.12);
  });
});

describe('running parity, 32 bits', () => {
  const task = 'parity';
  for (const cell of gated) {
    it(`is learned by the ${cell}`, () => {
      const hasLearned = ({ right }: Learned) => right > 0.95;
      expect(train(task, cell, { hasLearned }).right).toBeGreaterThan(0.95);
    });
  }
  it('leaves the plain RNN near chance to the end', () => {
    expect(settingsFor(taskBy(task)).difficulty).toBe(32);
    expect(train(task, 'RNN').right).toBeLessThan(0.65);
  });
});

describe('echo, 10 steps late, after 120 training steps', () => {
  it('has been learned by the plain RNN', () => {
    expect(settingsFor(taskBy('echo')).difficulty).toBe(10);
    expect(train('echo', 'RNN', { steps: 120 }).right).toBeGreaterThan(0.95);
  });
  for (const cell of gated) {
    it(`has not yet been learned by the ${cell}`, () => {
      expect(train('echo', cell, { steps: 120 }).right).toBeLessThan(0.95);
    });
  }
});
