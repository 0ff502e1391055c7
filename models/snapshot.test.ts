import { describe, expect, it } from 'vitest';
import { noChanges, parameterValues } from './changes';
import { CustomLSTM } from './custom';
import { gradientsThroughTime } from './gradients';
import { ModelSnapshot, snapshotWith } from './snapshot';
import { traceSequence } from './trace';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 3, seed: 5 };
const xs = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const targets = [1, 2, 0];

describe('a snapshot of a model', () => {
  it('runs and differentiates exactly like the model', () => {
    const model = new CustomLSTM(sizes);
    const snapshot = new ModelSnapshot(model);
    expect(traceSequence(snapshot, xs)).toEqual(traceSequence(model, xs));
    const loss = { loss: 'mean' } as const;
    expect(gradientsThroughTime(snapshot, xs, targets, loss)).toEqual(
      gradientsThroughTime(model, xs, targets, loss),
    );
    expect(snapshot.parameterCount).toBe(model.parameterCount);
  });

  it('can be made of parameters alone', () => {
    const model = new CustomLSTM(sizes);
    const snapshot = snapshotWith(model.cell, model.sizes, model.seed, model.stateDict());
    expect(traceSequence(snapshot, xs)).toEqual(traceSequence(model, xs));
    expect(snapshot.parameterCount).toBe(model.parameterCount);
    expect(Object.keys(snapshot.parameterData())).toEqual(Object.keys(model.stateDict()));
    const { 'in2frg.bias': _, ...others } = model.stateDict();
    expect(() => snapshotWith(model.cell, model.sizes, 5, others)).toThrow(
      'in2frg.bias: expected [4], got nothing',
    );
  });

  it('does not change when the model loads other weights or is disposed of', () => {
    const model = new CustomLSTM(sizes);
    const before = traceSequence(model, xs);
    const snapshot = new ModelSnapshot(model);
    model.loadStateDict(new CustomLSTM({ ...sizes, seed: 6 }).stateDict());
    expect(traceSequence(model, xs)).not.toEqual(before);
    model.dispose();
    expect(() => traceSequence(model, xs)).toThrow();
    expect(traceSequence(snapshot, xs)).toEqual(before);
    expect(parameterValues(snapshot, noChanges)['in2frg.weight']).toHaveLength(28);
  });
});
