/** Runs the training of a lesson’s page off the main thread. */
import { train } from '../lessons/train';
import type { Learned, LessonTraining } from '../lessons/training';

/** Starts a training; then it can be stopped, and goes on where it was. */
export type ToTraining =
  | { readonly kind: 'start'; readonly training: LessonTraining }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' };

export type FromTraining =
  | { readonly kind: 'progress'; readonly accuracies: Readonly<Record<string, readonly number[]>> }
  | { readonly kind: 'done'; readonly learned: Readonly<Record<string, Learned>> }
  | { readonly kind: 'failed'; readonly reason: string };

/** How often it reports, in ms. */
const reportEvery = 200;

const post = (message: FromTraining) => self.postMessage(message);

/** Resolved while it runs. */
let running = Promise.resolve();
let resume = () => {};

self.onmessage = ({ data }: MessageEvent<ToTraining>) => {
  if (data.kind === 'pause') {
    running = new Promise((resolve) => {
      resume = resolve;
    });
    return;
  }
  if (data.kind === 'resume') return resume();
  run(data.training).catch((error: unknown) =>
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
};

async function run(training: LessonTraining): Promise<void> {
  let latest: Readonly<Record<string, Learned>> = {};
  let reported = 0;
  for await (const learned of train(training)) {
    latest = learned;
    await running;
    if (performance.now() - reported < reportEvery) continue;
    reported = performance.now();
    const accuracies = Object.entries(learned).map(([name, each]) => [name, each.accuracies]);
    post({ kind: 'progress', accuracies: Object.fromEntries(accuracies) });
  }
  post({ kind: 'done', learned: latest });
}
