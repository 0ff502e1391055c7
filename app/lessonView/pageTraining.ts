/** The trainings of pages: each runs once while the page is open, in its own worker. */
import { create } from 'zustand';
import type { LessonPage } from '../lessons/page';
import { LessonTrained } from '../lessons/trained';
import { openWorker } from '../train/openWorker';
import type { FromTraining, ToTraining } from './trainingWorker';
import address from './trainingWorker.ts?worker&url';

export type PageTraining =
  | {
      readonly kind: 'running';
      /** By learner, the accuracy (0 to 1) on each training step’s batch so far. */
      readonly accuracies: Readonly<Record<string, readonly number[]>>;
      /** Whether the reader has stopped it. */
      readonly isPaused: boolean;
    }
  | { readonly kind: 'done'; readonly trained: LessonTrained }
  | { readonly kind: 'failed'; readonly reason: string };

/** By page. */
export const useTrainings = create<Readonly<Record<string, PageTraining>>>()(() => ({}));

/** Those that run, by page. */
const workers = new Map<string, Worker>();

const tell = (id: string, message: ToTraining) => workers.get(id)?.postMessage(message);

/** Stops the training of a page, or lets it go on where it was. */
export function pauseTraining(id: string, isPaused: boolean): void {
  const { [id]: training } = useTrainings.getState();
  if (training?.kind !== 'running') return;
  tell(id, { kind: isPaused ? 'pause' : 'resume' });
  useTrainings.setState({ [id]: { ...training, isPaused } });
}

/** Starts the training of a page, unless it runs or has run. It goes on if the page is left. */
export function startTraining({ id, trains }: LessonPage): void {
  const known = useTrainings.getState()[id];
  if (!trains || (known && known.kind !== 'failed')) return;
  const set = (training: PageTraining) => useTrainings.setState({ [id]: training });
  const end = () => {
    workers.get(id)?.terminate();
    workers.delete(id);
  };
  const fail = (reason: string) => {
    end();
    set({ kind: 'failed', reason });
  };
  set({ kind: 'running', accuracies: {}, isPaused: false });
  try {
    const worker = openWorker(address, `unrolled-lesson-${id}`);
    worker.onerror = ({ message }) => fail(message);
    worker.onmessage = ({ data }: MessageEvent<FromTraining>) => {
      if (data.kind === 'progress') {
        const now = useTrainings.getState()[id];
        const isPaused = now?.kind === 'running' && now.isPaused;
        set({ kind: 'running', accuracies: data.accuracies, isPaused });
      } else {
        end();
        if (data.kind === 'failed') fail(data.reason);
        else set({ kind: 'done', trained: new LessonTrained(trains, data.learned) });
      }
    };
    workers.set(id, worker);
    tell(id, { kind: 'start', training: trains });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
