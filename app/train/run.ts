/** A training running in the worker, and its reports. */
import type { Training } from '../../models/train/training';
import { yieldToEventLoop } from '../yieldToEventLoop';
import type { Report } from './messages';
import type { SavedTraining } from './savedTrainings';
import type { Elsewhere, Version } from './versions';

/** How long it trains before yielding to the event loop, in ms. */
export const slice = 40;
/** How often it sends new weights, in ms: each time all cards are redrawn. */
const showEvery = 1000;

export interface Run {
  readonly id: number;
  readonly task: string;
  readonly lineage: string;
  readonly ownText: string;
  readonly training: Training;
  going: boolean;
  /** Resolves when training has stopped. */
  loop: Promise<void>;
  /** The checkpoints sent to the page, and when the last one was. */
  readonly sent: Set<number>;
  sentAt: number;
  perSecond: number | undefined;
  /** Whether there are unsaved changes. */
  changed: boolean;
  /** Whether the storage refused to save it. */
  refused: boolean;
  /** What other tabs have saved that this page does not show. */
  elsewhere: Elsewhere | undefined;
}

/** A run that is not training yet. */
export function newRun(
  own: Pick<Run, 'id' | 'task' | 'lineage' | 'ownText' | 'training' | 'changed'>,
): Run {
  return {
    ...own,
    going: false,
    loop: Promise.resolve(),
    sent: new Set(),
    sentAt: 0,
    perSecond: undefined,
    refused: false,
    elsewhere: undefined,
  };
}

/** The progress of a run, with the checkpoints not sent yet. */
export function reportOf(run: Run): Report {
  const { id, lineage, training, going, sent, perSecond, elsewhere, refused } = run;
  const { checkpoints, curves } = training.history;
  const now = performance.now();
  const due = !going || now - run.sentAt >= showEvery;
  const fresh = due ? checkpoints.filter(({ step }) => !sent.has(step)) : [];
  if (fresh.length > 0) run.sentAt = now;
  for (const { step } of fresh) sent.add(step);
  return {
    run: id,
    lineage,
    kept: !refused && (!elsewhere || elsewhere.further || elsewhere.aside),
    state: training.done ? 'done' : going ? 'running' : 'paused',
    step: training.step,
    perSecond,
    curves,
    checkpointSteps: checkpoints.map(({ step }) => step).filter((step) => sent.has(step)),
    checkpoints: fresh,
  };
}

/** Everything needed to resume. */
export async function savedTrainingOf({ training, lineage, ownText }: Run): Promise<SavedTraining> {
  return { version: 1, lineage, training: await training.kept(), ownText };
}

/** Trains for a slice of time, up to a step. */
export function trainSlice(run: Run, last = Number.POSITIVE_INFINITY): void {
  const { training } = run;
  const until = performance.now() + slice;
  do {
    run.changed = true;
    training.learn();
  } while (performance.now() < until && training.step < last && !training.done);
}

/**
 * Repeats the steps that the reader has seen but that were not saved; the seeded numbers are the
 * same.
 */
export async function catchUp(run: Run, seen: readonly Version[]): Promise<void> {
  const wanted = Math.max(
    0,
    ...seen.filter(({ lineage }) => lineage === run.lineage).map(({ step }) => step),
  );
  while (run.training.step < wanted && !run.training.done) {
    trainSlice(run, wanted);
    await yieldToEventLoop();
  }
}
