/** Saves trainings in the browser, so that closing the page loses nothing. */
import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { KeptTraining } from '../../models/train/training';
import { Answering } from './answering';
import {
  type Elsewhere,
  elsewhereOf,
  type Slot,
  slotFor,
  type Version,
  type Versions,
} from './versions';

/** A training, with the reader’s own text if it uses one. */
export interface SavedTraining {
  readonly version: 1;
  /** Missing in earlier versions of the page. */
  readonly lineage?: string;
  readonly training: KeptTraining;
  readonly ownText: string;
}

/** Timeout of storage requests, in ms. */
const limit = 5000;

const keyOf = (task: string, slot: Slot | 'versions') => `training/${task}/${slot}`;
const versionOf = ({ lineage = 'unnamed', training: { step } }: SavedTraining): Version => {
  return { lineage, step };
};

/**
 * IndexedDB, open only during a request: in WebKit, a closed page that still has it open blocks
 * every later page.
 */
const openDuringRequest: UseStore = async (mode, question) => {
  const request = indexedDB.open('keyval-store');
  request.onupgradeneeded = () => request.result.createObjectStore('keyval');
  const database = await promisifyRequest(request);
  try {
    return await question(database.transaction('keyval', mode).objectStore('keyval'));
  } finally {
    database.close();
  }
};

/** The store of all trainings; never overwrites another tab's newer training. */
export class SavedTrainings {
  private readonly answering = new Answering(limit, 'its storage');
  private store: UseStore | undefined;

  /** @param open opens the store; called again after a failure */
  constructor(private readonly open = (): UseStore => openDuringRequest) {}

  /**
   * The saved training of a task; undefined if there is none that this version can read.
   * @throws if the storage refuses, or does not answer
   */
  load(task: string, slot: Slot): Promise<SavedTraining | undefined> {
    return this.ask('readonly', async (store) => {
      const stored: unknown = await promisifyRequest(store.get(keyOf(task, slot)));
      return isSavedTraining(stored) ? stored : undefined;
    });
  }

  /**
   * Saves a training in its slot, unless something newer is saved there. @returns what another tab
   * has saved as the last training of the task, if any
   */
  keep(saved: SavedTraining): Promise<Elsewhere | undefined> {
    const { task } = saved.training.settings;
    return this.change(task, async (store, versions) => {
      const mine = versionOf(saved);
      const slot = slotFor(versions, mine);
      if (!slot) return { versions, result: elsewhereOf(versions, mine) };
      store.put(saved, keyOf(task, slot));
      const stored = { ...versions, [slot]: mine };
      return { versions: stored, result: elsewhereOf(stored, mine) };
    });
  }

  /** Like `keep`, for a training that has not changed since it was saved. */
  compare(task: string, mine: Version): Promise<Elsewhere | undefined> {
    return this.ask('readonly', async (store) => elsewhereOf(await versionsIn(store, task), mine));
  }

  /** Archives the last training of a task, before another replaces it. */
  archive(task: string): Promise<void> {
    return this.change(task, async (store, versions) => {
      const last: unknown = await promisifyRequest(store.get(keyOf(task, 'last')));
      store.delete(keyOf(task, 'last'));
      if (!isSavedTraining(last) || last.training.step === 0) {
        const { last: _, ...others } = versions;
        return { versions: others, result: undefined };
      }
      store.put(last, keyOf(task, 'before'));
      return { versions: { before: versionOf(last) }, result: undefined };
    });
  }

  /** Archives a training that is not the last one saved. */
  putAside(saved: SavedTraining): Promise<void> {
    const { task } = saved.training.settings;
    return this.change(task, async (store, versions) => {
      store.put(saved, keyOf(task, 'before'));
      return { versions: { ...versions, before: versionOf(saved) }, result: undefined };
    });
  }

  /** Swaps the archived training and the last one. */
  bringBack(task: string): Promise<void> {
    return this.change(task, async (store, versions) => {
      const [last, before]: unknown[] = await Promise.all([
        promisifyRequest(store.get(keyOf(task, 'last'))),
        promisifyRequest(store.get(keyOf(task, 'before'))),
      ]);
      if (!isSavedTraining(before)) return { versions, result: undefined };
      store.put(before, keyOf(task, 'last'));
      if (!isSavedTraining(last) || last.training.step === 0) {
        store.delete(keyOf(task, 'before'));
        return { versions: { last: versionOf(before) }, result: undefined };
      }
      store.put(last, keyOf(task, 'before'));
      const swapped = { last: versionOf(before), before: versionOf(last) };
      return { versions: swapped, result: undefined };
    });
  }

  /** Reads and writes in one transaction, atomic across tabs. */
  private change<T>(
    task: string,
    decide: (
      store: IDBObjectStore,
      versions: Versions,
    ) => Promise<{ readonly versions: Versions; readonly result: T }>,
  ): Promise<T> {
    return this.ask('readwrite', async (store) => {
      const done = promisifyRequest(store.transaction);
      done.catch(() => undefined);
      const { versions, result } = await decide(store, await versionsIn(store, task));
      store.put(versions, keyOf(task, 'versions'));
      await done;
      return result;
    });
  }

  private ask<T>(
    mode: IDBTransactionMode,
    question: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    return this.answering.ask(async () => {
      this.store ??= this.open();
      try {
        return await this.store(mode, question);
      } catch (error) {
        // After a failure to open it, retry the next time.
        this.store = undefined;
        throw error;
      }
    });
  }
}

/**
 * The versions of the saved trainings; read from the trainings themselves if not stored separately.
 */
async function versionsIn(store: IDBObjectStore, task: string): Promise<Versions> {
  const written: unknown = await promisifyRequest(store.get(keyOf(task, 'versions')));
  if (typeof written === 'object' && written !== null) return written;
  const versions: Partial<Record<Slot, Version>> = {};
  for (const slot of ['last', 'before'] as const) {
    const stored: unknown = await promisifyRequest(store.get(keyOf(task, slot)));
    // Data of another version of the page must not be overwritten.
    if (isSavedTraining(stored)) versions[slot] = versionOf(stored);
    else if (stored !== undefined) versions[slot] = { lineage: 'unreadable', step: 0 };
  }
  return versions;
}

function isSavedTraining(value: unknown): value is SavedTraining {
  if (typeof value !== 'object' || value === null) return false;
  const { version, training } = value as Partial<SavedTraining>;
  return version === 1 && typeof training?.step === 'number';
}
