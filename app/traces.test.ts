import { describe, expect, it } from 'vitest';
import { cellBy } from '../models/cells/conventions';
import { CustomLSTM } from '../models/custom';
import { CellModel } from '../models/model';
import { alphabet } from '../models/tasks/nextLetter';
import { traceSequence } from '../models/trace';
import { tokensOf } from './tasks';
import { traceOf } from './traces';

const model = () =>
  new CustomLSTM({
    inputSize: alphabet.length,
    outputSize: alphabet.length,
    hiddenSize: 4,
    seed: 1,
  });

/** Tokens by their index in the alphabet. */
const read = (...letters: number[]) =>
  tokensOf('next-letter', letters.map((letter) => alphabet[letter]).join(''));
const inputsOf = (tokens: ReturnType<typeof read>) => tokens.map(({ input }) => input);

describe('traceOf', () => {
  it('returns the same trace for the same letters', () => {
    const lstm = model();
    expect(traceOf(lstm, read(1, 2, 3))).toBe(traceOf(lstm, read(1, 2, 3)));
  });

  it('equals a full run, whatever it reuses of the last one', () => {
    const lstm = model();
    const initial = {
      h: lstm.initHidden().dataSync<'float32'>(),
      c: lstm.initCell().dataSync<'float32'>(),
    };
    for (const letters of [[1, 2, 3], [1, 2, 9, 4, 5], [1, 2], [], [7], [1, 2, 3]]) {
      const whole = traceSequence(lstm, inputsOf(read(...letters)), { initial });
      expect(traceOf(lstm, read(...letters))).toEqual(whole);
    }
  });

  it('reuses the steps before an edit', () => {
    const lstm = model();
    const before = traceOf(lstm, read(1, 2, 3));
    const after = traceOf(lstm, read(1, 2, 4));
    expect(after.steps[1]).toBe(before.steps[1]);
    expect(after.steps[2]).not.toEqual(before.steps[2]);
  });

  it('under changes equals a full run, from any step on', () => {
    const lstm = model();
    const letters = read(1, 2, 3, 4);
    const longer = read(1, 2, 3, 4, 5);
    const initial = {
      h: lstm.initHidden().dataSync<'float32'>(),
      c: lstm.initCell().dataSync<'float32'>(),
    };
    const original = traceOf(lstm, letters);
    for (const changes of [
      { holds: [{ symbol: 'f', value: 1, from: 3, to: 4 }], weights: [] },
      { holds: [{ symbol: 'c', unit: 1, value: 2, from: 0, to: 0 }], weights: [] },
      { holds: [], weights: [{ parameter: 'in2frg.bias', row: 0, value: 4 }] },
    ]) {
      const whole = traceSequence(lstm, inputsOf(letters), { initial, changes });
      expect(traceOf(lstm, letters, changes)).toEqual(whole);
      expect(traceOf(lstm, letters, changes)).toBe(traceOf(lstm, letters, changes));
      const more = traceSequence(lstm, inputsOf(longer), { initial, changes });
      expect(traceOf(lstm, longer, changes)).toEqual(more);
      expect(traceOf(lstm, letters)).toEqual(original);
    }
  });

  it('works after a state has overflowed', () => {
    const sizes = { inputSize: alphabet.length, outputSize: alphabet.length, hiddenSize: 2 };
    const rnn = new CellModel(cellBy('RNN', { squash: 'relu' }), { ...sizes, seed: 1 });
    const weights = [0, 1].map((unit) => ({
      parameter: 'in2hidden.weight',
      row: unit,
      column: alphabet.length,
      value: 1e6,
    }));
    const changes = { holds: [{ symbol: 'h', value: 1, from: 0, to: 0 }], weights };
    const letters = read(1, 2, 3, 4, 5, 6, 7, 8);
    expect(traceOf(rnn, letters, changes).steps.at(-1)?.h?.every(Number.isFinite)).toBe(false);
    expect(traceOf(rnn, read(1, 2, 3, 4, 5, 6, 7, 8, 9), changes).steps).toHaveLength(9);
  });
});
