import type { UseStore } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsFor } from '../../models/train/settings';
import { taskOf } from '../tasks';
import { type SavedTraining, SavedTrainings } from './savedTrainings';

/** An in-memory store like idb-keyval's, with asynchronous requests. */
function storeOver(data: Map<unknown, unknown>): UseStore {
  const request = (result?: unknown) => {
    const made: { result: unknown; onsuccess?: () => void } = { result };
    queueMicrotask(() => made.onsuccess?.());
    return made;
  };
  return async (_, callback) => {
    const transaction: { oncomplete?: () => void } = {};
    setTimeout(() => transaction.oncomplete?.());
    const store = {
      transaction,
      get: (key: unknown) => request(structuredClone(data.get(key))),
      put: (value: unknown, key: unknown) => request(data.set(key, structuredClone(value))),
      delete: (key: unknown) => request(data.delete(key)),
    };
    return callback(store as unknown as IDBObjectStore);
  };
}

const settings = settingsFor(taskOf('parity'));
const saved = (lineage: string, step: number): SavedTraining => ({
  version: 1,
  lineage,
  ownText: '',
  training: {
    settings,
    step,
    history: { curves: {}, checkpoints: [], checkpointEvery: 5 },
    parameters: {},
    optimizers: {},
  },
});

let data: Map<unknown, unknown>;
/** Two tabs with one storage. */
let a: SavedTrainings;
let b: SavedTrainings;
beforeEach(() => {
  data = new Map();
  a = new SavedTrainings(() => storeOver(data));
  b = new SavedTrainings(() => storeOver(data));
});
const last = async () => {
  const kept = await a.load('parity', 'last');
  return kept && [kept.lineage, kept.training.step];
};
const aside = async () => {
  const kept = await a.load('parity', 'before');
  return kept && [kept.lineage, kept.training.step];
};

describe('a saved training', () => {
  it('replaces an older state of itself', async () => {
    expect(await last()).toBeUndefined();
    expect(await a.keep(saved('x', 1))).toBeUndefined();
    expect(await a.keep(saved('x', 7))).toBeUndefined();
    expect(await last()).toEqual(['x', 7]);
  });

  it('is not overwritten by a tab that is behind, which is notified', async () => {
    await a.keep(saved('x', 1));
    await b.keep(saved('x', 103));
    expect(await a.keep(saved('x', 1))).toEqual({ step: 103, further: true, aside: false });
    expect(await a.keep(saved('x', 102))).toMatchObject({ step: 103, further: true });
    expect(await last()).toEqual(['x', 103]);
    expect(await a.keep(saved('x', 104))).toBeUndefined();
    expect(await last()).toEqual(['x', 104]);
    expect(await b.compare('parity', { lineage: 'x', step: 103 })).toMatchObject({ step: 104 });
  });

  it('is not overwritten by another training', async () => {
    await a.keep(saved('x', 3));
    expect(await b.keep(saved('y', 500))).toEqual({ step: 3, further: false, aside: false });
    expect(await last()).toEqual(['x', 3]);
  });

  it('is updated in the archive if a reset in another tab archived it', async () => {
    await a.keep(saved('x', 50));
    await b.archive('parity');
    expect([await last(), await aside()]).toEqual([undefined, ['x', 50]]);
    await b.keep(saved('y', 0));
    expect(await a.keep(saved('x', 60))).toEqual({ step: 0, further: false, aside: true });
    expect([await last(), await aside()]).toEqual([
      ['y', 0],
      ['x', 60],
    ]);
  });

  it('is restored from the archive in exchange for the current one', async () => {
    await a.keep(saved('x', 50));
    await a.archive('parity');
    await a.keep(saved('y', 8));
    await a.bringBack('parity');
    expect([await last(), await aside()]).toEqual([
      ['x', 50],
      ['y', 8],
    ]);
    expect(await a.keep(saved('x', 51))).toBeUndefined();
    await a.archive('parity');
    await a.keep(saved('z', 0));
    await a.bringBack('parity');
    // A training without steps is not archived.
    expect([await last(), await aside()]).toEqual([['x', 51], undefined]);
  });

  it('by an earlier version of the page, without a name, is resumed', async () => {
    const { lineage: _, ...unnamed } = saved('', 40);
    data.set('training/parity/last', unnamed);
    expect((await a.load('parity', 'last'))?.training.step).toBe(40);
    expect(await a.keep(saved('new', 1))).toMatchObject({ step: 40, further: false });
    expect(await a.keep(saved('unnamed', 41))).toBeUndefined();
    expect(await last()).toEqual(['unnamed', 41]);
  });

  it('by a later version of the page is not overwritten', async () => {
    data.set('training/parity/last', { version: 2, all: 'else' });
    expect(await a.load('parity', 'last')).toBeUndefined();
    expect(await a.keep(saved('x', 9))).toMatchObject({ further: false });
    expect(data.get('training/parity/last')).toEqual({ version: 2, all: 'else' });
  });
});

describe('a storage', () => {
  afterEach(() => vi.useRealTimers());

  it('that never answers counts as refusing, immediately after the first time', async () => {
    vi.useFakeTimers();
    const stuck = new SavedTrainings(() => () => new Promise(() => {}));
    const first = expect(stuck.load('parity', 'last')).rejects.toThrow(
      'its storage did not answer within 5 seconds',
    );
    await vi.advanceTimersByTimeAsync(5000);
    await first;
    await expect(stuck.keep(saved('x', 1))).rejects.toThrow('its storage does not answer');
  });

  it('that answers after all is used again', async () => {
    vi.useFakeTimers();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const store = storeOver(data);
    const slow = new SavedTrainings(() => async (mode, callback) => {
      await gate;
      return store(mode, callback);
    });
    const first = expect(slow.keep(saved('x', 1))).rejects.toThrow('5 seconds');
    await vi.advanceTimersByTimeAsync(5000);
    await first;
    release();
    await vi.advanceTimersByTimeAsync(10);
    vi.useRealTimers();
    expect(await slow.keep(saved('x', 2))).toBeUndefined();
    expect(await last()).toEqual(['x', 2]);
  });

  it('that could not be opened is opened again', async () => {
    const open = vi.fn(() => storeOver(data));
    open.mockImplementationOnce(() => () => Promise.reject(new Error('refused')));
    const savedTrainings = new SavedTrainings(open);
    await expect(savedTrainings.keep(saved('x', 1))).rejects.toThrow('refused');
    expect(await savedTrainings.keep(saved('x', 2))).toBeUndefined();
    expect(open).toHaveBeenCalledTimes(2);
  });
});
