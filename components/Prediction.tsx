import { useRef } from 'react';
import { formatGuess, formatShort, notFinite } from '../models/format';
import styles from './Prediction.module.css';
import { useGrowingBox } from './useGrowingBox';
import type { Guess, PredictionView } from './views';

interface PredictionProps {
  readonly prediction: PredictionView | undefined;
  /** Whether the reader's changes are at work, so that guesses before and after are shown. */
  readonly compared: boolean;
  /** A guess was chosen, to be asked why. */
  readonly onAsk: (unit: number) => void;
  /** The number that was predicted was chosen, to be asked why. */
  readonly onAskNumber: () => void;
}

/** What the model answered, what is right, and what its answers have cost so far. */
export function Prediction({ prediction, compared, onAsk, onAskNumber }: PredictionProps) {
  const box = useRef<HTMLDivElement>(null);
  useGrowingBox(box);
  const length = prediction && shownOf(prediction).length;
  return (
    <div
      ref={box}
      className={styles.prediction}
      data-live
      data-prediction
      data-compared={compared || undefined}
      data-length={length}
    >
      <div>
        {prediction && <Answer prediction={prediction} onAsk={onAsk} onAskNumber={onAskNumber} />}
      </div>
    </div>
  );
}

/**
 * The guesses, and how long they are: the style sheet hides the last where the card has no room for
 * them. Words need the room of two letters, and so does the one for what is not finite.
 */
function shownOf({ top }: PredictionView) {
  const isWordy = top.some(
    ({ letter, probability }) => letter.length > 3 || !Number.isFinite(probability),
  );
  if (isWordy) return { length: 'word', shown: top.slice(0, fewest) } as const;
  const isShort = top.every(({ letter }) => letter.length < 2);
  return { length: isShort ? 'letter' : 'letters', shown: top } as const;
}

type AnswerProps = Omit<PredictionProps, 'prediction' | 'compared'> & {
  readonly prediction: PredictionView;
};

function Answer({ prediction, onAsk, onAskNumber }: AnswerProps) {
  const { asks, came, number, loss, chance } = prediction;
  const { shown } = shownOf(prediction);
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
          {shown.map(({ letter, spoken, unit, probability, before }, rank) => (
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

/** How many answers there is room for where they are words. */
const fewest = 4;

interface PredictedProps {
  readonly value: number;
  readonly before: number | undefined;
  readonly right: number | undefined;
  readonly onAsk: () => void;
}

/** A number against the one that would be right, on a line that holds what is asked. */
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

/** What the line of a predicted number reaches from and to. */
const ends = [-2.2, 2.2] as const;

/** A space as a mark that can be seen. */
function show(letter: string): string {
  return letter === ' ' ? '␣' : letter;
}
