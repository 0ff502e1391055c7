import styles from './Prediction.module.css';
import type { PredictionView } from './views';

interface PredictionProps {
  readonly prediction: PredictionView | undefined;
}

/** What the model expected next, what came, and what its guesses have cost so far. */
export function Prediction({ prediction }: PredictionProps) {
  if (!prediction) return <div className={styles.prediction} />;
  const { top, came, loss, evenLoss } = prediction;
  return (
    <div className={styles.prediction}>
      <div className={styles.head}>
        <b>next letter</b>
        <span>
          {came ? (
            <>
              came <b className={styles.letter}>{show(came.letter)}</b>, given{' '}
              {percent(came.probability)}
            </>
          ) : (
            'the sequence ends here'
          )}
        </span>
        <span className={styles.loss} title={`Guessing evenly costs ${evenLoss.toFixed(2)}`}>
          {loss === undefined ? 'loss —' : `loss so far ${loss.toFixed(2)}`}
        </span>
      </div>
      <ol className={styles.guesses} aria-label="Likeliest next letters">
        {top.map(({ letter, probability }, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the ranking, whatever letter has it
          <li key={rank} data-came={letter === came?.letter || undefined}>
            <i style={{ transform: `scaleY(${Math.max(0.02, probability)})` }} />
            <b className={styles.letter}>{show(letter)}</b>
            <span>{percent(probability)}</span>
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
  const value = probability * 100;
  return value < 1 ? '<1 %' : `${Math.round(value)} %`;
}
