import type { Random } from '../random';
import type { Target, Task } from '../tasks/task';
import type { TrainingBatch } from './batch';
import type { TrainingSettings } from './settings';

/** A batch with the letters it was made of. */
export interface DrawnBatch extends TrainingBatch {
  readonly letters: readonly (readonly string[])[];
  readonly targets: readonly (readonly Target[])[];
}

/** Fresh sequences of the task; shorter ones end in blanks, of which nothing is asked. */
export function drawBatch(
  task: Task,
  random: Random,
  { batch, difficulty }: Pick<TrainingSettings, 'batch' | 'difficulty'>,
): DrawnBatch {
  const letters = Array.from({ length: batch }, () => task.draw(random, difficulty));
  const longest = Math.max(...letters.map(({ length }) => length));
  const blank = new Float32Array(task.inputs.length);
  const right = letters.map((sequence) => task.targets(sequence));
  const steps = Array.from({ length: longest }, (_, step) => step);
  return {
    letters,
    xs: steps.map((step) =>
      letters.map(({ [step]: letter }) => (letter === undefined ? blank : task.encode(letter))),
    ),
    targets: steps.map((step) => right.map((targets) => targets[step])),
  };
}
