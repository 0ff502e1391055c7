import { describe, expect, it } from 'vitest';
import { type Given, readAnswers } from './answers';

const given: Readonly<Record<string, Given>> = {
  '1.1': { answer: { kind: 'choice', id: 'all' }, certainty: 'sure', verdict: 'right' },
  '1.5': { answer: { kind: 'ticks', ids: ['GRU'] }, certainty: 'guessing' },
  '4.1': { answer: { kind: 'value', value: -0.5 }, certainty: 'sure', verdict: 'close' },
  '4.5': { answer: { kind: 'step', step: 'never' }, certainty: 'sure', verdict: 'wrong' },
  '6.4': { answer: { kind: 'order', ids: ['GRU', 'RNN'] } },
};

describe('the answers of earlier visits', () => {
  it('are read as they were written', () => {
    expect(readAnswers(JSON.stringify(given))).toEqual(given);
    expect(readAnswers(null)).toEqual({});
  });

  it.each([
    ['no answer', { certainty: 'sure' }],
    ['another kind', { answer: { kind: 'words', id: 'x' }, certainty: 'sure' }],
    ['a number that is none', { answer: { kind: 'value', value: null }, certainty: 'sure' }],
    ['an unknown certainty', { answer: { kind: 'choice', id: 'x' }, certainty: 'perhaps' }],
    ['nothing', null],
  ])('are left out one by one where they are damaged: %s', (_, damaged) => {
    expect(readAnswers(JSON.stringify({ ...given, '2.2': damaged }))).toEqual(given);
  });
});
