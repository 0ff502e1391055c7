import { Check, X } from 'lucide-react';
import { memo } from 'react';
import { formatGuess, formatShort, notFinite } from '../models/format';
import styles from './CardAnswer.module.css';
import type { Guess, PredictionView } from './views';

interface CardAnswerProps {
  /** Undefined: not computed yet. */
  readonly prediction: PredictionView | undefined;
}

/** What the cell answers at this step, large enough for a hall, and whether it is correct. */
export const CardAnswer = memo(function CardAnswer({ prediction }: CardAnswerProps) {
  const answer = prediction && answerOf(prediction);
  const isCorrect = prediction?.isCorrect;
  return (
    <div className={styles.box} data-answer data-live>
      <p
        className={styles.answer}
        data-correct={isCorrect}
        data-long={(answer?.text.length ?? 0) > 5 || undefined}
      >
        {answer && (
          <>
            <b translate="no">{answer.text}</b>
            {isCorrect !== undefined && (
              <>
                {isCorrect ? <Check /> : <X />}
                <span className="visually-hidden">{isCorrect ? 'correct' : 'wrong'}</span>
              </>
            )}
            <small>{answer.note}</small>
          </>
        )}
      </p>
    </div>
  );
});

/** The answer, and in a few words how sure it is and what it should be. */
function answerOf({ number, top, came }: PredictionView): { text: string; note: string } {
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
