/** Letting a cell write: its next letter is sampled from its output, and read as its next input. */
import { type Changes, noChanges } from './changes';
import { softmax } from './logSumExp';
import { type Random, seededRandom } from './random';
import type { RunnableModel } from './snapshot';
import type { Task } from './tasks/task';
import { type InitialStates, type Trace, traceSequence } from './trace';

export interface Sampling {
  /** Divides the logits: at 1 as the cell predicts, near 0 always the most probable letter. */
  readonly temperature: number;
  readonly seed: number;
}

/**
 * An index sampled from softmax(logits / temperature).
 * @param temperature at least 0; 0 gives the largest logit
 * @returns undefined if a logit is not finite
 */
export function sampleIndex(
  logits: ArrayLike<number>,
  temperature: number,
  random: Random,
): number | undefined {
  const values = Array.from(logits);
  if (values.length === 0 || !values.every(Number.isFinite)) return undefined;
  if (temperature === 0) return values.indexOf(Math.max(...values));
  const shares = softmax(values.map((logit) => logit / temperature));
  let rest = random();
  for (const [index, share] of shares.entries()) {
    rest -= share;
    if (rest < 0) return index;
  }
  return values.length - 1;
}

/**
 * The letters that a cell writes after the ones it has read. The letter at a place depends on the
 * seed and the place, so that it is the same whether many are written at once or one by one.
 * @param trace of at least one letter, under the changes
 * @returns fewer than `count` if the output stops being finite
 */
export function sampleLetters(
  model: RunnableModel,
  task: Pick<Task, 'outputs' | 'encode'>,
  trace: Trace,
  count: number,
  { temperature, seed }: Sampling,
  changes: Changes = noChanges,
): string[] {
  const letters: string[] = [];
  const read = trace.steps.length;
  let now = trace.steps.at(-1);
  for (let place = read; now?.y && place < read + count; place++) {
    const index = sampleIndex(now.y, temperature, seededRandom(seed, `letter ${place}`));
    const letter = index === undefined ? undefined : task.outputs[index];
    if (letter === undefined) break;
    letters.push(letter);
    const initial: InitialStates = Object.fromEntries(
      model.stateNames.map((name) => [name, now?.[name] ?? []]),
    );
    const next = traceSequence(model, [task.encode(letter)], { initial, changes, before: place });
    now = next.steps[0];
  }
  return letters;
}
