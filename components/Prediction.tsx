import { type CSSProperties, useRef, useSyncExternalStore } from 'react';
import { formatGuess, formatShort, notFinite } from '../models/format';
import { type Answering, Measured } from './Measured';
import { phone } from './mediaQuery';
import styles from './Prediction.module.css';
import { useGrowingBox } from './useGrowingBox';
import { useSize } from './useSize';
import type { Guess, PredictionView } from './views';

interface PredictionProps {
  readonly prediction: PredictionView | undefined;
  /** Whether there are changes, so that predictions without them are shown too. */
  readonly compared: boolean;
  /** Undefined: the loss is only text. */
  readonly answering?: Answering | undefined;
  /** Called to explain a probability. */
  readonly onAsk: (unit: number) => void;
  /** Called to explain the predicted number. */
  readonly onAskNumber: () => void;
}

/** The model's prediction, the target, and the mean loss so far. */
export function Prediction(props: PredictionProps) {
  const { prediction, compared, answering, onAsk, onAskNumber } = props;
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useGrowingBox(box, words);
  const { width } = useSize(box);
  const isPhone = useSyncExternalStore(phone.subscribe, phone.matches, () => false);
  const letters = longest(prediction);
  const fitting = columnsIn(width, letters, compared);
  // A phone has two rows.
  const columns = isPhone ? Math.min(3, fitting) : fitting;
  return (
    <div
      ref={box}
      className={styles.prediction}
      data-prediction
      data-compared={compared || undefined}
      style={{ '--letters': letters, '--columns': columns } as CSSProperties}
    >
      <div className={styles.fixed}>
        <div ref={words}>
          {prediction && (
            <Answer
              prediction={prediction}
              fitting={isPhone ? 2 * columns : columns}
              answering={answering}
              onAsk={onAsk}
              onAskNumber={onAskNumber}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** The gap between two guesses, in px. */
const gap = 6;

/**
 * How many guesses of the width of the longest fit into one row, 2 to 6. Counted here, because a
 * container query would compute all styles in the box a second time at every step.
 * @param width of the row, in px; 0 before it is measured
 */
function columnsIn(width: number, letters: number, compared: boolean): number {
  if (width === 0) return 6;
  const each = Math.max(compared ? 76 : 0, 57 + 7 * letters);
  return Math.max(2, Math.min(6, Math.floor((width + gap) / (each + gap))));
}

/** The number of letters of the longest prediction, from which equal widths are computed. */
function longest(prediction: PredictionView | undefined): number {
  // “not finite” is longer than a percentage.
  const lengths = prediction?.top.map(
    ({ letter, probability }) =>
      letter.length + (Number.isFinite(probability) ? 0 : notFinite.length - '59 %'.length),
  );
  return Math.max(1, ...(lengths ?? []));
}

type AnswerProps = Omit<PredictionProps, 'prediction' | 'compared'> & {
  readonly prediction: PredictionView;
  /** How many guesses there is room for. */
  readonly fitting: number;
};

function Answer({ prediction, fitting, answering, onAsk, onAskNumber }: AnswerProps) {
  const { asks, came, number, loss, top } = prediction;
  return (
    <>
      <div className={styles.head}>
        <b>{asks}</b>
        {number ? (
          <span>
            {number.right === undefined ? (
              'no target at this step'
            ) : (
              <>
                correct: <b className={styles.letter}>{formatShort(number.right)}</b>
              </>
            )}
          </span>
        ) : (
          <span>
            {came ? (
              <>
                correct: <b className={styles.letter}>{showLetter(came.letter)}</b>
                {predictedWith(came)}
              </>
            ) : (
              'no target at this step'
            )}
          </span>
        )}
        <Measured answering={answering} symbol="loss" of="loss" className={styles.loss}>
          {lossSoFar(loss)}
        </Measured>
      </div>
      {number ? (
        <Predicted {...number} onAsk={onAskNumber} />
      ) : (
        <ol className={styles.guesses} translate="no" aria-label={`Most probable: ${asks}`}>
          {top.slice(0, fitting).map(({ letter, spoken, unit, probability, before }, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the ranking, whatever letter has it
            <li key={rank} data-came={letter === came?.letter || undefined}>
              <button
                type="button"
                aria-label={sayGuess(spoken, probability, before)}
                title={`Why ${spoken}?`}
                onClick={() => onAsk(unit)}
              >
                <i style={{ height: `${100 * Math.max(0.06, probability || 0)}%` }} />
                <b className={styles.letter}>{showLetter(letter)}</b>
                <span>{formatGuess(probability)}</span>
                {before !== undefined && <small>was {formatGuess(before)}</small>}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** "space, 59 %, was 36 %" */
function sayGuess(letter: string, probability: number, before: number | undefined): string {
  const was = before === undefined ? '' : `, was ${formatGuess(before)}`;
  return `${letter}, ${formatGuess(probability)}${was}`;
}

function predictedWith({ probability, before }: Guess): string {
  if (!Number.isFinite(probability)) return `, its probability is ${notFinite}`;
  const was = before === undefined ? '' : `, was ${formatGuess(before)}`;
  return `, predicted with ${formatGuess(probability)}${was}`;
}

function lossSoFar(loss: number | undefined): string {
  if (loss === undefined) return 'loss —';
  return Number.isFinite(loss) ? `mean loss so far ${formatShort(loss)}` : `loss ${notFinite}`;
}

interface PredictedProps {
  readonly value: number;
  readonly before: number | undefined;
  readonly right: number | undefined;
  readonly onAsk: () => void;
}

/** The predicted number and the target on an axis. */
function Predicted({ value, before, right, onAsk }: PredictedProps) {
  const at = (number: number) =>
    `${(100 * (Math.min(ends[1], Math.max(ends[0], number)) - ends[0])) / (ends[1] - ends[0])}%`;
  return (
    <button type="button" className={styles.number} title="Why this number?" onClick={onAsk}>
      <span>
        predicted <b className={styles.letter}>{formatShort(value)}</b>
        {right !== undefined && `, off by ${formatShort(Math.abs(value - right))}`}
        {before !== undefined && `, was ${formatShort(before)}`}
      </span>
      <i className={styles.rule}>
        <i className={styles.zero} style={{ left: at(0) }} />
        {right !== undefined && <i className={styles.right} style={{ left: at(right) }} />}
        {Number.isFinite(value) && <i className={styles.value} style={{ left: at(value) }} />}
      </i>
    </button>
  );
}

/** The range of the axis. */
const ends = [-2.2, 2.2] as const;

/** A letter as it is shown: a space is made visible. */
function showLetter(letter: string): string {
  return letter === ' ' ? '␣' : letter;
}
