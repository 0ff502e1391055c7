/** What the page and the worker that trains say to each other. */
import type { Checkpoint, Curve } from '../../models/train/history';
import type { TrainingSettings } from '../../models/train/settings';
import type { SavedTraining } from './savedTrainings';
import type { Elsewhere, Slot, Version } from './versions';

/** Each names the run that it is about: what comes late for another run is let go. */
export type ToWorker =
  | {
      readonly kind: 'open';
      readonly run: number;
      readonly settings: TrainingSettings;
      /** What the next-letter task learns from where the reader gives nothing; other tasks: empty. */
      readonly text: string;
      /** Why that text is not here; undefined: it is. */
      readonly noText: string | undefined;
      /** The reader’s own text; empty: none. A training that is gone on from has its own. */
      readonly ownText: string;
      /** Which cells a new one trains; one that is gone on from has its own. */
      readonly cells: readonly string[];
      /** Which kept training to go on from, if there is one; none: a new one begins. */
      readonly from: Slot | undefined;
      /** How far the reader has seen trainings of this task come: they go on no earlier. */
      readonly seen: readonly Version[];
      /** What the storage refused to keep of this page's training. */
      readonly spare: SavedTraining | undefined;
    }
  /** Changes after how many steps it is done. */
  | { readonly kind: 'extend'; readonly run: number; readonly steps: number }
  | { readonly kind: 'go' | 'pause' | 'once' | 'keep'; readonly run: number };

/** How far a run has come. */
export interface Report {
  readonly run: number;
  readonly lineage: string;
  /** Whether the storage keeps it: what was done since it last did is done again from there. */
  readonly kept: boolean;
  readonly state: 'running' | 'paused' | 'done';
  readonly step: number;
  readonly perSecond: number | undefined;
  readonly curves: Readonly<Record<string, Curve>>;
  /** The steps of all checkpoints that there are. */
  readonly checkpointSteps: readonly number[];
  /** Those that have not been sent before. */
  readonly checkpoints: readonly Checkpoint[];
}

export type FromWorker =
  /** Sent once: from now on its lock tells whether the worker lives. */
  | { readonly kind: 'ready' }
  | (Report & {
      readonly kind: 'opened';
      readonly settings: TrainingSettings;
      readonly ownText: string;
      readonly resumed: boolean;
      /** Whether a training was laid aside that can be brought back. */
      readonly before: boolean;
      /** Why the one that was kept could not be gone on from. */
      readonly unreadable: string | undefined;
    })
  | (Report & { readonly kind: 'report' })
  | { readonly kind: 'failed'; readonly run: number; readonly message: string }
  /** The training goes on, but would be lost with the page, which holds it meanwhile. */
  | {
      readonly kind: 'unkept';
      readonly run: number;
      readonly message: string;
      readonly saved: SavedTraining;
    }
  /** The storage keeps it again. */
  | { readonly kind: 'kept'; readonly run: number }
  /** What another tab has kept; undefined: nothing that this one does not show. */
  | {
      readonly kind: 'elsewhere';
      readonly run: number;
      readonly elsewhere: Elsewhere | undefined;
    };
