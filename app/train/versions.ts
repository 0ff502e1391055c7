/** Compares versions of trainings, and decides in which slot to save one. */

/** A version of a training: its identity and its number of steps. */
export interface Version {
  /** Unique to each training, across tabs. */
  readonly lineage: string;
  readonly step: number;
}

/** The last training of a task, and the one archived by a reset. */
export type Slot = 'last' | 'before';
export type Versions = Readonly<Partial<Record<Slot, Version>>>;

/** A unique id for a new training. */
export const newLineage = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/**
 * The slot in which to save a training. A training replaces only an older state of itself; one that
 * another tab archived is updated in the archive. @returns undefined if a newer state of it, or
 * another training, is saved
 */
export function slotFor({ last, before }: Versions, mine: Version): Slot | undefined {
  if (last?.lineage === mine.lineage) return mine.step >= last.step ? 'last' : undefined;
  if (before?.lineage === mine.lineage) return mine.step >= before.step ? 'before' : undefined;
  return last ? undefined : 'last';
}

/** What another tab has saved that this one does not show. */
export interface Elsewhere {
  /** The step of the last saved training of the task. */
  readonly step: number;
  /**
   * Whether it is a later state of the training shown in this tab; otherwise it is another
   * training.
   */
  readonly further: boolean;
  /** Whether the training shown in this tab is saved as the archived one. */
  readonly aside: boolean;
}

/** @returns undefined if the last saved training is the one shown in this tab, or older */
export function elsewhereOf({ last, before }: Versions, mine: Version): Elsewhere | undefined {
  if (!last) return undefined;
  if (last.lineage === mine.lineage) {
    return last.step > mine.step ? { step: last.step, further: true, aside: false } : undefined;
  }
  return { step: last.step, further: false, aside: before?.lineage === mine.lineage };
}
