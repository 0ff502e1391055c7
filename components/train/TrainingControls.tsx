import { memo, type ReactNode } from 'react';
import { formatCount } from '../../models/format';
import styles from './TrainingControls.module.css';
import { leftWords, rateWords } from './trainingWords';
import type { ProgressView } from './views';

export interface TrainingControlsProps {
  readonly progress: ProgressView;
  /** Starts, goes on after a pause, and tries again after a failure. */
  readonly onStart: () => void;
  readonly onPause: () => void;
  /** One training step and no more. */
  readonly onStep: () => void;
  readonly onReset: () => void;
  /** Brings back what the last reset laid aside; undefined: there is nothing. */
  readonly onBringBack?: (() => void) | undefined;
  /** Shows what another tab has kept. */
  readonly onLoad: () => void;
}

/** The controls of a training, and how far it is. */
export const TrainingControls = memo(function TrainingControls(props: TrainingControlsProps) {
  const { progress, onStart, onPause, onStep, onReset, onBringBack } = props;
  const { state, step, total, perSecond, secondsLeft, says } = progress;
  const isRunning = state === 'running';
  const isBusy = isRunning || state === 'starting';
  return (
    <div className={styles.controls}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className={styles.buttons} role="group" aria-label="Training">
        <Control
          main
          off={state === 'starting' || state === 'done'}
          onPress={isRunning ? onPause : onStart}
        >
          {mainTitle(state, step)}
        </Control>
        <Control off={isBusy || state === 'done' || state === 'failed'} onPress={onStep}>
          Train 1 step
        </Control>
        <Control off={isBusy || (step === 0 && state !== 'failed')} onPress={onReset}>
          Reset
        </Control>
        {onBringBack && (
          <Control off={isBusy} onPress={onBringBack}>
            Undo reset
          </Control>
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
      <p className={styles.says} data-state={state}>
        {says}
      </p>
      {progress.elsewhere && (
        <p className={styles.elsewhere}>
          {progress.elsewhere}{' '}
          <Control off={state === 'starting'} onPress={props.onLoad}>
            Load it
          </Control>
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

interface ControlProps {
  readonly main?: boolean;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Stays focusable when it has nothing to do, so that focus is not thrown to the page's top. */
function Control({ main, off, onPress, children }: ControlProps) {
  return (
    <button
      type="button"
      className={main ? styles.main : styles.control}
      aria-disabled={off || undefined}
      onClick={() => off || onPress()}
    >
      {children}
    </button>
  );
}
