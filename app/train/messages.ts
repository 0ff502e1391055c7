/** Messages between the page and the training worker. */
import type { Checkpoint, Curve } from '../../models/train/history';
import type { TrainingSettings } from '../../models/train/settings';
import type { SavedTraining } from './savedTrainings';
import type { Elsewhere, Slot, Version } from './versions';

/** Each has the id of its run; late messages for another run are ignored. */
export type ToWorker =
  | {
      readonly kind: 'open';
      readonly run: number;
      readonly settings: TrainingSettings;
      /** The default text of the next-letter task; empty for other tasks. */
      readonly text: string;
      /** Why that text could not be loaded; undefined: it was. */
      readonly noText: string | undefined;
      /** The reader’s own text; empty: none. A resumed training has its own. */
      readonly ownText: string;
      /** The cells of a new training; a resumed one has its own. */
      readonly cells: readonly string[];
      /** The saved training to resume, if it exists; undefined: start a new one. */
      readonly from: Slot | undefined;
      /**
       * The last steps of this task's trainings that the reader has seen; they resume no earlier.
       */
      readonly seen: readonly Version[];
      /** This page's training, if the storage refused to save it. */
      readonly spare: SavedTraining | undefined;
    }
  /** Changes the number of training steps. */
  | { readonly kind: 'extend'; readonly run: number; readonly steps: number }
  | { readonly kind: 'go' | 'pause' | 'once' | 'keep'; readonly run: number };

/** The progress of a run. */
export interface Report {
  readonly run: number;
  readonly lineage: string;
  /** Whether it is saved in storage; steps since the last save are repeated after a reload. */
  readonly kept: boolean;
  readonly state: 'running' | 'paused' | 'done';
  readonly step: number;
  readonly perSecond: number | undefined;
  readonly curves: Readonly<Record<string, Curve>>;
  /** The steps of all checkpoints. */
  readonly checkpointSteps: readonly number[];
  /** The checkpoints not sent before. */
  readonly checkpoints: readonly Checkpoint[];
}

export type FromWorker =
  /** Sent once: from now on its lock shows whether the worker is alive. */
  | { readonly kind: 'ready' }
  | (Report & {
      readonly kind: 'opened';
      readonly settings: TrainingSettings;
      readonly ownText: string;
      readonly resumed: boolean;
      /** Whether an archived training can be restored. */
      readonly before: boolean;
      /** Why the saved one could not be resumed. */
      readonly unreadable: string | undefined;
    })
  | (Report & { readonly kind: 'report' })
  | { readonly kind: 'failed'; readonly run: number; readonly message: string }
  /** Saving failed: the training continues, and the page holds it. */
  | {
      readonly kind: 'unkept';
      readonly run: number;
      readonly message: string;
      readonly saved: SavedTraining;
    }
  /** Saving works again. */
  | { readonly kind: 'kept'; readonly run: number }
  /** What another tab has saved; undefined: nothing newer than what this tab shows. */
  | {
      readonly kind: 'elsewhere';
      readonly run: number;
      readonly elsewhere: Elsewhere | undefined;
    };
