/** The trainings of pages: each runs once while the page is open, in its own worker. */
import { create } from 'zustand';
import type { LessonPage } from '../lessons/page';
import { LessonTrained } from '../lessons/trained';
import { openWorker } from '../train/openWorker';
import type { FromTraining } from './trainingWorker';
import address from './trainingWorker.ts?worker&url';

export type PageTraining =
  | {
      readonly kind: 'running';
      /** By learner, the accuracy (0 to 1) on each training step’s batch so far. */
      readonly accuracies: Readonly<Record<string, readonly number[]>>;
    }
  | { readonly kind: 'done'; readonly trained: LessonTrained }
  | { readonly kind: 'failed'; readonly reason: string };

/** By page. */
export const useTrainings = create<Readonly<Record<string, PageTraining>>>()(() => ({}));

/** Starts the training of a page, unless it runs or has run. It goes on if the page is left. */
export function startTraining({ id, trains }: LessonPage): void {
  const known = useTrainings.getState()[id];
  if (!trains || (known && known.kind !== 'failed')) return;
  const set = (training: PageTraining) => useTrainings.setState({ [id]: training });
  const fail = (reason: string) => set({ kind: 'failed', reason });
  set({ kind: 'running', accuracies: {} });
  try {
    const worker = openWorker(address, `unrolled-lesson-${id}`);
    worker.onerror = ({ message }) => fail(message);
    worker.onmessage = ({ data }: MessageEvent<FromTraining>) => {
      if (data.kind === 'progress') set({ kind: 'running', accuracies: data.accuracies });
      else {
        worker.terminate();
        if (data.kind === 'failed') fail(data.reason);
        else set({ kind: 'done', trained: new LessonTrained(trains, data.learned) });
      }
    };
    worker.postMessage(trains);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
