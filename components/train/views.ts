/** The props of the training panel: plain data, computed by the app. */
import type { TrainingSettings } from '../../models/train/settings';

/** One cell’s training curve. */
export interface CurveView {
  /** `RNN`, `GRU`, `LSTM` */
  readonly name: string;
  readonly title: string;
  /** Its place among all cells, which its colour and dash follow; default: its place among these. */
  readonly place?: number | undefined;
  /** The training steps of the points, ascending. */
  readonly steps: readonly number[];
  /** The mean training loss since the previous point; values that are not finite are not drawn. */
  readonly losses: readonly number[];
  /** Accuracy, 0 to 1. */
  readonly accuracies: readonly number[];
  /** Set if the training diverged: at which step, with a message. */
  readonly diverged?: { readonly step: number; readonly message: string } | undefined;
}

export interface CurvesView {
  readonly cells: readonly CurveView[];
  readonly quantity: 'loss' | 'accuracy';
  /** The loss or accuracy of guessing, drawn as a dashed line. */
  readonly chance: number;
  /** `cross-entropy, nats`, `mean squared error`, `right, %` */
  readonly unit: string;
  /** The total number of steps; the axis covers at least a tenth of it. */
  readonly total: number;
  /** The checkpoint that the cells above show. */
  readonly shown: number | undefined;
}

/** The progress of a training. */
export interface ProgressView {
  readonly state: 'idle' | 'starting' | 'running' | 'paused' | 'done' | 'failed';
  readonly step: number;
  readonly total: number;
  /** Steps (of all cells) per second; undefined while unknown. */
  readonly perSecond: number | undefined;
  readonly secondsLeft: number | undefined;
  /** A status message: `The worker stopped; it was started again at step 400.` */
  readonly message: string | undefined;
  /** A message about what another tab has saved that this page does not show. */
  readonly elsewhere: string | undefined;
}

/** The existing checkpoints. */
export interface HistoryView {
  readonly steps: readonly number[];
  /** The one shown; `latest`: live; undefined: none, the cells have other weights. */
  readonly shown: number | 'latest' | undefined;
}

/** The settings that the reader can change. */
export type SettingsView = Omit<TrainingSettings, 'task' | 'conventions'>;

/** The difficulty of a task, one whole number. */
export interface DifficultyView {
  /** `delay`, `length` */
  readonly name: string;
  /** What it counts: `letters`. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

/** The task of a training. */
export interface TaskView {
  readonly title: string;
  readonly description: string;
  /** What holds under the reference's conventions and under PyTorch's. */
  readonly underConventions: string;
  readonly reference: string;
  /** The conventions it is trained with. */
  readonly note: string;
  readonly difficulty: DifficultyView;
}
