import { describe, expect, it } from 'vitest';
import { CustomLSTM } from '../models/custom';
import { traceSequence } from '../models/trace';
import { alphabet, oneHot } from '../models/train/tasks/nextLetter';
import { traceOf } from './traces';

const model = () =>
  new CustomLSTM({
    inputSize: alphabet.length,
    outputSize: alphabet.length,
    hiddenSize: 4,
    seed: 1,
  });

describe('traceOf', () => {
  it('is the same trace for the same letters', () => {
    const lstm = model();
    expect(traceOf(lstm, [1, 2, 3])).toBe(traceOf(lstm, [1, 2, 3]));
  });

  it('gives what a whole run gives, whatever was kept from the last one', () => {
    const lstm = model();
    const initial = {
      h: lstm.initHidden().dataSync<'float32'>(),
      c: lstm.initCell().dataSync<'float32'>(),
    };
    for (const letters of [[1, 2, 3], [1, 2, 9, 4, 5], [1, 2], [], [7], [1, 2, 3]]) {
      expect(traceOf(lstm, letters)).toEqual(traceSequence(lstm, letters.map(oneHot), { initial }));
    }
  });

  it('keeps the steps before an edit as they are', () => {
    const lstm = model();
    const before = traceOf(lstm, [1, 2, 3]);
    const after = traceOf(lstm, [1, 2, 4]);
    expect(after.steps[1]).toBe(before.steps[1]);
    expect(after.steps[2]).not.toEqual(before.steps[2]);
  });
});
