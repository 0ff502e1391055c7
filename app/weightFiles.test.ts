import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cellBy } from '../models/cells/conventions';
import { writeSafetensors } from '../models/checkpoint/safetensors';
import { initialParameters } from '../models/initialise';
import { parameterShapes } from '../models/read/parameters';
import { smallModels, trainedModels, untrainedModels } from './models';
import { sizesFor } from './tasks';

type Answer = () => Promise<Response>;

/** A cell's weights file with this hidden size, as served. */
const fileOf = (cell: string, task: string, hiddenSize: number) =>
  writeSafetensors(initialParameters(parameterShapes(cellBy(cell), sizesFor(task, hiddenSize)), 7));

/** Mocks the network for a task's files. */
function serve(task: string, answers: Partial<Record<'rnn' | 'gru' | 'lstm', Answer>> = {}): void {
  vi.stubGlobal('fetch', (url: URL) => {
    const cell = /-(rnn|gru|lstm)\.safetensors$/.exec(url.href)?.[1] as keyof typeof answers;
    const whole = async () => new Response(fileOf(cell.toUpperCase(), task, 8));
    return (answers[cell] ?? whole)();
  });
}

beforeEach(() => vi.stubGlobal('document', { baseURI: 'http://localhost/' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const names = ['RNN', 'GRU', 'LSTM'];
const never: Answer = () => new Promise(() => {});

describe('the trained models', () => {
  it('are all trained if every file is available', async () => {
    serve('adding');
    const { models, missing, later } = await trainedModels({
      task: 'adding',
      cells: names,
      conventions: {},
    });
    expect(models.map(({ cell, sizes }) => [cell.name, sizes.hiddenSize])).toEqual(
      names.map((name) => [name, 8]),
    );
    expect([missing, later]).toEqual([{}, undefined]);
  });

  const broken: readonly [string, string, Answer, RegExp][] = [
    ['missing', 'parity', async () => new Response('', { status: 404 }), /HTTP 404/],
    [
      'cut short',
      'recall',
      async () => new Response(new Uint8Array(5)),
      /expected at least 8 bytes/,
    ],
    [
      'another kind of file',
      'echo',
      async () => new Response('<!doctype html><p>no'),
      /safetensors/,
    ],
    [
      'of another task',
      'reber',
      async () => new Response(fileOf('GRU', 'adding', 8)),
      /expected \[8, /,
    ],
    [
      'of another cell',
      'sine',
      async () => new Response(fileOf('RNN', 'sine', 8)),
      /another cell’s/,
    ],
    [
      'refused by the network',
      'surname',
      () => Promise.reject(new TypeError('offline')),
      /offline/,
    ],
  ];
  it.each(broken)(
    'open without a file that is %s: that cell is untrained, and reports it',
    async (...given) => {
      const [, task, gru, reason] = given;
      serve(task, { gru });
      const { models, missing } = await trainedModels({ task, cells: names, conventions: {} });
      expect(models.map(({ cell }) => cell.name)).toEqual(names);
      expect(Object.keys(missing)).toEqual(['GRU']);
      expect(missing.GRU).toMatch(reason);
      expect(missing.GRU).toMatch(/weights\/[\w-]+gru\.safetensors/);
      expect(missing.GRU).toContain('this cell is untrained (seed 1)');
      const weights = { kind: 'untrained', seed: 1, hiddenSize: 8 } as const;
      const instead = untrainedModels({ task, cells: names, conventions: {} }, weights).models[1];
      expect(models[1]?.parameterData()).toEqual(instead?.parameterData());
      // It is fetched again on the next request.
      serve(task);
      expect((await trainedModels({ task, cells: names, conventions: {} })).missing).toEqual({});
    },
  );

  it('with few units say which of them there are not', async () => {
    const { models, missing } = await smallModels({
      task: 'adding',
      cells: names,
      conventions: {},
    });
    expect(models).toHaveLength(3);
    expect(missing.GRU).toBe(
      'There are no weights trained with few units of the GRU for this task: it is untrained (seed 1).',
    );
  });

  it('open without a slow file, and again when it has arrived', async () => {
    vi.useFakeTimers();
    let send = (_: Response) => {};
    serve('temporal-order', {
      rnn: () =>
        new Promise((resolve) => {
          send = resolve;
        }),
    });
    const opening = trainedModels({ task: 'temporal-order', cells: names, conventions: {} });
    await vi.advanceTimersByTimeAsync(3000);
    const first = await opening;
    expect(first.missing).toEqual({ RNN: expect.stringContaining('still loading') });
    send(new Response(fileOf('RNN', 'temporal-order', 8)));
    expect((await first.later)?.missing).toEqual({});
  });

  it('open untrained if no file arrives', async () => {
    vi.useFakeTimers();
    serve('next-letter', { rnn: never, gru: never, lstm: never });
    const opening = trainedModels({
      task: 'next-letter',
      cells: names,
      conventions: { reset: 'after' },
    });
    await vi.advanceTimersByTimeAsync(10_000);
    const { models, missing } = await opening;
    expect(Object.keys(missing)).toEqual(names);
    expect(models).toHaveLength(3);
  });
});
