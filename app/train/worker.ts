/**
 * Trains off the page's thread: one worker, the cells in turns, so that a reader's own core stays
 * free for stepping. It says how far it is a few times a second and keeps the training as it goes.
 */
import { taskBy } from '../../models/train/tasks';
import { Training } from '../../models/train/training';
import { keep, layAside, recall } from './keeping';
import type { FromWorker, Report, ToWorker } from './messages';

/** How long it learns before it listens, how often it reports, shows new weights and keeps, in ms. */
const slice = 40;
const reportEvery = 250;
/** New weights are three cards to draw anew. */
const showEvery = 1000;
const keepEvery = 2000;

interface Run {
  readonly id: number;
  readonly ownText: string;
  readonly training: Training;
  going: boolean;
  /** The checkpoints that the page has, and when it was given the last. */
  readonly sent: Set<number>;
  sentAt: number;
  perSecond: number | undefined;
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
    // Not awaited: it must hear what is said meanwhile.
    learn(run).catch((error) => fail(run.id, error));
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
  const { run: id, settings, text, cells, from } = message;
  if (current) {
    current.going = false;
    current.training.dispose();
    current = undefined;
  }
  const kept = from && (await recall(settings.task, from).catch(() => undefined));
  if (from !== 'last' || !kept) await layAside(settings.task).catch(() => undefined);
  const ownText = kept?.ownText ?? message.ownText;
  const task = taskBy(settings.task, ownText || text);
  const training = kept
    ? await Training.resume(task, kept.training, cells)
    : Training.begin(task, settings, cells);
  current = {
    id,
    ownText,
    training,
    going: false,
    sent: new Set(),
    sentAt: 0,
    perSecond: undefined,
  };
  post({
    ...report(current),
    kind: 'opened',
    settings: kept?.training.settings ?? settings,
    ownText,
    resumed: kept !== undefined,
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

let warned = false;

async function store({ id, training, ownText }: Run): Promise<void> {
  try {
    await keep({ version: 1, training: await training.kept(), ownText });
  } catch (error) {
    // One that another took the place of has nothing left to keep.
    if (warned || current?.id !== id) return;
    warned = true;
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
