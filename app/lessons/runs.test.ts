import { describe, expect, it } from 'vitest';
import { link } from './page';
import { distance, openRuns } from './runs';
import { provideWeights } from './shippedWeights';

provideWeights();

const text = 'B··········?';

describe('the runs of a page', () => {
  it('are those of its links: the LSTM recalls a letter, and not once its c is emptied', async () => {
    const runs = await openRuns({
      start: link({ task: 'recall', text, step: 6 }),
      after: link({ task: 'recall', text, step: 6, change: 'LSTM.c=0@6' }),
    });
    expect(runs.of('LSTM').guess(12).name).toBe('B');
    expect(runs.of('LSTM', 'after').guess(12).name).toBe('A');
    expect(distance(runs.of('LSTM'), runs.of('LSTM', 'after'), 'c', 5)).toBe(0);
    expect(distance(runs.of('LSTM'), runs.of('LSTM', 'after'), 'c', 12)).toBeGreaterThan(1);
  });

  it('have gradients, factors and influences', async () => {
    const runs = await openRuns({ start: link({ task: 'recall', text }) });
    const run = runs.of('RNN');
    expect(run.factors('h').size).toBe(12);
    expect(run.influence(12)).toHaveLength(12);
    expect(run.flow().norms.h).toHaveLength(13);
  });

  it('name what they do not have', async () => {
    const runs = await openRuns({ start: link({ task: 'recall', text }) });
    expect(() => runs.of('MGU')).toThrow('MGU: it is not among RNN,GRU,LSTM');
    expect(() => runs.of('RNN', 'after')).toThrow('there is no state after among start');
    expect(() => runs.of('RNN').values('z', 1)).toThrow('RNN: there is no z at step 1');
  });
});
