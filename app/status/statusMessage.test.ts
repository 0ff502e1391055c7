import { describe, expect, it } from 'vitest';
import type { Snapshot } from './snapshot';
import { statusMessage } from './statusMessage';

const cells = ['RNN', 'GRU'];
const rest: Snapshot = {
  task: 'next letter',
  cells: ['RNN', 'GRU'],
  step: 7,
  last: 30,
  sequence: 'the whale',
  letter: 'a',
  predictions: { RNN: 'space, 37 %', GRU: 'l, 59 %' },
  correct: 'l',
  operation: undefined,
  working: {},
  weights: 'Trained weights',
  missing: [],
  conventions: [],
  changes: [],
  question: undefined,
};
const says = (change: Partial<Snapshot>, before: Partial<Snapshot> = {}, of = cells) =>
  statusMessage({ ...rest, ...before }, { ...rest, ...change }, of);

describe('the status', () => {
  it('names the compared cells, and the prediction of an added one', () => {
    const predictions = { GRU: 'l, 59 %', LSTM: 'e, 40 %' };
    expect(says({ cells: ['LSTM', 'GRU'], predictions })).toBe(
      'Cells: LSTM, GRU. LSTM predicts e, 40 %.',
    );
    expect(says({ cells: ['GRU', 'RNN'] })).toBe('Cells: GRU, RNN.');
  });

  it('is empty if nothing happened', () => {
    expect(says({})).toBe('');
  });

  it('gives the step, and the predictions of the cells in focus', () => {
    expect(says({}, { step: 6 })).toBe(
      'Step 7 of 30, letter a. RNN predicts space, 37 %; GRU predicts l, 59 %. Correct: l.',
    );
    expect(says({ correct: undefined }, { step: 6 }, ['GRU'])).toBe(
      'Step 7 of 30, letter a. GRU predicts l, 59 %.',
    );
    expect(says({ last: 0, step: 0, predictions: {}, correct: undefined, sequence: '' })).toBe(
      'The sequence is empty.',
    );
  });

  it('gives an operation and its result', () => {
    const operation = 'Operation 6 of 16, candidate';
    expect(says({ operation, working: { GRU: 'tanh: makes h tilde, norm 3.15' } })).toBe(
      'Operation 6 of 16, candidate. GRU: tanh: makes h tilde, norm 3.15.',
    );
    expect(says({}, { operation })).toMatch(/^Step 7 of 30, letter a\. RNN predicts/);
  });

  it('gives a change and its effect', () => {
    const changes = ['GRU z held at 0 from step 5 on'];
    const predictions = { ...rest.predictions, GRU: 'e, 30 %' };
    expect(says({ changes, predictions })).toBe(
      'GRU z held at 0 from step 5 on. GRU now predicts e, 30 %, before l, 59 %.',
    );
    expect(says({}, { changes })).toBe(
      `Undone: ${changes[0]}. The most probable prediction at step 7 stays the same.`,
    );
  });

  it('gives the chosen weights, conventions and task', () => {
    const predictions = { RNN: 'e, 4 %', GRU: 'l, 59 %' };
    expect(says({ weights: 'Untrained weights, seed 1', predictions })).toBe(
      'Untrained weights, seed 1. RNN now predicts e, 4 %, before space, 37 %.',
    );
    expect(says({ missing: ['The GRU is untrained.'] })).toMatch(
      /^The GRU is untrained\. The most/,
    );
    expect(says({ conventions: ['GRU, z keeps the old'] })).toMatch(
      /^Convention: GRU, z keeps the old\./,
    );
    expect(says({}, { conventions: ['GRU, z keeps the old'] })).toMatch(
      /^Conventions as in the reference\./,
    );
    expect(says({ task: 'parity', sequence: '0110' })).toMatch(
      /^Task: parity\. Step 7 of 30, letter a\. RNN predicts/,
    );
  });

  it('repeats the answer if the question moves with the step', () => {
    const question = 'GRU update gate z, unit 3, step 7: 0.5000';
    const before = { step: 6, question: 'GRU update gate z, unit 3, step 6: 0.1000' };
    expect(says({ question }, before, ['GRU'])).toBe(
      `Step 7 of 30, letter a. GRU predicts l, 59 %. Correct: l. ${question}.`,
    );
    expect(says({ question })).toBe('');
  });
});
