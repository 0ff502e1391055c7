import { describe, expect, it } from 'vitest';
import { glossary, termOf } from '../lessons/glossary';
import { openRuns } from '../lessons/runs';
import { provideWeights } from '../lessons/shippedWeights';
import { example } from './example';
import { type PictureScene, pictureOf } from './pictureOf';

provideWeights();

async function sceneOf(link: string): Promise<PictureScene> {
  const { open, task, tokens, choices } = (await openRuns({ start: link })).state('start');
  return { models: open.models, task, tokens, step: choices.step, changes: choices.changes };
}

/** What a term draws; undefined: nothing. */
function drawn(term: string, scene: PictureScene) {
  const { shows } = termOf(term) ?? {};
  return shows && pictureOf(shows, scene);
}

function valuesIn(view: ReturnType<typeof drawn>): readonly number[] {
  if (view?.drawing.kind === 'map') return view.drawing.columns.flatMap((column) => [...column]);
  return Array.from(view?.drawing.values ?? []);
}

const pictured = glossary.filter(({ shows }) => shows).map(({ name }) => name);

describe('the picture of', () => {
  it.each(pictured)('%s has values in the example, which differ', async (term) => {
    const view = drawn(term, await example.load());
    const values = valuesIn(view);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(new Set(values).size).toBeGreaterThan(1);
    expect(`${view?.caption} ${view?.said}`).not.toMatch(/undefined|NaN/);
  });
});

describe('a picture', () => {
  it('is of the cell and the step that it says', async () => {
    const scene = await sceneOf('task=parity&step=6');
    const view = drawn('update gate', scene);
    expect(view?.caption).toMatch(/^z of the GRU at step 6, mean 0\.\d\d$/);
    const runs = await openRuns({ start: 'task=parity&step=6' });
    expect(valuesIn(view)).toEqual([...runs.of('GRU').values('z', 6)]);
  });

  it('has the reader’s changes', async () => {
    const scene = await sceneOf('task=parity&step=6&change=GRU.z%3D0%406');
    expect(valuesIn(drawn('update gate', scene)).every((value) => value === 0)).toBe(true);
  });

  it('of the gradient shows how little of it is left at the first steps of a plain RNN', async () => {
    const values = valuesIn(drawn('vanishing gradient', await sceneOf('task=parity')));
    expect(Math.max(...values)).toBe(1);
    expect(values[0]).toBeLessThan(1e-6);
  });

  it('of softmax sums to 1, and there is none of a number', async () => {
    const values = valuesIn(drawn('softmax', await sceneOf('task=parity&step=3')));
    expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(1, 5);
    expect(drawn('softmax', await sceneOf('task=adding&step=3'))).toBeUndefined();
  });

  it('is left out where the state has nothing of it', async () => {
    const none = await sceneOf('task=parity&cells=RNN,LSTM&step=3');
    expect(drawn('update gate', none)).toBeUndefined();
    expect(drawn('hidden state', await sceneOf('task=parity&text='))).toBeUndefined();
  });
});
