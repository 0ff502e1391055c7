/** How the training stands, as far as the page was told. */
import { create } from 'zustand';
import type { Checkpoint, Curve } from '../../models/train/history';
import type { TrainingSettings } from '../../models/train/settings';
import type { Weights } from '../choices';
import type { Elsewhere } from './versions';

export interface TrainingState {
  /** Of which task; undefined before the first was opened. */
  readonly task: string | undefined;
  readonly state: 'idle' | 'starting' | 'running' | 'paused' | 'done' | 'failed';
  /** What the run was begun with. */
  readonly settings: TrainingSettings | undefined;
  /** What the next one will begin with, where the reader has set something else. */
  readonly draft: TrainingSettings | undefined;
  /** The reader’s own text for the next-letter task; empty: it learns from the page’s. */
  readonly ownText: string;
  readonly step: number;
  readonly perSecond: number | undefined;
  readonly curves: Readonly<Record<string, Curve>>;
  readonly checkpoints: readonly Checkpoint[];
  /** What happened, in a sentence. */
  readonly message: string | undefined;
  /** Whether a training was laid aside that can be brought back. */
  readonly before: boolean;
  /** What another tab has kept that this page does not show. */
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

/** The training that is open; only `session.ts` writes to it. */
export const useTraining = create<TrainingState>()(() => nothing);

/** The checkpoint that the cells show: the one that was chosen, or the nearest before it. */
export function checkpointOf(
  { task, checkpoints }: TrainingState,
  wanted: string,
  weights: Weights,
): Checkpoint | undefined {
  if (weights.kind !== 'learning' || task !== wanted) return undefined;
  const { checkpoint = Number.POSITIVE_INFINITY } = weights;
  return checkpoints.findLast(({ step }) => step <= checkpoint) ?? checkpoints[0];
}
