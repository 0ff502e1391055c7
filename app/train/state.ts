/** The state of the training, as reported by the worker. */
import { create } from 'zustand';
import type { Checkpoint, Curve } from '../../models/train/history';
import type { TrainingSettings } from '../../models/train/settings';
import type { Weights } from '../choices';
import type { Elsewhere } from './versions';

export interface TrainingState {
  /** Its task; undefined before the first is opened. */
  readonly task: string | undefined;
  readonly state: 'idle' | 'starting' | 'running' | 'paused' | 'done' | 'failed';
  /** The settings of the current run. */
  readonly settings: TrainingSettings | undefined;
  /** The settings of the next run, if the reader changed them. */
  readonly draft: TrainingSettings | undefined;
  /** The reader’s own text for the next-letter task; empty: the page’s. */
  readonly ownText: string;
  readonly step: number;
  readonly perSecond: number | undefined;
  readonly curves: Readonly<Record<string, Curve>>;
  readonly checkpoints: readonly Checkpoint[];
  /** A status message. */
  readonly message: string | undefined;
  /** Whether an archived training can be restored. */
  readonly before: boolean;
  /** What another tab has saved that this page does not show. */
  readonly elsewhere: Elsewhere | undefined;
}

/** Before any training is open. */
export const nothing: TrainingState = {
  task: undefined,
  state: 'idle',
  settings: undefined,
  draft: undefined,
  ownText: '',
  step: 0,
  perSecond: undefined,
  curves: {},
  checkpoints: [],
  message: undefined,
  before: false,
  elsewhere: undefined,
};

/** The open training; only `session.ts` writes to it. */
export const useTraining = create<TrainingState>()(() => nothing);

/** The checkpoint that the cells show: the chosen one, or the nearest before it. */
export function checkpointOf(
  { task, checkpoints }: TrainingState,
  wanted: string,
  weights: Weights,
): Checkpoint | undefined {
  if (weights.kind !== 'learning' || task !== wanted) return undefined;
  const { checkpoint = Number.POSITIVE_INFINITY } = weights;
  return checkpoints.findLast(({ step }) => step <= checkpoint) ?? checkpoints[0];
}
