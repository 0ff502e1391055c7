/** What the training panel is given to show: plain data, made by the app. */
import type { TrainingSettings } from '../../models/train/settings';

/** One cell’s training so far. */
export interface CurveView {
  /** `RNN`, `GRU`, `LSTM` */
  readonly name: string;
  readonly title: string;
  /** The steps at which something was measured, rising. */
  readonly steps: readonly number[];
  /** The mean training loss since the measure before; one that is not finite has no place on the axis. */
  readonly losses: readonly number[];
  /** The share that was right, 0 to 1. */
  readonly accuracies: readonly number[];
  /** Set where the loss left the numbers there are: at this step, in these words. */
  readonly diverged?: { readonly step: number; readonly message: string } | undefined;
}

export interface CurvesView {
  readonly cells: readonly CurveView[];
  readonly quantity: 'loss' | 'accuracy';
  /** What guessing costs, or how often it is right: a dashed line. */
  readonly chance: number;
  /** `cross-entropy, nats`, `mean squared error`, `right, %` */
  readonly unit: string;
  /** The steps the training is to take: the axis reaches at least a tenth of it. */
  readonly total: number;
  /** The checkpoint that the cells above show. */
  readonly shown: number | undefined;
}

/** How a training stands. */
export interface ProgressView {
  readonly state: 'idle' | 'starting' | 'running' | 'paused' | 'done' | 'failed';
  readonly step: number;
  readonly total: number;
  /** Steps of all cells a second; undefined before it can be said. */
  readonly perSecond: number | undefined;
  readonly secondsLeft: number | undefined;
  /** What happened, in a sentence: `The worker stopped; it was started again at step 400.` */
  readonly message: string | undefined;
  /** What another tab has kept that this page does not show, in a sentence. */
  readonly elsewhere: string | undefined;
}

/** The checkpoints there are. */
export interface HistoryView {
  readonly steps: readonly number[];
  /** The one that is shown; `latest`: as they come; undefined: none, the cells have other weights. */
  readonly shown: number | 'latest' | undefined;
}

/** A training’s settings as the reader may set them. */
export type SettingsView = Omit<TrainingSettings, 'task' | 'conventions'>;

/** How hard a task is: one whole number. */
export interface DifficultyView {
  /** `delay`, `length` */
  readonly name: string;
  /** What it counts: `letters`. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

/** What is learned. */
export interface TaskView {
  readonly title: string;
  readonly description: string;
  readonly reference: string;
  /** Under what it is learned here. */
  readonly note: string;
  readonly difficulty: DifficultyView;
}
