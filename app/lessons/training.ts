/**
 * A short training of a page's own: what is trained, and what comes of it. It is seeded and kept
 * nowhere, so the reader's training stays as it is. `train.ts` runs it, `trained.ts` reads it.
 */
import type { Conventions } from '../../models/cells/conventions';
import type { Checkpoint } from '../../models/train/history';
import { settingsFor, type TrainingSettings } from '../../models/train/settings';
import { taskOf } from '../tasks';

/** Plain data, so that it can be sent to a worker. */
export interface LessonTraining {
  readonly task: string;
  /** By the names of their curves. All are trained on the same batches. */
  readonly learners: Readonly<Record<string, Learner>>;
  /** The number of training steps. */
  readonly steps: number;
  readonly seed: number;
  /** Settings that differ from the task's. */
  readonly settings?: Partial<Omit<TrainingSettings, 'task' | 'steps' | 'seed' | 'conventions'>>;
  /** Whether a learner stops once it has solved the task. */
  readonly untilSolved?: true;
  /**
   * The training step whose weights the cells show before the reader commits, and after; default:
   * the weights of the page's states. Only if the learners are cells by their own names.
   */
  readonly shows?: { readonly start: number; readonly after: number };
}

/** A cell under its own conventions: one cell can be trained twice. */
export interface Learner {
  readonly cell: string;
  /** Default: the task's. */
  readonly conventions?: Conventions;
}

/** What a learner has done so far, in plain arrays. */
export interface Learned {
  /** The accuracy (0 to 1) and the loss on each training step's batch; index 0 is step 1. */
  readonly accuracies: readonly number[];
  readonly losses: readonly number[];
  /** The initial weights, those after every few steps, and the latest. */
  readonly checkpoints: readonly Checkpoint[];
}

/** A task is solved when the mean accuracy over this many batches exceeds the limit. */
const batches = 10;
const limit = 0.95;

/** The settings of a learner. @throws if there is none with this name */
export function settingsOf(training: LessonTraining, learner: string): TrainingSettings {
  const usual = settingsFor(taskOf(training.task));
  const { conventions = usual.conventions } = learnerOf(training, learner);
  const { steps, seed, settings } = training;
  return { ...usual, ...settings, steps, seed, conventions };
}

/** @throws if there is none with this name */
export function learnerOf({ learners }: LessonTraining, name: string): Learner {
  const learner = learners[name];
  if (!learner) throw new Error(`there is no learner ${name} among ${Object.keys(learners)}`);
  return learner;
}

/** The mean accuracy over the last ten batches, 0 to 1. */
export function lastAccuracy(accuracies: readonly number[]): number {
  const last = accuracies.slice(-batches);
  return last.reduce((sum, each) => sum + each, 0) / last.length;
}

/** Whether the last ten batches are solved. */
export function isSolved(accuracies: readonly number[]): boolean {
  return accuracies.length >= batches && lastAccuracy(accuracies) > limit;
}
