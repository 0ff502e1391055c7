import { describe, expect, it } from 'vitest';
import { cellBy } from '../cells/conventions';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import type { Cell } from '../expression';
import { clockOf, progressAt } from './schedule';
import { workingSentence } from './working';

/** What each cell says at every tick. */
function saidBy(cell: Cell): string[] {
  const clock = clockOf([rnn, gru, lstm]);
  return clock.map(({ phase }, tick) =>
    workingSentence(cell, progressAt(cell, clock, tick), phase)
      .map((part) => (typeof part === 'string' ? part : part.name))
      .join(''),
  );
}

describe('what a cell is doing, in words', () => {
  it('names what goes in, what is done with it, and what it makes', () => {
    expect(saidBy(gru).slice(0, 10)).toEqual([
      'Joins x and h_prev to one vector, for r and z.',
      'Weighs the joined vector, then σ: makes r, the reset gate.',
      'Weighs the joined vector, then σ: makes z, the update gate.',
      'Multiplies r and h_prev, on the way to candidate.',
      'Joins x and what × made, on the way to candidate.',
      'Weighs the joined vector, then tanh: makes candidate, the candidate state.',
      'Computes 1 − z, on the way to h.',
      'Multiplies what 1− made and h_prev, on the way to h.',
      'Multiplies z and candidate, on the way to h.',
      'Adds what × made and what × made: makes h, the hidden state.',
    ]);
  });

  it('says whether a cell waits for others or has no part in the job', () => {
    expect(saidBy(rnn)[1]).toBe('Waits: it has no part in “what of the past gets through”.');
    expect(saidBy(lstm)[4]).toBe('Waits: others are still at “the candidate”.');
  });

  it('tells what is weighed from what is added as it is', () => {
    const after = cellBy('GRU', { reset: 'after' });
    expect(saidBy(after)).toContain(
      'Weighs x, adds what × made, then tanh: makes candidate, the candidate state.',
    );
    expect(saidBy(cellBy('LSTM', { memory: 'peephole' }))[1]).toBe(
      'Weighs the joined vector and c_prev, then σ: makes f, the forget gate.',
    );
  });

  it('has words for every definition', () => {
    for (const [name, chosen] of [
      ['RNN', { output: 'new' }],
      ['GRU', { update: 'keeps', reset: 'after' }],
      ['LSTM', { memory: 'peephole' }],
    ] as const) {
      for (const said of saidBy(cellBy(name, chosen))) expect(said).toMatch(/^[A-Z].*\.$/);
    }
  });
});
