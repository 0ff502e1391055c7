import { memo } from 'react';
import { formatCount } from '../../models/format';
import { Button } from '../controls/Button';
import styles from './TrainingControls.module.css';
import { leftWords, rateWords } from './trainingWords';
import type { ProgressView } from './views';

export interface TrainingControlsProps {
  readonly progress: ProgressView;
  /** Starts, resumes after a pause, and retries after a failure. */
  readonly onStart: () => void;
  readonly onPause: () => void;
  /** Trains one step. */
  readonly onStep: () => void;
  readonly onReset: () => void;
  /** Restores the archived training; undefined: there is none. */
  readonly onBringBack?: (() => void) | undefined;
  /** Loads what another tab has saved. */
  readonly onLoad: () => void;
}

/** The controls of a training, and its progress. */
export const TrainingControls = memo(function TrainingControls(props: TrainingControlsProps) {
  const { progress, onStart, onPause, onStep, onReset, onBringBack } = props;
  const { state, step, total, perSecond, secondsLeft, message } = progress;
  const isRunning = state === 'running';
  const isBusy = isRunning || state === 'starting';
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className={styles.buttons} role="group" aria-label="Training">
        <Button
          look="main"
          className={styles.main}
          off={state === 'starting' || state === 'done'}
          onClick={isRunning ? onPause : onStart}
        >
          {mainTitle(state, step)}
        </Button>
        <Button off={isBusy || state === 'done' || state === 'failed'} onClick={onStep}>
          Train 1 step
        </Button>
        <Button off={isBusy || (step === 0 && state !== 'failed')} onClick={onReset}>
          Reset
        </Button>
        {onBringBack && (
          <Button off={isBusy} onClick={onBringBack}>
            Undo reset
          </Button>
        )}
      </div>
      <progress
        className={styles.progress}
        aria-label="Training steps completed"
        max={Math.max(1, total)}
        value={Math.min(step, Math.max(1, total))}
      />
      <p className={styles.numbers}>
        <span>
          training step {formatCount(step)} of {formatCount(total)}
        </span>
        <span>{isRunning ? rateWords(perSecond) : ''}</span>
        <span>{isRunning ? leftWords(secondsLeft) : ''}</span>
      </p>
      <p className={styles.message} data-state={state}>
        {message}
      </p>
      {progress.elsewhere && (
        <p className={styles.elsewhere}>
          {progress.elsewhere}{' '}
          <Button off={state === 'starting'} onClick={props.onLoad}>
            Load it
          </Button>
        </p>
      )}
    </div>
  );
});

function mainTitle(state: ProgressView['state'], step: number): string {
  if (state === 'starting') return 'Starting…';
  if (state === 'running') return 'Pause';
  if (state === 'done') return 'Finished';
  if (state === 'failed') return 'Try again';
  return step > 0 ? 'Resume' : 'Start';
}
