/**
 * How far the reader has seen trainings come. A training is kept once a second and seen four times
 * a second; what was seen is written down at once, which a page can do until its very end, and the
 * steps since the training was kept are taken again.
 */
import type { Version } from './versions';

/** So many trainings of a task are remembered, the last first: a few tabs', not all there ever were. */
const most = 4;

const keyOf = (task: string) => `unrolled-seen/${task}`;
/** What this page has shown, for when its worker dies; it needs no storage. */
const shown = new Map<string, Version>();

/**
 * Writes down that a step of a training was seen.
 * @param kept whether the training is kept beyond this page
 */
export function noteSeen(task: string, { lineage, step }: Version, kept: boolean): void {
  shown.set(task, { lineage, step });
  if (!kept) return;
  const all = written(task);
  const before = all.find((each) => each.lineage === lineage);
  const others = all.filter((each) => each !== before);
  const next = { lineage, step: Math.max(step, before?.step ?? 0) };
  try {
    localStorage.setItem(keyOf(task), JSON.stringify([next, ...others].slice(0, most)));
  } catch {
    // Storage may be forbidden or full; then no training is kept either.
  }
}

/** The trainings of a task that were seen, in this page and in any tab; one may be named twice. */
export function seenOf(task: string): readonly Version[] {
  const own = shown.get(task);
  return own ? [own, ...written(task)] : written(task);
}

function written(task: string): readonly Version[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(keyOf(task)) ?? 'null');
    return Array.isArray(all) ? all.filter(isVersion) : [];
  } catch {
    // As above; or something else was written there.
    return [];
  }
}

function isVersion(value: unknown): value is Version {
  const { lineage, step } = (value ?? {}) as Partial<Version>;
  return typeof lineage === 'string' && Number.isSafeInteger(step);
}
