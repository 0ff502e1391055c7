/** Which of two trainings is the newer, and where one is kept. */

/** How far a training has come: its steps are counted from when it was begun. */
export interface Version {
  /** Tells it from every other training that was begun, in any tab. */
  readonly lineage: string;
  readonly step: number;
}

/** The training of a task that was last, and the one that a reset laid aside. */
export type Slot = 'last' | 'before';
export type Versions = Readonly<Partial<Record<Slot, Version>>>;

/** A name for a training that begins now. */
export const newLineage = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/**
 * Where a training is to be kept. A training takes the place of an older state of itself and of
 * nothing else; a training that another tab laid aside is kept as such.
 * @returns undefined where a newer state of it is kept, or another training
 */
export function slotFor({ last, before }: Versions, mine: Version): Slot | undefined {
  if (last?.lineage === mine.lineage) return mine.step >= last.step ? 'last' : undefined;
  if (before?.lineage === mine.lineage) return mine.step >= before.step ? 'before' : undefined;
  return last ? undefined : 'last';
}

/** What another tab has kept that this one does not show. */
export interface Elsewhere {
  /** The last training of the task, as it is kept. */
  readonly step: number;
  /** Whether it is the training that this tab shows, further on; else another one. */
  readonly further: boolean;
  /** Whether the training that this tab shows is kept too, as the one laid aside. */
  readonly aside: boolean;
}

/** @returns undefined where the last training that is kept is the one that a tab shows, or older */
export function elsewhereOf({ last, before }: Versions, mine: Version): Elsewhere | undefined {
  if (!last) return undefined;
  if (last.lineage === mine.lineage) {
    return last.step > mine.step ? { step: last.step, further: true, aside: false } : undefined;
  }
  return { step: last.step, further: false, aside: before?.lineage === mine.lineage };
}
