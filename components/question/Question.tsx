import { Check as Correct, X as Wrong } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../controls/Button';
import { Check } from '../controls/Check';
import { Segments } from '../controls/Segments';
import styles from './Question.module.css';

/** What the reader has predicted. */
export interface Prediction {
  /** The ids of the ticked options. */
  readonly ticked: readonly string[];
  /** Undefined: the reader has not said. */
  readonly certainty: Certainty | undefined;
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
  /** What it means for an option to be right, and not to be: `forgets`, `still knows`. */
  readonly words: { readonly yes: string; readonly no: string };
}

interface QuestionProps {
  /** `1 of 3` */
  readonly place: string;
  /** The id of the text that introduces it. */
  readonly about: string;
  /** Whether it follows another question, and takes the focus. */
  readonly isNext: boolean;
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
  const { shown, onShow, about, isNext } = props;
  const titleId = useId();
  const group = useRef<HTMLDivElement>(null);
  // It follows another question: the focus, which was on that one's button, goes to what is asked now.
  useEffect(() => {
    if (isNext) group.current?.focus({ preventScroll: true });
  }, [isNext]);
  const [draft, setDraft] = useState<Prediction>({ ticked: [], certainty: undefined });
  const { ticked, certainty } = prediction ?? draft;
  const tick = (id: string, on: boolean) =>
    setDraft({ ...draft, ticked: on ? [...ticked, id] : ticked.filter((each) => each !== id) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a line with the options
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      aria-describedby={about}
      className={styles.question}
    >
      <div className={styles.line}>
        <div className={styles.title}>
          <small>{place}</small> <h2 id={titleId}>{question}</h2>
        </div>
        <ul className={styles.options}>
          {options.map(({ id, title }) => (
            <li key={id}>
              <Check
                checked={ticked.includes(id)}
                disabled={prediction !== undefined}
                onChange={(event) => tick(id, event.target.checked)}
              >
                {title}
              </Check>
              {result && (
                <Mark
                  {...markOf(id, ticked, result)}
                  title={title}
                  isShown={shown === id}
                  onShow={onShow && (() => onShow(id))}
                />
              )}
            </li>
          ))}
        </ul>
        <CertaintyField
          certainty={certainty}
          onChoose={prediction ? undefined : (value) => setDraft({ ...draft, certainty: value })}
        />
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

interface CertaintyFieldProps {
  /** Undefined: the reader has not said, which is never done for them. */
  readonly certainty: Certainty | undefined;
  /** Undefined once it is committed. */
  readonly onChoose: ((certainty: Certainty) => void) | undefined;
}

/** How certain a prediction is. */
export function CertaintyField({ certainty, onChoose }: CertaintyFieldProps) {
  if (!onChoose) return certainty && <small className={styles.certainty}>{certainty}</small>;
  return (
    <Segments
      legend="How certain are you?"
      options={certainties}
      chosen={certainty}
      onChoose={onChoose}
    />
  );
}

interface MarkView {
  /** What was computed, and what it means: `1.85`, `still knows`. */
  readonly value: string;
  readonly word: string;
  readonly isPredicted: boolean;
}

function markOf(id: string, ticked: readonly string[], result: QuestionResult): MarkView {
  const isRight = result.right.includes(id);
  return {
    value: result.values[id] ?? '',
    word: isRight ? result.words.yes : result.words.no,
    isPredicted: isRight === ticked.includes(id),
  };
}

interface MarkProps extends MarkView {
  /** The option. */
  readonly title: string;
  readonly isShown: boolean;
  readonly onShow: (() => void) | undefined;
}

/** What an option turned out to be, and whether the reader had predicted it. */
function Mark({ value, word, isPredicted, title, isShown, onShow }: MarkProps) {
  const predicted = isPredicted ? 'as you predicted' : 'not as you predicted';
  const mark = (
    <span className={styles.mark} data-predicted={isPredicted}>
      <span>
        <b>{value}</b> {word}
      </span>
      {isPredicted ? <Correct /> : <Wrong />}
      <span className="visually-hidden">, {predicted}</span>
    </span>
  );
  if (!onShow) return mark;
  return (
    <Button
      small
      className={styles.show}
      aria-pressed={isShown}
      aria-label={`${title}: ${value}, ${word}, ${predicted}. Show this run`}
      title="Show this run"
      onClick={onShow}
    >
      {mark}
    </Button>
  );
}
