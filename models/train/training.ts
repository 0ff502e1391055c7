import { cellBy } from '../cells/conventions';
import type { StateDict } from '../checkpoint/stateDict';
import { CellModel } from '../model';
import { type Random, seededRandom } from '../random';
import type { Task } from '../tasks/task';
import { accuracyOf } from './accuracy';
import { drawBatch } from './draw';
import { type Checkpoint, History, type KeptHistory, type Measure } from './history';
import { firstParameters } from './initialise';
import { endToEnd } from './parametersAt';
import { sizesOf, type TrainingSettings } from './settings';
import { Trainer } from './trainer';

/** A saved training, which can be resumed with the same results. */
export interface KeptTraining {
  readonly settings: TrainingSettings;
  readonly step: number;
  readonly history: KeptHistory;
  /** By cell. */
  readonly parameters: Readonly<Record<string, StateDict>>;
  readonly optimizers: Readonly<Record<string, StateDict>>;
}

interface Learner {
  readonly name: string;
  readonly model: CellModel;
  readonly trainer: Trainer;
}

/** Trains several cells on the same task with the same data, in lockstep. */
export class Training {
  step = 0;
  readonly history: History;
  private readonly learners: readonly Learner[];

  private constructor(
    private readonly task: Task,
    private settings: TrainingSettings,
    cells: readonly string[],
    kept?: KeptTraining,
  ) {
    this.learners = cells.map((name) => {
      const cell = cellBy(name, settings.conventions);
      const sizes = sizesOf(task, settings.hiddenSize);
      const model = new CellModel(cell, { ...sizes, seed: settings.seed });
      model.loadStateDict(kept?.parameters[name] ?? firstParameters(cell, sizes, settings));
      const { optimizer, learningRate, clipNorm } = settings;
      const trainer = new Trainer(model, {
        optimizer,
        learningRate,
        loss: task.loss,
        ...(clipNorm > 0 && { clipNorm }),
      });
      return { name, model, trainer };
    });
    this.history = new History(cells, kept?.history);
    if (kept) this.step = kept.step;
    else this.history.add(this.checkpoint());
  }

  /** Starts a new training. @param cells by name, in the order they are trained */
  static begin(task: Task, settings: TrainingSettings, cells: readonly string[]): Training {
    return new Training(task, settings, cells);
  }

  /** Resumes a saved training. @throws if its weights do not match its settings */
  static async resume(task: Task, kept: KeptTraining, cells: readonly string[]): Promise<Training> {
    const training = new Training(task, kept.settings, cells, kept);
    for (const { name, trainer } of training.learners) {
      await trainer.loadOptimizerState(kept.optimizers[name] ?? {});
    }
    return training;
  }

  get done(): boolean {
    const broken = this.learners.every(({ name }) => this.history.curves[name]?.diverged);
    return broken || this.step >= this.settings.steps;
  }

  /** Changes the number of training steps. */
  extend(steps: number): void {
    this.settings = { ...this.settings, steps };
  }

  /** Sets the learning rate from the next step on. */
  setLearningRate(learningRate: number): void {
    for (const { trainer } of this.learners) trainer.setLearningRate(learningRate);
  }

  /**
   * One step of all cells, on one batch; cells that have diverged are skipped. @returns loss and
   * accuracy by cell
   */
  learn(): Readonly<Record<string, Measure>> {
    const measures: Record<string, Measure> = {};
    const { task, settings, history } = this;
    // Seeded by step, so that a resumed training samples the same batches.
    const random = seededRandom(settings.seed, `${task.id}/${this.step}`);
    const batch = drawBatch(task, random, settings);
    this.step++;
    for (const { name, trainer } of this.learners) {
      const curve = history.curves[name];
      if (!curve || curve.diverged) continue;
      const { loss, applied, gradientNorm, outputs } = trainer.step(batch);
      if (applied && Number.isFinite(loss)) {
        measures[name] = { loss, accuracy: accuracyOf(task, batch, outputs) };
        history.measure(name, this.step, measures[name]);
      } else {
        curve.diverged = { step: this.step, message: divergedBy(loss, gradientNorm) };
      }
    }
    if (history.wants(this.step) || this.done) history.add(this.checkpoint());
    return measures;
  }

  /** The mean loss and accuracy of a cell over batches, without training it. */
  evaluate(
    cell: string,
    task: Task,
    batches: number,
    randomFor: (batch: number) => Random,
  ): Measure {
    const trainer = this.learners.find(({ name }) => name === cell)?.trainer;
    const total = { loss: 0, accuracy: 0 };
    for (let index = 0; index < batches && trainer; index++) {
      const batch = drawBatch(task, randomFor(index), this.settings);
      const { loss, outputs } = trainer.evaluate(batch);
      total.loss += loss / batches;
      total.accuracy += accuracyOf(task, batch, outputs) / batches;
    }
    return total;
  }

  /** The current weights. */
  checkpoint(): Checkpoint {
    return {
      step: this.step,
      parameters: Object.fromEntries(
        this.learners.map(({ name, model }) => [name, endToEnd(model.stateDict())]),
      ),
    };
  }

  /** Everything needed to resume. */
  async kept(): Promise<KeptTraining> {
    const optimizers: Record<string, StateDict> = {};
    for (const { name, trainer } of this.learners) {
      optimizers[name] = await trainer.optimizerState();
    }
    return {
      settings: this.settings,
      step: this.step,
      history: this.history.kept(),
      parameters: Object.fromEntries(
        this.learners.map(({ name, model }) => [name, model.stateDict()]),
      ),
      optimizers,
    };
  }

  /** Frees its tensors; it cannot be used afterwards. */
  dispose(): void {
    for (const { model, trainer } of this.learners) {
      trainer.dispose();
      model.dispose();
    }
  }
}

function divergedBy(loss: number, gradientNorm: number): string {
  if (Number.isFinite(loss) && Number.isFinite(gradientNorm)) {
    return 'a weight overflowed float32, so the step was not made';
  }
  return Number.isFinite(loss)
    ? 'its gradient overflowed float32, so the step was not made'
    : 'its outputs overflowed float32, so the step was not made';
}
