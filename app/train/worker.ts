/**
 * Trains in a worker, off the main thread: one worker trains all cells in turn, so that the page
 * stays responsive. It reports a few times a second and saves the training continuously.
 */

import { chooseBody } from '../../models/program/bodies';
import { fusedBody } from '../../models/program/fusedBody';
import { taskBy } from '../../models/tasks';
import { Training } from '../../models/train/training';
import { yieldToEventLoop } from '../yieldToEventLoop';
import type { FromWorker, ToWorker } from './messages';
import { catchUp, newRun, type Run, reportOf, savedTrainingOf, trainSlice } from './run';
import { type SavedTraining, SavedTrainings } from './savedTrainings';
import { type Elsewhere, newLineage } from './versions';

/** How often it reports and saves, in ms. */
const reportEvery = 250;
const keepEvery = 1000;

const faster = fusedBody();
if (faster) chooseBody(faster);

let current: Run | undefined;
const savedTrainings = new SavedTrainings();
/** Handles messages one after the other. */
let queue = Promise.resolve();

const post = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'pause' && current?.id === data.run) current.going = false;
  queue = queue.then(() => answer(data)).catch((error) => fail(data.run, error));
};

// Held while the worker lives: whoever is granted the lock next knows that it has died.
navigator.locks?.request(self.name, () => {
  post({ kind: 'ready' });
  return new Promise(() => {});
});

// Each tab announces when it has saved a training, because those of other tabs may be older now.
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
    // Not awaited, so that messages are handled meanwhile; chained, so that only one loop runs.
    run.loop = run.loop.then(() => learn(run)).catch((error) => fail(run.id, error));
  } else if (message.kind === 'extend') {
    run.training.extend(message.steps);
    run.changed = true;
    await settle(run);
  } else if (message.kind === 'once') {
    if (!run.training.done) trainSlice(run, run.training.step + 1);
    await settle(run);
  } else {
    // Once more: a start that was waiting when the pause arrived has been handled since.
    if (message.kind === 'pause') run.going = false;
    await settle(run);
  }
}

async function open(message: ToWorker & { kind: 'open' }): Promise<void> {
  const { run: id, from, spare, settings } = message;
  const { task } = settings;
  if (current) await leave(current);
  current = undefined;
  const { kept, refused } = await load(task, from, spare);
  // If loading was refused, a saved training may exist: do not archive it.
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

/**
 * Saves the current training before another is opened; one that is not saved anywhere is archived.
 */
async function leave(run: Run): Promise<void> {
  run.going = false;
  const elsewhere = await store(run);
  if (elsewhere && !elsewhere.further && !elsewhere.aside && run.training.step > 0) {
    await savedTrainings.putAside(await savedTrainingOf(run)).catch(() => undefined);
  }
  run.training.dispose();
}

/** The training to resume, if any, and whether the storage refused. */
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
    // Of two different trainings, use this page's; of the same training, the newer state.
    const same = stored.lineage === spare.lineage;
    const isNewer = same && stored.training.step > spare.training.step;
    return { kept: isNewer ? stored : spare, refused: false };
  } catch {
    return { kept: spare, refused: true };
  }
}

/** The saved training, or a new one if there is none or it cannot be resumed. */
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
  // Saved before its first step is shown, so that later steps can be repeated from here.
  if (run.changed) await store(run);
  let reported = { at: performance.now(), step: training.step };
  let keptAt = reported.at;
  while (run.going && !training.done) {
    trainSlice(run);
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

/** Saves and reports. */
async function settle(run: Run): Promise<void> {
  await store(run);
  post({ ...reportOf(run), kind: 'report' });
}

/** Saves a training if it has changed. @returns what other tabs have saved that it does not show */
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

/** Checks whether another tab has saved something else. */
async function compare(run: Run): Promise<Elsewhere | undefined> {
  const { task, lineage, training } = run;
  try {
    tell(run, await savedTrainings.compare(task, { lineage, step: training.step }));
  } catch {
    // If the storage refuses, assume that nothing has changed.
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
