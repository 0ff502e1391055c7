/** Runs a page's own training, in a worker, a page or a test. Nothing is saved. */
import { Training } from '../../models/train/training';
import { taskOf } from '../tasks';
import { slice } from '../train/run';
import { yieldToEventLoop } from '../yieldToEventLoop';
import { isSolved, type Learned, type LessonTraining, settingsOf } from './training';

interface Running {
  readonly name: string;
  readonly cell: string;
  readonly training: Training;
  readonly accuracies: number[];
  readonly losses: number[];
}

/**
 * Trains all learners in lockstep; yields what they have done so far every few milliseconds, and at
 * the end. It stops when no more is asked for.
 */
export async function* train(
  lesson: LessonTraining,
): AsyncGenerator<Readonly<Record<string, Learned>>, void> {
  const all = Object.entries(lesson.learners).map(([name, { cell }]): Running => {
    const training = Training.begin(taskOf(lesson.task), settingsOf(lesson, name), [cell]);
    return { name, cell, training, accuracies: [], losses: [] };
  });
  const isDone = ({ training, accuracies }: Running) =>
    training.done || (lesson.untilSolved === true && isSolved(accuracies));
  const soFar = () => Object.fromEntries(all.map((each) => [each.name, learnedBy(each)]));
  try {
    let until = performance.now() + slice;
    while (!all.every(isDone)) {
      for (const each of all) if (!isDone(each)) learn(each);
      if (performance.now() < until) continue;
      yield soFar();
      await yieldToEventLoop();
      until = performance.now() + slice;
    }
    yield soFar();
  } finally {
    for (const { training } of all) training.dispose();
  }
}

function learn({ cell, training, accuracies, losses }: Running): void {
  const { [cell]: measure } = training.learn();
  // There is none at the step at which it diverges.
  if (!measure) return;
  accuracies.push(measure.accuracy);
  losses.push(measure.loss);
}

function learnedBy({ training, accuracies, losses }: Running): Learned {
  const { checkpoints } = training.history;
  const hasLatest = checkpoints.at(-1)?.step === training.step;
  return {
    accuracies: [...accuracies],
    losses: [...losses],
    checkpoints: hasLatest ? [...checkpoints] : [...checkpoints, training.checkpoint()],
  };
}
