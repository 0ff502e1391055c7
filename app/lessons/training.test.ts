import { memory } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { forgetting } from './forgetting';
import { link } from './page';
import { openRuns } from './runs';
import { provideWeights } from './shippedWeights';
import { sideBySide } from './sideBySide';
import { train } from './train';
import { LessonTrained, trained } from './trained';
import { type Learned, type LessonTraining, settingsOf } from './training';

provideWeights();

const twice: LessonTraining = {
  task: 'recall',
  learners: {
    plain: { cell: 'RNN' },
    tanh: { cell: 'RNN', conventions: { squash: 'tanh', output: 'new' } },
  },
  steps: 12,
  seed: 1,
  settings: { difficulty: 2, hiddenSize: 4, batch: 4 },
};

async function toEnd(training: LessonTraining) {
  let last: Readonly<Record<string, Learned>> = {};
  for await (const learned of train(training)) last = learned;
  return last;
}

/** A training of learners with these accuracies. */
const withAccuracies = (accuracies: Readonly<Record<string, readonly number[]>>) =>
  new LessonTrained(
    twice,
    Object.fromEntries(
      Object.entries(accuracies).map(([name, own]) => [
        name,
        { accuracies: own, losses: own, checkpoints: [] },
      ]),
    ),
  );

const times = (count: number, value: number) => Array<number>(count).fill(value);

describe('the training of a page', () => {
  it('trains one cell under two conventions, with the same numbers each time', async () => {
    const [one, same] = [await toEnd(twice), await toEnd({ ...twice })];
    expect(same).toEqual(one);
    expect(one.plain?.accuracies).toHaveLength(12);
    expect(one.plain?.checkpoints.map(({ step }) => step)).toEqual([0, 5, 10, 12]);
    expect(one.plain?.losses).not.toEqual(one.tanh?.losses);
    const { hiddenSize, conventions } = settingsOf(twice, 'tanh');
    expect([hiddenSize, conventions.squash]).toEqual([4, 'tanh']);
  });

  it('leaves no tensor behind, at its end or when it is left', async () => {
    await toEnd(twice);
    const before = memory().numTensors;
    await toEnd(twice);
    for await (const _ of train({ ...twice, steps: 5000 })) break;
    expect(memory().numTensors).toBe(before);
  });

  it('has its models at every checkpoint, in the states of the page', async () => {
    const finished = await trained(twice);
    expect(await trained(twice)).toBe(finished);
    const start = link({ task: 'recall', text: 'B··?', step: 4 });
    const runs = await openRuns({ start }, finished);
    const [first, last] = [0, 12].map((step) => runs.trainedFor('tanh', step).share('B', 4));
    expect(last).not.toBe(first);
    expect(runs.trainedFor('tanh', 11).share('B', 4)).not.toBe(last);
    expect(() => runs.trainedFor('GRU', 0)).toThrow('there is no learner GRU among plain,tanh');
  });

  it('has solved the task when ten batches in a row are right in more than 95 %', () => {
    const all = withAccuracies({
      plain: times(30, 0.5),
      tanh: [...times(10, 0.5), ...times(10, 1)],
    });
    expect(all.solvedAt('plain')).toBeUndefined();
    expect(all.solvedAt('tanh')).toBe(20);
    expect(withAccuracies({ tanh: times(9, 1) }).solvedAt('tanh')).toBeUndefined();
    expect(withAccuracies({ tanh: times(30, 1) }).solvedAt('tanh')).toBe(10);
    expect(all.ranked()).toEqual(['tanh', 'plain']);
    expect(all.accuracy('plain')).toBe(0.5);
  });

  it('is missed by a page that has none', async () => {
    const runs = await openRuns({ start: link({ task: 'recall', text: 'B··?', step: 4 }) });
    expect(() => runs.training).toThrow('the training of this page has not run');
  });
});

// Their claims are checked with those of all pages.
describe.each(
  [...forgetting.pages, ...sideBySide.pages].flatMap((page) =>
    page.trains ? [[page.id, page.trains] as const] : [],
  ),
)('page %s', (_, trains) => {
  it('can be sent to a worker', () => {
    expect(structuredClone(trains)).toEqual(trains);
  });
});
