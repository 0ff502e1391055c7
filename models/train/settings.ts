import type { Conventions } from '../cells/conventions';
import type { Sizes } from '../read/parameters';
import type { Task } from '../tasks/task';

/** Everything that a training follows from: the same settings, the same numbers. */
export interface TrainingSettings {
  /** The task's id. */
  readonly task: string;
  readonly difficulty: number;
  readonly hiddenSize: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  /** 0: gradients are not clipped. */
  readonly clipNorm: number;
  /** What the weights that read a previous state begin as. */
  readonly recurrent: 'orthogonal' | 'uniform';
  /** What the bias of a gate that lets the past live on begins as. */
  readonly forgetBias: number;
  readonly seed: number;
  /** After how many steps it is done. */
  readonly steps: number;
  /** Only those that are not the source's. */
  readonly conventions: Conventions;
}

/** The settings under which the task is known to tell the cells apart. */
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
