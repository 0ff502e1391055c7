import { type CSSProperties, useRef } from 'react';
import { formatGuess, formatShort, notFinite } from '../models/format';
import styles from './Prediction.module.css';
import { useGrowingBox } from './useGrowingBox';
import type { Guess, PredictionView } from './views';

interface PredictionProps {
  readonly prediction: PredictionView | undefined;
  /** Whether there are changes, so that predictions without them are shown too. */
  readonly compared: boolean;
  /** Called to explain a probability. */
  readonly onAsk: (unit: number) => void;
  /** Called to explain the predicted number. */
  readonly onAskNumber: () => void;
}

/** The model's prediction, the target, and the mean loss so far. */
export function Prediction({ prediction, compared, onAsk, onAskNumber }: PredictionProps) {
  const box = useRef<HTMLDivElement>(null);
  useGrowingBox(box);
  return (
    <div
      ref={box}
      className={styles.prediction}
      data-live
      data-prediction
      data-compared={compared || undefined}
      style={{ '--letters': longest(prediction) } as CSSProperties}
    >
      <div>
        {prediction && <Answer prediction={prediction} onAsk={onAsk} onAskNumber={onAskNumber} />}
      </div>
    </div>
  );
}

/**
 * The number of letters of the longest prediction. The style sheet computes equal widths from it,
 * which do not change between steps, and hides the last prediction if there is no room. CSS cannot
 * count letters.
 */
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
};

function Answer({ prediction, onAsk, onAskNumber }: AnswerProps) {
  const { asks, came, number, loss, chance, top } = prediction;
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
                correct: <b className={styles.letter}>{show(came.letter)}</b>
                {predictedWith(came)}
              </>
            ) : (
              'no target at this step'
            )}
          </span>
        )}
        <span className={styles.loss} title={`Uniform guessing: loss ${formatShort(chance)}`}>
          {lossSoFar(loss)}
        </span>
      </div>
      {number ? (
        <Predicted {...number} onAsk={onAskNumber} />
      ) : (
        <ol className={styles.guesses} translate="no" aria-label={`Most probable: ${asks}`}>
          {top.map(({ letter, spoken, unit, probability, before }, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the ranking, whatever letter has it
            <li key={rank} data-came={letter === came?.letter || undefined}>
              <button
                type="button"
                aria-label={sayGuess(spoken, probability, before)}
                title={`Why ${spoken}?`}
                onClick={() => onAsk(unit)}
              >
                <i
                  style={{
                    clipPath: `inset(${100 - 100 * Math.max(0.06, probability || 0)}% 0 0)`,
                  }}
                />
                <b className={styles.letter}>{show(letter)}</b>
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

/** Makes a space visible. */
function show(letter: string): string {
  return letter === ' ' ? '␣' : letter;
}
