import { Check, X } from 'lucide-react';
import { memo } from 'react';
import { answerOf } from './answerOf';
import styles from './CardAnswer.module.css';
import type { PredictionView } from './views';

interface CardAnswerProps {
  /** Undefined: not computed yet. */
  readonly prediction: PredictionView | undefined;
  /** Called to explain it; undefined: it cannot be asked about here. */
  readonly onAsk?: (() => void) | undefined;
}

/** What the cell answers at this step, large enough for a hall, and whether it is correct. */
export const CardAnswer = memo(function CardAnswer({ prediction, onAsk }: CardAnswerProps) {
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
            {onAsk ? (
              <button type="button" className={styles.why} title="Why?" onClick={onAsk}>
                <b translate="no">{answer.text}</b>
              </button>
            ) : (
              <b translate="no">{answer.text}</b>
            )}
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
