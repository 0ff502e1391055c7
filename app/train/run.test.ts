import { describe, expect, it, vi } from 'vitest';
import { taskBy } from '../../models/tasks';
import { settingsFor } from '../../models/train/settings';
import { Training } from '../../models/train/training';
import { catchUp, newRun, reportOf, savedTrainingOf } from './run';
import { noteSeen, seenOf } from './seen';

const task = taskBy('parity');
const settings = { ...settingsFor(task), hiddenSize: 2, batch: 2, difficulty: 4 };
const begin = () => Training.begin(task, settings, ['RNN', 'GRU']);
const runOver = (training: Training) =>
  newRun({ id: 1, task: 'parity', lineage: 'x', ownText: '', training, changed: false });

describe('a resumed training', () => {
  it('repeats the steps seen after the last save, with the same numbers', async () => {
    const whole = begin();
    for (let step = 1; step <= 5; step++) whole.learn();
    const { training: kept } = await savedTrainingOf(runOver(whole));
    const saved = structuredClone(kept);
    for (let step = 6; step <= 17; step++) whole.learn();
    const run = runOver(await Training.resume(task, saved, ['RNN', 'GRU']));
    await catchUp(run, [
      { lineage: 'another', step: 99 },
      { lineage: 'x', step: 12 },
      { lineage: 'x', step: 17 },
    ]);
    expect(run.training.step).toBe(17);
    expect(await run.training.kept()).toEqual(await whole.kept());
  });

  it('neither goes back nor beyond its end', async () => {
    const training = Training.begin(task, { ...settings, steps: 8 }, ['RNN']);
    const run = runOver(training);
    for (let step = 1; step <= 6; step++) training.learn();
    await catchUp(run, [{ lineage: 'x', step: 2 }]);
    expect(training.step).toBe(6);
    await catchUp(run, [{ lineage: 'x', step: 1_000_000 }]);
    expect(training.step).toBe(8);
  });
});

describe('a report', () => {
  it('tells whether its state is saved', () => {
    const run = runOver(begin());
    expect(reportOf(run)).toMatchObject({ kept: true, lineage: 'x', step: 0, state: 'paused' });
    run.elsewhere = { step: 9, further: true, aside: false };
    expect(reportOf(run).kept).toBe(true);
    run.elsewhere = { step: 9, further: false, aside: false };
    expect(reportOf(run).kept).toBe(false);
    run.elsewhere = undefined;
    run.refused = true;
    expect(reportOf(run).kept).toBe(false);
  });
});

describe('the last step seen', () => {
  it('is the latest of each training, in any tab', () => {
    const data = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => data.get(key) ?? null,
      setItem: (key: string, value: string) => data.set(key, value),
    });
    noteSeen('recall', { lineage: 'x', step: 103 }, true);
    noteSeen('recall', { lineage: 'x', step: 50 }, true);
    noteSeen('recall', { lineage: 'y', step: 2 }, true);
    expect(seenOf('recall')).toContainEqual({ lineage: 'x', step: 103 });
    expect(seenOf('recall')).toContainEqual({ lineage: 'y', step: 2 });
    for (let other = 0; other < 9; other++) {
      noteSeen('recall', { lineage: `z${other}`, step: 1 }, true);
    }
    expect(seenOf('recall').length).toBeLessThanOrEqual(5);
    data.set('unrolled-seen/recall', '{"broken');
    expect(seenOf('recall')).toEqual([{ lineage: 'z8', step: 1 }]);
    vi.unstubAllGlobals();
  });

  it('is known while the page is open if the storage refuses', () => {
    noteSeen('echo', { lineage: 'x', step: 7 }, false);
    expect(seenOf('echo')).toEqual([{ lineage: 'x', step: 7 }]);
  });
});
