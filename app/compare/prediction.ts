import type { PredictionView } from '../../components/views';
import type { Trace } from '../../models/trace';
import { crossEntropy, softmax } from '../../models/train/loss';
import { alphabet } from '../../models/train/tasks/nextLetter';

const shown = 6;

/**
 * What a model expects after `step` letters, against the letter that came.
 * @param letters the whole sequence, as indices of the alphabet
 * @param step counted from 1
 * @param original the trace without the reader's changes, to compare with
 */
export function predictionAt(
  trace: Trace,
  letters: readonly number[],
  step: number,
  original?: Trace,
): PredictionView {
  const probabilities = softmax(trace.steps[step - 1]?.y ?? []);
  const before = original && softmax(original.steps[step - 1]?.y ?? []);
  const guess = (index: number) => ({
    letter: alphabet[index] ?? '',
    unit: index,
    probability: probabilities[index] ?? 0,
    before: before?.[index],
  });
  const ranked = Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  const next = letters[step];
  return {
    top: ranked.slice(0, shown).map(guess),
    came: next === undefined ? undefined : guess(next),
    loss: lossSoFar(trace, letters, step),
    evenLoss: Math.log(alphabet.length),
  };
}

/** Mean cross-entropy of the predictions whose letter has come by the end of this step. */
function lossSoFar(trace: Trace, letters: readonly number[], step: number): number | undefined {
  const sums = lossSums(trace, letters);
  const count = Math.min(step, letters.length - 1);
  return count > 0 ? (sums[count] ?? 0) / count : undefined;
}

const known = new WeakMap<Trace, Float64Array>();

/** At index n, the sum of the first n losses. A trace is of one sequence, so it is the key. */
function lossSums(trace: Trace, letters: readonly number[]): Float64Array {
  let sums = known.get(trace);
  if (!sums) {
    sums = new Float64Array(letters.length);
    for (let step = 1; step < letters.length; step++) {
      const loss = crossEntropy(trace.steps[step - 1]?.y ?? [], letters[step] ?? 0);
      sums[step] = (sums[step - 1] ?? 0) + loss;
    }
    known.set(trace, sums);
  }
  return sums;
}
