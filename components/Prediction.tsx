import styles from './Prediction.module.css';
import type { PredictionView } from './views';

interface PredictionProps {
  readonly prediction: PredictionView | undefined;
  /** Whether the reader's changes are at work, so that guesses before and after are shown. */
  readonly compared: boolean;
  /** A guess was chosen, to be asked why. */
  readonly onAsk: (unit: number) => void;
}

/** What the model expected next, what came, and what its guesses have cost so far. */
export function Prediction({ prediction, compared, onAsk }: PredictionProps) {
  const frame = { className: styles.prediction, 'data-compared': compared || undefined };
  if (!prediction) return <div {...frame} />;
  const { top, came, loss, evenLoss } = prediction;
  return (
    <div {...frame}>
      <div className={styles.head}>
        <b>next letter</b>
        <span>
          {came ? (
            <>
              came <b className={styles.letter}>{show(came.letter)}</b>, given{' '}
              {percent(came.probability)}
              {came.before !== undefined && `, was ${percent(came.before)}`}
            </>
          ) : (
            'the sequence ends here'
          )}
        </span>
        <span className={styles.loss} title={`Guessing evenly costs ${evenLoss.toFixed(2)}`}>
          {loss === undefined
            ? 'loss —'
            : `loss so far ${loss < 1000 ? loss.toFixed(2) : loss.toExponential(1)}`}
        </span>
      </div>
      <ol className={styles.guesses} aria-label="Likeliest next letters">
        {top.map(({ letter, unit, probability, before }, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the ranking, whatever letter has it
          <li key={rank} data-came={letter === came?.letter || undefined}>
            <button type="button" title={`Why ${show(letter)}?`} onClick={() => onAsk(unit)}>
              <i style={{ transform: `scaleY(${Math.max(0.02, probability || 0)})` }} />
              <b className={styles.letter}>{show(letter)}</b>
              <span>{percent(probability)}</span>
              {before !== undefined && <small>was {percent(before)}</small>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A space as a mark that can be seen. */
function show(letter: string): string {
  return letter === ' ' ? '␣' : letter;
}

function percent(probability: number): string {
  if (Number.isNaN(probability)) return '—';
  const value = probability * 100;
  return value < 1 ? '<1 %' : `${Math.round(value)} %`;
}
