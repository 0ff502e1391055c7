import { memory } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { taskBy } from '../tasks';
import { parametersAt } from './parametersAt';
import { settingsFor, sizesOf, type TrainingSettings } from './settings';
import { Training } from './training';

const cells = ['RNN', 'GRU', 'LSTM'];
const task = taskBy('parity');
const settings: TrainingSettings = {
  ...settingsFor(task),
  difficulty: 6,
  hiddenSize: 4,
  batch: 4,
  steps: 40,
};

function trained(given: TrainingSettings, steps: number): Training {
  const training = Training.begin(task, given, cells);
  for (let i = 0; i < steps; i++) training.learn();
  return training;
}

describe('a training', () => {
  it('is reproducible by settings and seed', () => {
    const [one, same] = [trained(settings, 8), trained(settings, 8)];
    expect(same.checkpoint()).toEqual(one.checkpoint());
    expect(same.history.curves).toEqual(one.history.curves);
    const other = trained({ ...settings, seed: 2 }, 8);
    expect(other.checkpoint()).not.toEqual(one.checkpoint());
  });

  for (const optimizer of ['sgd', 'momentum', 'adam'] as const) {
    it(`resumes from a saved state with the same results, with ${optimizer}`, async () => {
      const given = { ...settings, optimizer };
      const whole = trained(given, 12);
      const kept = structuredClone(await trained(given, 7).kept());
      const resumed = await Training.resume(task, kept, cells);
      for (let i = 0; i < 5; i++) resumed.learn();
      for (const cell of cells) {
        const [ours, theirs] = [resumed, whole].map((each) => each.checkpoint().parameters[cell]);
        ours?.forEach((value, index) => {
          expect(Math.abs(value - (theirs?.[index] ?? 9))).toBeLessThan(1e-6);
        });
      }
      expect(resumed.step).toBe(12);
    });
  }

  it('returns each cell’s parameters at a checkpoint, by name', async () => {
    const training = trained(settings, 3);
    const { parameters } = await training.kept();
    for (const cell of cells) {
      const sizes = sizesOf(task, settings.hiddenSize);
      expect(parametersAt(training.checkpoint(), cell, {}, sizes)).toEqual(parameters[cell]);
      expect(() =>
        parametersAt(training.checkpoint(), cell, {}, { ...sizes, hiddenSize: 9 }),
      ).toThrow(`${cell}: expected`);
    }
  });

  it('stops training a cell that diverges, keeps its last weights and reports it', () => {
    const wild: TrainingSettings = {
      ...settings,
      optimizer: 'sgd',
      learningRate: 1e6,
      clipNorm: 0,
      difficulty: 60,
      conventions: { squash: 'relu' },
    };
    const training = trained(wild, 40);
    const diverged = training.history.curves.RNN?.diverged ?? expect.fail('it did not break');
    expect(diverged.message).toMatch(/overflowed float32/);
    expect(training.history.curves.RNN?.losses.every(Number.isFinite)).toBe(true);
    expect(training.checkpoint().parameters.RNN?.every(Number.isFinite)).toBe(true);
    expect(training.step).toBe(40);
  });

  it('leaves no tensor behind', () => {
    const before = memory().numTensors;
    const training = trained(settings, 2);
    const warm = memory().numTensors;
    for (let i = 0; i < 20; i++) training.learn();
    expect(memory().numTensors).toBe(warm);
    training.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('initialises orthogonal recurrent weights and an open forget gate, if set', async () => {
    const { parameters } = await Training.begin(task, settings, ['LSTM']).kept();
    expect(parameters.LSTM?.['in2frg.bias']?.data.every((bias) => bias === 1)).toBe(true);
    expect(parameters.LSTM?.['in2in.bias']?.data.every((bias) => bias === 1)).toBe(false);
    const weight = parameters.LSTM?.['in2frg.weight'] ?? expect.fail('no weight');
    const columns = weight.shape[1] ?? 0;
    const rows = Array.from({ length: 4 }, (_, row) =>
      weight.data.slice(row * columns + columns - 4, (row + 1) * columns),
    );
    for (const a of rows) {
      for (const b of rows) {
        const product = a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
        expect(product).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
    const plain = await Training.begin(task, { ...settings, recurrent: 'uniform', forgetBias: 0 }, [
      'LSTM',
    ]).kept();
    expect(plain.parameters.LSTM?.['in2frg.bias']?.data.every((bias) => bias === 0)).toBe(true);
  });

  it('teaches parity to the gated cells, but not to the reference RNN', () => {
    const training = Training.begin(
      task,
      { ...settingsFor(task), difficulty: 16, steps: 250 },
      cells,
    );
    while (!training.done) training.learn();
    const right = (cell: string) => training.history.curves[cell]?.accuracies.at(-1) ?? 0;
    expect(right('GRU')).toBeGreaterThan(0.95);
    expect(right('LSTM')).toBeGreaterThan(0.95);
    expect(right('RNN')).toBeLessThan(0.65);
  });
});
