/**
 * Trains off the page's thread: one worker, the cells in turns, so that a reader's own core stays
 * free for stepping. It says how far it is a few times a second and keeps the training as it goes.
 */
import { taskBy } from '../../models/tasks';
import { Training } from '../../models/train/training';
import type { FromWorker, ToWorker } from './messages';
import {
  catchUp,
  learnSlice,
  newRun,
  type Run,
  reportOf,
  savedTrainingOf,
  yieldToEventLoop,
} from './run';
import { type SavedTraining, SavedTrainings } from './savedTrainings';
import { type Elsewhere, newLineage } from './versions';

/** How often it reports and keeps, in ms. */
const reportEvery = 250;
const keepEvery = 1000;

let current: Run | undefined;
const savedTrainings = new SavedTrainings();
/** One thing after the other: a message waits until the one before it is done with. */
let queue = Promise.resolve();

const post = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'pause' && current?.id === data.run) current.going = false;
  queue = queue.then(() => answer(data)).catch((error) => fail(data.run, error));
};

// Held for as long as the worker lives: whoever is granted it next knows that it has died.
navigator.locks?.request(self.name, () => {
  post({ kind: 'ready' });
  return new Promise(() => {});
});

// Each tab says when it has kept a training of a task: those of other tabs may be older now.
const tabs = 'BroadcastChannel' in self ? new BroadcastChannel('unrolled-training') : undefined;
tabs?.addEventListener('message', ({ data }) => {
  if (data !== current?.task) return;
  queue = queue.then(async () => {
    if (current) await compare(current);
  });
});

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'open') return open(message);
  const run = current;
  if (run?.id !== message.run) return;
  if (message.kind === 'go') {
    run.going = true;
    // Not awaited: it must hear what is said meanwhile. One loop at a time, whoever presses twice.
    run.loop = run.loop.then(() => learn(run)).catch((error) => fail(run.id, error));
  } else if (message.kind === 'extend') {
    run.training.extend(message.steps);
    run.changed = true;
    await settle(run);
  } else if (message.kind === 'once') {
    if (!run.training.done) learnSlice(run, run.training.step + 1);
    await settle(run);
  } else {
    await settle(run);
  }
}

async function open(message: ToWorker & { kind: 'open' }): Promise<void> {
  const { run: id, from, spare, settings } = message;
  const { task } = settings;
  if (current) await leave(current);
  current = undefined;
  const { kept, refused } = await load(task, from, spare);
  // What could not be asked for may be there all the same: it stays where it is.
  if (!kept && !refused) await savedTrainings.archive(task).catch(() => undefined);
  const ownText = kept?.ownText ?? message.ownText;
  const { training, unreadable } = await trainingOf(message, kept, ownText);
  const resumed = kept !== undefined && unreadable === undefined;
  const lineage = resumed ? (kept.lineage ?? 'unnamed') : newLineage();
  const changed = !resumed || kept === spare;
  const run = newRun({ id, task, lineage, ownText, training, changed });
  current = run;
  if (resumed) await catchUp(run, message.seen);
  const before = await savedTrainings.load(task, 'before').catch(() => undefined);
  post({
    ...reportOf(run),
    kind: 'opened',
    settings: resumed ? kept.training.settings : settings,
    ownText,
    resumed,
    before: before !== undefined,
    unreadable,
  });
  if (resumed) await store(run);
}

/** Keeps the training under way before another is opened; one that is kept nowhere is laid aside. */
async function leave(run: Run): Promise<void> {
  run.going = false;
  const elsewhere = await store(run);
  if (elsewhere && !elsewhere.further && !elsewhere.aside && run.training.step > 0) {
    await savedTrainings.putAside(await savedTrainingOf(run)).catch(() => undefined);
  }
  run.training.dispose();
}

/** What there is to go on from, and whether the storage refused to say. */
async function load(
  task: string,
  from: 'last' | 'before' | undefined,
  spare: SavedTraining | undefined,
): Promise<{ readonly kept: SavedTraining | undefined; readonly refused: boolean }> {
  if (!from) return { kept: undefined, refused: false };
  try {
    if (from === 'before') await savedTrainings.bringBack(task);
    const stored = await savedTrainings.load(task, 'last');
    if (!stored || !spare) return { kept: stored ?? spare, refused: false };
    // Of two trainings the one that this page has; of one training the newer state.
    const same = stored.lineage === spare.lineage;
    const isNewer = same && stored.training.step > spare.training.step;
    return { kept: isNewer ? stored : spare, refused: false };
  } catch {
    return { kept: spare, refused: true };
  }
}

/** The kept training, or a new one where there is none or it cannot be gone on from. */
async function trainingOf(
  { settings, text, noText, cells }: ToWorker & { kind: 'open' },
  kept: SavedTraining | undefined,
  ownText: string,
): Promise<{ training: Training; unreadable?: string }> {
  if (!ownText && noText !== undefined) throw new Error(noText);
  const task = taskBy(settings.task, ownText || text);
  if (!kept) return { training: Training.begin(task, settings, cells) };
  try {
    return {
      training: await Training.resume(task, kept.training, Object.keys(kept.training.parameters)),
    };
  } catch (error) {
    await savedTrainings.archive(settings.task).catch(() => undefined);
    return { training: Training.begin(task, settings, cells), unreadable: messageOf(error) };
  }
}

async function learn(run: Run): Promise<void> {
  const { training } = run;
  // Kept before its first step is seen: from there on what was seen can be taken again.
  if (run.changed) await store(run);
  let reported = { at: performance.now(), step: training.step };
  let keptAt = reported.at;
  while (run.going && !training.done) {
    learnSlice(run);
    const now = performance.now();
    if (now - reported.at >= reportEvery) {
      run.perSecond = ((training.step - reported.step) * 1000) / (now - reported.at);
      reported = { at: now, step: training.step };
      post({ ...reportOf(run), kind: 'report' });
    }
    if (now - keptAt >= keepEvery) {
      keptAt = now;
      await store(run);
    }
    await yieldToEventLoop();
  }
  run.going = false;
  if (current === run) await settle(run);
}

/** Keeps what there is and says so. */
async function settle(run: Run): Promise<void> {
  await store(run);
  post({ ...reportOf(run), kind: 'report' });
}

/** Keeps a training if it has changed. @returns what other tabs have kept that it does not show */
async function store(run: Run): Promise<Elsewhere | undefined> {
  const { id, task, training } = run;
  if (!run.changed) return compare(run);
  const saved = await savedTrainingOf(run);
  try {
    const elsewhere = await savedTrainings.keep(saved);
    run.changed = training.step !== saved.training.step;
    if (run.refused) post({ kind: 'kept', run: id });
    run.refused = false;
    tell(run, elsewhere);
    tabs?.postMessage(task);
    return elsewhere;
  } catch (error) {
    run.refused = true;
    post({ kind: 'unkept', run: id, message: messageOf(error), saved });
    return undefined;
  }
}

/** Looks whether another tab has kept something else. */
async function compare(run: Run): Promise<Elsewhere | undefined> {
  const { task, lineage, training } = run;
  try {
    tell(run, await savedTrainings.compare(task, { lineage, step: training.step }));
  } catch {
    // What cannot be asked for is not known to have changed.
  }
  return run.elsewhere;
}

function tell(run: Run, elsewhere: Elsewhere | undefined): void {
  if (JSON.stringify(elsewhere) === JSON.stringify(run.elsewhere)) return;
  run.elsewhere = elsewhere;
  post({ kind: 'elsewhere', run: run.id, elsewhere });
}

function fail(run: number, error: unknown): void {
  post({ kind: 'failed', run, message: messageOf(error) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
