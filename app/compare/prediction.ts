import type { PredictionView } from '../../components/views';
import { softmax } from '../../models/logSumExp';
import { lossOf } from '../../models/loss';
import { sayLetter } from '../../models/read/speech';
import type { Target, Task, Token } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import { isCorrect } from '../../models/train/accuracy';
import { targetsOf } from '../tasks';

const shown = 6;

/**
 * A model's prediction after `step` tokens, with its target.
 * @param step counted from 1
 * @param original the trace without the reader's changes, to compare with
 */
export function predictionAt(
  task: Task,
  trace: Trace,
  tokens: readonly Token[],
  step: number,
  original?: Trace,
): PredictionView {
  const targets = targetsOf(task, tokens);
  const output = trace.steps[step - 1]?.y ?? [];
  const before = original && (original.steps[step - 1]?.y ?? []);
  const target = targets[step - 1];
  const common = {
    asks: task.asks,
    loss: lossSoFar(task, trace, targets, step),
    isCorrect: target === undefined ? undefined : isCorrect(task, output, target),
  };
  if (task.loss === 'squaredError') {
    const number = { value: output[0] ?? Number.NaN, before: before?.[0], right: target };
    return { ...common, top: [], came: undefined, number };
  }
  const probabilities = softmax(output);
  const probabilitiesBefore = before && softmax(before);
  const guess = (unit: number) => ({
    letter: task.outputs[unit] ?? '',
    spoken: sayLetter(task.outputs[unit] ?? ''),
    unit,
    probability: probabilities[unit] ?? 0,
    before: probabilitiesBefore?.[unit],
  });
  const ranked = Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  return {
    ...common,
    top: ranked.slice(0, shown).map(guess),
    came: target === undefined ? undefined : guess(target),
  };
}

/** The mean loss of the steps with a target up to this step. */
function lossSoFar(
  task: Task,
  trace: Trace,
  targets: readonly Target[],
  step: number,
): number | undefined {
  const { sums, counts } = lossSums(task, trace, targets);
  const count = counts[step] ?? 0;
  return count > 0 ? (sums[step] ?? 0) / count : undefined;
}

interface Sums {
  /** At index n, the sum of the losses of the first n steps; `counts`: how many have a target. */
  readonly sums: Float64Array;
  readonly counts: Uint32Array;
}

const known = new WeakMap<Trace, Sums>();

/** Memoised by trace, which belongs to one sequence. */
export function lossSums(task: Task, trace: Trace, targets: readonly Target[]): Sums {
  let found = known.get(trace);
  if (!found) {
    const sums = new Float64Array(targets.length + 1);
    const counts = new Uint32Array(targets.length + 1);
    targets.forEach((target, step) => {
      const y = trace.steps[step]?.y ?? [];
      const loss = target === undefined ? 0 : lossOf(task.loss, y, target);
      sums[step + 1] = (sums[step] ?? 0) + loss;
      counts[step + 1] = (counts[step] ?? 0) + (target === undefined ? 0 : 1);
    });
    found = { sums, counts };
    known.set(trace, found);
  }
  return found;
}
