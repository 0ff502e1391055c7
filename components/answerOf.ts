import { formatGuess, formatShort, notFinite } from '../models/format';
import type { Guess, PredictionView } from './views';

/** The answer, and in a few words how sure it is and what it should be. */
export function answerOf({ number, top, came }: PredictionView): { text: string; note: string } {
  const [first] = top;
  if (number) {
    const { value, right } = number;
    const note = right === undefined ? 'no target' : `should be ${formatShort(right)}`;
    return { text: formatShort(value), note };
  }
  if (!first) return { text: '', note: '' };
  if (!Number.isFinite(first.probability)) return { text: notFinite, note: '' };
  const note = came ? `should be ${readable(came)}` : 'no target';
  return { text: readable(first), note: `${formatGuess(first.probability)} · ${note}` };
}

/** A space, which would not be seen, is written out. */
const readable = ({ letter, spoken }: Guess) => (letter === ' ' ? spoken : letter);
