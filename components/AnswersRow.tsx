import { Check, X } from 'lucide-react';
import styles from './AnswersRow.module.css';
import { answerOf } from './answerOf';
import type { PredictionView } from './views';

interface AnswersRowProps {
  readonly answers: readonly {
    readonly name: string;
    /** Undefined: not computed yet. */
    readonly prediction: PredictionView | undefined;
  }[];
}

/** What all cells answer at this step, where only one of them is shown. */
export function AnswersRow({ answers }: AnswersRowProps) {
  return (
    <ul className={styles.row} aria-label="Answers of all cells">
      {answers.map(({ name, prediction }) => (
        <li key={name} data-correct={prediction?.isCorrect}>
          <span className="visually-hidden">{name}: </span>
          <b translate="no">{prediction ? answerOf(prediction).text : '…'}</b>
          {prediction?.isCorrect !== undefined && (
            <>
              {prediction.isCorrect ? <Check /> : <X />}
              <span className="visually-hidden">
                {prediction.isCorrect ? ', correct' : ', wrong'}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
