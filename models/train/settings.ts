import type { Conventions } from '../cells/conventions';
import type { Sizes } from '../read/parameters';
import type { Task } from '../tasks/task';

/** All settings of a training; the same settings give the same numbers. */
export interface TrainingSettings {
  /** The task's id. */
  readonly task: string;
  readonly difficulty: number;
  readonly hiddenSize: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  /** 0: no clipping. */
  readonly clipNorm: number;
  /** Initialisation of the recurrent weights. */
  readonly recurrent: 'orthogonal' | 'uniform';
  /** The initial bias of gates that multiply the old memory. */
  readonly forgetBias: number;
  readonly seed: number;
  /** The number of training steps. */
  readonly steps: number;
  /** Only those that differ from the reference's. */
  readonly conventions: Conventions;
}

/** The settings under which the cells are known to differ on the task. */
export function settingsFor({ id, difficulty, settings }: Task): TrainingSettings {
  return {
    conventions: {},
    ...settings,
    task: id,
    difficulty: difficulty.usual,
    optimizer: 'adam',
    recurrent: 'orthogonal',
    forgetBias: 1,
    seed: 1,
  };
}

/** The sizes of a task's models. */
export function sizesOf(task: Task, hiddenSize: number): Sizes {
  return { inputSize: task.inputs.length, hiddenSize, outputSize: task.outputs.length };
}
