import type { Random } from '../random';
import type { Target, Task } from '../tasks/task';
import type { TrainingBatch } from './batch';
import type { TrainingSettings } from './settings';

/** A batch with the sequences it encodes. */
export interface DrawnBatch extends TrainingBatch {
  readonly letters: readonly (readonly string[])[];
  readonly targets: readonly (readonly Target[])[];
}

/** Samples sequences of the task; shorter ones are padded with zeros, which have no targets. */
export function drawBatch(
  task: Task,
  random: Random,
  { batch, difficulty }: Pick<TrainingSettings, 'batch' | 'difficulty'>,
): DrawnBatch {
  const letters = Array.from({ length: batch }, () => task.draw(random, difficulty));
  const longest = Math.max(...letters.map(({ length }) => length));
  const blank = new Float32Array(task.inputs.length);
  const targetsOf = letters.map((sequence) => task.targets(sequence));
  const steps = Array.from({ length: longest }, (_, step) => step);
  return {
    letters,
    xs: steps.map((step) =>
      letters.map(({ [step]: letter }) => (letter === undefined ? blank : task.encode(letter))),
    ),
    targets: steps.map((step) => targetsOf.map((targets) => targets[step])),
  };
}
