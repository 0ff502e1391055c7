/** What a page computes from its own training. */
import { cellBy } from '../../models/cells/conventions';
import { type RunnableModel, snapshotWith } from '../../models/snapshot';
import { firstParameters } from '../../models/train/initialise';
import { parametersAt } from '../../models/train/parametersAt';
import { sizesFor } from '../tasks';
import {
  isSolved,
  type Learned,
  type LessonTraining,
  lastAccuracy,
  learnerOf,
  settingsOf,
} from './training';

/** A page's training, as far as it has run. Training steps count from 1; 0: the initial weights. */
export class LessonTrained {
  constructor(
    readonly training: LessonTraining,
    private readonly learned: Readonly<Record<string, Learned>>,
  ) {}

  /** @throws if there is none with this name */
  of(learner: string): Learned {
    const learned = this.learned[learner];
    if (!learned) throw new Error(`there is no learner ${learner} among ${this.names}`);
    return learned;
  }

  get names(): readonly string[] {
    return Object.keys(this.learned);
  }

  /** How many training steps a learner has made. */
  stepsOf(learner: string): number {
    return this.of(learner).accuracies.length;
  }

  /**
   * The first training step at which a learner’s mean accuracy over ten batches exceeds 95 %, as in
   * docs/training.md; undefined: none.
   */
  solvedAt(learner: string): number | undefined {
    const { accuracies } = this.of(learner);
    const index = accuracies.findIndex((_, last) => isSolved(accuracies.slice(0, last + 1)));
    return index < 0 ? undefined : index + 1;
  }

  /** A learner’s mean accuracy over its last ten batches, 0 to 1. */
  accuracy(learner: string): number {
    return lastAccuracy(this.of(learner).accuracies);
  }

  /** Those first that solved the task first, then the more accurate. */
  ranked(learners: readonly string[] = this.names): readonly string[] {
    const solved = (name: string) => this.solvedAt(name) ?? Number.MAX_SAFE_INTEGER;
    return learners.toSorted(
      (one, other) => solved(one) - solved(other) || this.accuracy(other) - this.accuracy(one),
    );
  }

  /** A learner’s model at the last checkpoint up to a training step. @throws if there is none */
  model(learner: string, step: number): RunnableModel {
    const { cell } = learnerOf(this.training, learner);
    const { task, conventions, hiddenSize, seed } = settingsOf(this.training, learner);
    const checkpoint = this.of(learner).checkpoints.findLast((each) => each.step <= step);
    if (!checkpoint) throw new Error(`${learner}: there is no checkpoint up to step ${step}`);
    const sizes = sizesFor(task, hiddenSize);
    const parameters = parametersAt(checkpoint, cell, conventions, sizes);
    return snapshotWith(cellBy(cell, conventions), sizes, seed, parameters);
  }
}

/** A learner’s model before its training. @throws if there is none with this name */
export function initialModel(training: LessonTraining, learner: string): RunnableModel {
  const { cell: name } = learnerOf(training, learner);
  const settings = settingsOf(training, learner);
  const cell = cellBy(name, settings.conventions);
  const sizes = sizesFor(settings.task, settings.hiddenSize);
  return snapshotWith(cell, sizes, settings.seed, firstParameters(cell, sizes, settings));
}

const trainings = new WeakMap<LessonTraining, Promise<LessonTrained>>();

/** Runs a training to its end, on this thread; memoised. */
export function trained(training: LessonTraining): Promise<LessonTrained> {
  let known = trainings.get(training);
  if (!known) {
    known = toEnd(training);
    known.catch(() => trainings.delete(training));
    trainings.set(training, known);
  }
  return known;
}

async function toEnd(training: LessonTraining): Promise<LessonTrained> {
  const { train } = await import('./train');
  let last: Readonly<Record<string, Learned>> = {};
  for await (const learned of train(training)) last = learned;
  return new LessonTrained(training, last);
}
