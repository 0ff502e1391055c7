import { Check as Correct, X as Wrong } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../controls/Button';
import { Check } from '../controls/Check';
import { Segments } from '../controls/Segments';
import styles from './Question.module.css';

/** What the reader has predicted. */
export interface Prediction {
  /** The ids of the ticked options. */
  readonly ticked: readonly string[];
  readonly certainty: Certainty;
}

export type Certainty = 'sure' | 'guessing';

export interface QuestionOption {
  readonly id: string;
  readonly title: string;
}

/** What was right. */
export interface QuestionResult {
  readonly right: readonly string[];
  /** What was computed for each option. */
  readonly values: Readonly<Record<string, string>>;
}

interface QuestionProps {
  /** `1 of 3` */
  readonly place: string;
  readonly question: string;
  readonly options: readonly QuestionOption[];
  /** Undefined: not committed yet. */
  readonly prediction: Prediction | undefined;
  /** Undefined: not known yet. */
  readonly result: QuestionResult | undefined;
  readonly onCommit: (prediction: Prediction) => void;
  /** The option whose result is shown elsewhere on the page, if they are shown one at a time. */
  readonly shown?: string | undefined;
  readonly onShow?: ((id: string) => void) | undefined;
  /** What the reader can do after committing. */
  readonly next: { readonly title: string; readonly onPress: () => void };
  /** What the result means. */
  readonly children: ReactNode;
}

const certainties = [
  { value: 'sure', title: 'sure' },
  { value: 'guessing', title: 'guessing' },
] as const;

/** A question that is predicted before its answer is seen; the prediction stays beside the result. */
export function Question(props: QuestionProps) {
  const { place, question, options, prediction, result, onCommit, next, children } = props;
  const { shown, onShow } = props;
  const titleId = useId();
  const [draft, setDraft] = useState<Prediction>({ ticked: [], certainty: 'guessing' });
  const { ticked, certainty } = prediction ?? draft;
  const tick = (id: string, on: boolean) =>
    setDraft({ ...draft, ticked: on ? [...ticked, id] : ticked.filter((each) => each !== id) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a line with the options
    <div role="group" aria-labelledby={titleId} className={styles.question}>
      <div className={styles.line}>
        <p className={styles.title}>
          <small>{place}</small> <b id={titleId}>{question}</b>
        </p>
        <ul className={styles.options}>
          {options.map(({ id, title }) => (
            <li key={id} data-right={result?.right.includes(id)}>
              <Check
                checked={ticked.includes(id)}
                disabled={prediction !== undefined}
                onChange={(event) => tick(id, event.target.checked)}
              >
                {title}
              </Check>
              {result &&
                (onShow ? (
                  <Button
                    small
                    className={styles.show}
                    aria-pressed={shown === id}
                    title="Show this run"
                    onClick={() => onShow(id)}
                  >
                    <Mark isRight={result.right.includes(id)} value={result.values[id]} />
                  </Button>
                ) : (
                  <Mark isRight={result.right.includes(id)} value={result.values[id]} />
                ))}
            </li>
          ))}
        </ul>
        {prediction ? (
          <small className={styles.certainty}>{prediction.certainty}</small>
        ) : (
          <Segments
            legend="How certain are you?"
            options={certainties}
            chosen={certainty}
            onChoose={(value) => setDraft({ ...draft, certainty: value })}
          />
        )}
        {/* One button, so that the focus stays where it is. */}
        <Button
          look="main"
          className={styles.next}
          onClick={prediction ? next.onPress : () => onCommit(draft)}
        >
          {prediction ? next.title : 'Commit'}
        </Button>
      </div>
      <div className={styles.result} aria-live="polite">
        {children}
      </div>
    </div>
  );
}

interface MarkProps {
  readonly isRight: boolean;
  readonly value: string | undefined;
}

/** Whether an option is right, and what was computed for it. */
function Mark({ isRight, value }: MarkProps) {
  return (
    <span className={styles.mark}>
      <b>{value}</b>
      {isRight ? <Correct /> : <Wrong />}
      <span className="visually-hidden">{isRight ? 'yes' : 'no'}</span>
    </span>
  );
}
