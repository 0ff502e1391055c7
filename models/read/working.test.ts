import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell';
import { cellBy } from '../cells/conventions';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { clockOf, progressAt } from './schedule';
import { workingSentence } from './working';

/** The sentence of a cell at every tick. */
function sentencesOf(cell: Cell): string[] {
  const clock = clockOf([rnn, gru, lstm]);
  return clock.map(({ phase }, tick) =>
    workingSentence(cell, progressAt(cell, clock, tick), phase)
      .map((part) => (typeof part === 'string' ? part : part.name))
      .join(''),
  );
}

describe('what a cell is doing, in words', () => {
  it('names the operands, the operation and the result', () => {
    expect(sentencesOf(gru).slice(0, 10)).toEqual([
      'Concatenates x and h_prev into one vector, for r and z.',
      'Linear layer of [x, h_prev], then σ: gives r, the reset gate.',
      'Linear layer of [x, h_prev], then σ: gives z, the update gate.',
      'Multiplies r and h_prev, a step towards candidate.',
      'Concatenates x and r ⊙ h_prev, a step towards candidate.',
      'Linear layer of [x, r ⊙ h_prev], then tanh: gives candidate, the candidate state.',
      'Computes 1 − z, a step towards h.',
      'Multiplies (1 − z) and h_prev, a step towards h.',
      'Multiplies z and candidate, a step towards h.',
      'Adds (1 − z) ⊙ h_prev and z ⊙ candidate: gives h, the hidden state.',
    ]);
  });

  it('says whether a cell waits for others or has no operation in the phase', () => {
    expect(sentencesOf(rnn)[1]).toBe('Nothing to do in “what of the past gets through”.');
    expect(sentencesOf(lstm)[4]).toBe('Waiting: another cell is still at “the candidate”.');
  });

  it('distinguishes a layer’s operand from what is only added', () => {
    const after = cellBy('GRU', { reset: 'after' });
    expect(sentencesOf(after)).toContain(
      'Linear layer of x, plus r ⊙ (linear layer of h_prev), then tanh: gives candidate, the candidate state.',
    );
    expect(sentencesOf(cellBy('LSTM', { memory: 'peephole' }))[1]).toBe(
      'Linear layer of [x, h_prev] and c_prev, then σ: gives f, the forget gate.',
    );
  });

  it('works for every definition', () => {
    for (const [name, chosen] of [
      ['RNN', { output: 'new' }],
      ['GRU', { update: 'keeps', reset: 'after' }],
      ['LSTM', { memory: 'peephole' }],
    ] as const) {
      for (const said of sentencesOf(cellBy(name, chosen))) expect(said).toMatch(/^[A-Z].*\.$/);
    }
  });
});
