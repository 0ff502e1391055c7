/** What a reader hears about a prediction. */
import type { Prediction } from '../../components/question/Question';
import type { Outcome } from './scene';

/** The options on which the prediction is wrong. */
function wrong({ ticked }: Prediction, { right, values }: Outcome): string[] {
  return Object.keys(values).filter((id) => ticked.includes(id) !== right.includes(id));
}

/** How good a prediction is, in a word or two. */
export function verdictOn(prediction: Prediction, outcome: Outcome): string {
  const count = wrong(prediction, outcome).length;
  if (prediction.ticked.length === 0 && count > 0) return 'You ticked none of them.';
  if (count === 0)
    return prediction.certainty === 'guessing' ? 'Right, and well guessed.' : 'Right.';
  return count < Object.keys(outcome.values).length
    ? 'Partly right.'
    : 'It is the other way round.';
}

/** The reply to the belief behind what is wrong in it: first to what was ticked. */
export function replyTo(prediction: Prediction, outcome: Outcome): string {
  const all = wrong(prediction, outcome);
  const id = all.find((each) => prediction.ticked.includes(each)) ?? all[0];
  return id === undefined ? '' : (outcome.replies[id] ?? '');
}
