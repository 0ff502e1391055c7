import { memo, useId } from 'react';
import { formatCount } from '../../models/format';
import { Button } from '../controls/Button';
import { played } from '../played';
import styles from './HistoryScrubber.module.css';
import { nearestStep } from './nearestStep';
import type { HistoryView } from './views';

export interface HistoryScrubberProps {
  readonly history: HistoryView;
  /** Called to show the weights after a training step; undefined: the latest, live. */
  readonly onShow: (step: number | undefined) => void;
}

/** A slider over the checkpoints; the cells above use the chosen weights. */
export const HistoryScrubber = memo(function HistoryScrubber(props: HistoryScrubberProps) {
  const { history, onShow } = props;
  const { steps, shown } = history;
  const id = useId();
  const last = steps.length - 1;
  const isLatest = shown === 'latest';
  const isShown = shown !== undefined;
  const index = typeof shown === 'number' ? nearestStep(steps, shown) : last;
  const step = steps[Math.max(0, index)] ?? 0;
  const isFirst = typeof shown === 'number' && index === 0;
  return (
    <div className={styles.history}>
      <div className={styles.words}>
        <label htmlFor={id}>Training step</label>
        <span className={styles.value}>
          {formatCount(step)}{' '}
          <span>{isLatest ? 'the latest' : isShown ? '' : 'not shown; drag to view'}</span>
        </span>
      </div>
      <div className={styles.slider}>
        <Button small off={last < 0} aria-pressed={isFirst} onClick={() => onShow(steps[0])}>
          First
        </Button>
        <input
          id={id}
          type="range"
          style={last > 0 ? played(index, 0, last) : played(1, 0, 1)}
          min={0}
          max={Math.max(1, last)}
          value={last > 0 ? index : 1}
          disabled={last < 1}
          aria-valuetext={`step ${step}${isLatest ? ', the latest' : ''}${isShown ? '' : ', not shown'}`}
          onChange={(event) => {
            const chosen = Number(event.target.value);
            // At its end it follows the training.
            onShow(chosen >= last ? undefined : steps[chosen]);
          }}
        />
        <Button small off={last < 0} aria-pressed={isLatest} onClick={() => onShow(undefined)}>
          Latest
        </Button>
      </div>
    </div>
  );
});
