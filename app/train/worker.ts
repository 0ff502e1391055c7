/**
 * Trains off the page's thread: one worker, the cells in turns, so that a reader's own core stays
 * free for stepping. It says how far it is a few times a second and keeps the training as it goes.
 */
import type { TrainingSettings } from '../../models/train/settings';
import { taskBy } from '../../models/train/tasks';
import { Training } from '../../models/train/training';
import { type Keepsake, keep, layAside, recall } from './keeping';
import type { FromWorker, Report, ToWorker } from './messages';

/** How long it learns before it listens, how often it reports, shows new weights and keeps, in ms. */
const slice = 40;
const reportEvery = 250;
/** New weights are three cards to draw anew. */
const showEvery = 1000;
const keepEvery = 1000;

interface Run {
  readonly id: number;
  readonly ownText: string;
  readonly training: Training;
  going: boolean;
  /** Done when the learning that was asked for has stopped. */
  loop: Promise<void>;
  /** The checkpoints that the page has, and when it was given the last. */
  readonly sent: Set<number>;
  sentAt: number;
  perSecond: number | undefined;
  /** Whether it was said that it cannot be kept. */
  warned: boolean;
}

let current: Run | undefined;
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
    await settle(run);
  } else if (message.kind === 'once') {
    if (!run.training.done) run.training.learn();
    await settle(run);
  } else {
    await settle(run);
  }
}

async function open(message: ToWorker & { kind: 'open' }): Promise<void> {
  const { run: id, from } = message;
  const { task } = message.settings;
  const kept = from && (await recall(task, from).catch(() => undefined));
  if (from === 'before' && !kept && current) {
    // Nothing to bring back: what there is stays.
    current = { ...current, id, sent: new Set() };
    return opened(current, message.settings);
  }
  if (current) {
    current.going = false;
    await store(current);
    current.training.dispose();
    current = undefined;
  }
  if (from !== 'last' || !kept) await layAside(task).catch(() => undefined);
  const ownText = kept?.ownText ?? message.ownText;
  const { training, unreadable } = await trainingOf(message, kept, ownText);
  const fresh = { going: false, loop: Promise.resolve(), sent: new Set<number>(), sentAt: 0 };
  current = { ...fresh, id, ownText, training, perSecond: undefined, warned: false };
  // What was brought back must not be lost either.
  if (from === 'before') await store(current);
  const resumed = kept !== undefined && unreadable === undefined;
  await opened(current, resumed ? kept.training.settings : message.settings, resumed, unreadable);
}

/** The kept training, or a new one where there is none or it cannot be gone on from. */
async function trainingOf(
  { settings, text, cells }: ToWorker & { kind: 'open' },
  kept: Keepsake | undefined,
  ownText: string,
): Promise<{ training: Training; unreadable?: string }> {
  const task = taskBy(settings.task, ownText || text);
  if (!kept) return { training: Training.begin(task, settings, cells) };
  try {
    return { training: await Training.resume(task, kept.training, cells) };
  } catch (error) {
    await layAside(settings.task).catch(() => undefined);
    return { training: Training.begin(task, settings, cells), unreadable: messageOf(error) };
  }
}

async function opened(
  run: Run,
  settings: TrainingSettings,
  resumed = true,
  unreadable?: string,
): Promise<void> {
  const before = await recall(settings.task, 'before').catch(() => undefined);
  post({
    ...report(run),
    kind: 'opened',
    settings,
    ownText: run.ownText,
    resumed,
    before: before !== undefined,
    unreadable,
  });
}

async function learn(run: Run): Promise<void> {
  const { training } = run;
  let reported = { at: performance.now(), step: training.step };
  let keptAt = reported.at;
  while (run.going && !training.done) {
    const until = performance.now() + slice;
    do training.learn();
    while (performance.now() < until && !training.done);
    const now = performance.now();
    if (now - reported.at >= reportEvery) {
      run.perSecond = ((training.step - reported.step) * 1000) / (now - reported.at);
      reported = { at: now, step: training.step };
      post({ ...report(run), kind: 'report' });
    }
    if (now - keptAt >= keepEvery) {
      keptAt = now;
      await store(run);
    }
    await breath();
  }
  run.going = false;
  if (current === run) await settle(run);
}

/** Keeps what there is and says so. */
async function settle(run: Run): Promise<void> {
  await store(run);
  post({ ...report(run), kind: 'report' });
}

async function store(run: Run): Promise<void> {
  const { id, training, ownText } = run;
  try {
    await keep({ version: 1, training: await training.kept(), ownText });
  } catch (error) {
    // One that another took the place of has nothing left to keep.
    if (run.warned || current?.id !== id) return;
    run.warned = true;
    post({ kind: 'unkept', run: id, message: messageOf(error) });
  }
}

function report(run: Run): Report {
  const { id, training, going, sent, perSecond } = run;
  const { checkpoints, curves } = training.history;
  const now = performance.now();
  const due = !going || now - run.sentAt >= showEvery;
  const fresh = due ? checkpoints.filter(({ step }) => !sent.has(step)) : [];
  if (fresh.length > 0) run.sentAt = now;
  for (const { step } of fresh) sent.add(step);
  return {
    run: id,
    state: training.done ? 'done' : going ? 'running' : 'paused',
    step: training.step,
    perSecond,
    curves,
    checkpointSteps: checkpoints.map(({ step }) => step).filter((step) => sent.has(step)),
    checkpoints: fresh,
  };
}

/** Lets the messages in that have come; a timer would wait for 4 ms. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function fail(run: number, error: unknown): void {
  post({ kind: 'failed', run, message: messageOf(error) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
