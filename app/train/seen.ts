/**
 * The last step of each training that the reader has seen. A training is saved once a second but
 * shown four times a second. The step shown is stored synchronously, which works until the page is
 * closed, and steps since the last save are repeated after a reload.
 */
import type { Version } from './versions';

/** The number of trainings remembered per task, the last first: enough for a few tabs. */
const most = 4;

const keyOf = (task: string) => `unrolled-seen/${task}`;
/** What this page has shown, in case its worker dies; works without storage. */
const shown = new Map<string, Version>();

/**
 * Records that a step of a training was seen.
 * @param kept whether the training is saved in storage
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
    // Storage may be blocked or full; then no training is saved either.
  }
}

/**
 * The last steps seen of a task's trainings, in this page and in any tab; may contain duplicates.
 */
export function seenOf(task: string): readonly Version[] {
  const own = shown.get(task);
  return own ? [own, ...written(task)] : written(task);
}

function written(task: string): readonly Version[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(keyOf(task)) ?? 'null');
    return Array.isArray(all) ? all.filter(isVersion) : [];
  } catch {
    // As above; or invalid data was stored.
    return [];
  }
}

function isVersion(value: unknown): value is Version {
  const { lineage, step } = (value ?? {}) as Partial<Version>;
  return typeof lineage === 'string' && Number.isSafeInteger(step);
}
