/** A training under way in the worker, and what it says of itself. */
import type { Training } from '../../models/train/training';
import type { Report } from './messages';
import type { SavedTraining } from './savedTrainings';
import type { Elsewhere, Version } from './versions';

/** How long it learns before it listens, and how often it shows new weights, in ms. */
export const slice = 40;
/** New weights are three cards to draw anew. */
const showEvery = 1000;

export interface Run {
  readonly id: number;
  readonly task: string;
  readonly lineage: string;
  readonly ownText: string;
  readonly training: Training;
  going: boolean;
  /** Done when the learning that was asked for has stopped. */
  loop: Promise<void>;
  /** The checkpoints that the page has, and when it was given the last. */
  readonly sent: Set<number>;
  sentAt: number;
  perSecond: number | undefined;
  /** Whether there is something that the storage was not given yet. */
  changed: boolean;
  /** Whether the storage refused it. */
  refused: boolean;
  /** What other tabs have kept that this page does not show. */
  elsewhere: Elsewhere | undefined;
}

/** A run that stands still. */
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

/** How far it is, with the checkpoints that the page has not been given yet. */
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

/** All that is needed to go on. */
export async function savedTrainingOf({ training, lineage, ownText }: Run): Promise<SavedTraining> {
  return { version: 1, lineage, training: await training.kept(), ownText };
}

/** Learns for a slice of time, up to a step. */
export function learnSlice(run: Run, last = Number.POSITIVE_INFINITY): void {
  const { training } = run;
  const until = performance.now() + slice;
  do {
    run.changed = true;
    training.learn();
  } while (performance.now() < until && training.step < last && !training.done);
}

/**
 * Takes the steps again that the reader has seen and that were not kept yet: the same dice, the
 * same numbers.
 */
export async function catchUp(run: Run, seen: readonly Version[]): Promise<void> {
  const wanted = Math.max(
    0,
    ...seen.filter(({ lineage }) => lineage === run.lineage).map(({ step }) => step),
  );
  while (run.training.step < wanted && !run.training.done) {
    learnSlice(run, wanted);
    await yieldToEventLoop();
  }
}

/** Lets the messages in that have come; a timer would wait for 4 ms. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
