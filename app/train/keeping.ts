/** Where trainings are kept in the browser, so that closing the page loses nothing. */
import { del, get, set } from 'idb-keyval';
import type { KeptTraining } from '../../models/train/training';

/** A training, with the reader’s own text if it learns from one. */
export interface Keepsake {
  readonly version: 1;
  readonly training: KeptTraining;
  readonly ownText: string;
}

const keyOf = (task: string, which: 'last' | 'before') => `training/${task}/${which}`;

/** The training of a task that was kept; undefined if there is none that this version can read. */
export async function recall(
  task: string,
  which: 'last' | 'before',
): Promise<Keepsake | undefined> {
  const kept: unknown = await get(keyOf(task, which));
  return isKeepsake(kept) ? kept : undefined;
}

/** Keeps a training as the last of its task. */
export async function keep(keepsake: Keepsake): Promise<void> {
  await set(keyOf(keepsake.training.settings.task, 'last'), keepsake);
}

/** Lays the last training of a task aside, before another takes its place. */
export async function layAside(task: string): Promise<void> {
  const last: unknown = await get(keyOf(task, 'last'));
  if (isKeepsake(last) && last.training.step > 0) await set(keyOf(task, 'before'), last);
  await del(keyOf(task, 'last'));
}

function isKeepsake(value: unknown): value is Keepsake {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
