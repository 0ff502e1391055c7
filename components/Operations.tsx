import { memo } from 'react';
import styles from './Operations.module.css';

interface OperationsProps {
  /** The name of each operation's phase, in the order of the clock. */
  readonly phases: readonly string[];
  /** The current operation, counted from 0; undefined when the step is complete. */
  readonly tick: number | undefined;
  readonly ready: boolean;
  readonly onGoTo: (tick: number | undefined) => void;
}

/** The operations within a step as dots on a line, for all cells at once. */
export const Operations = memo(function Operations(props: OperationsProps) {
  const { phases, tick, ready, onGoTo } = props;
  const last = phases.length - 1;
  const at = tick ?? last;
  const complete = ready ? 'step complete' : '';
  const phase = tick === undefined ? complete : (phases[at] ?? '');
  return (
    <div className={styles.operations}>
      <div className={styles.line}>
        {phases.map((phase, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: an operation is its place on the clock
            key={index}
            data-done={(ready && index <= at) || undefined}
            data-first={phases[index - 1] !== phase || undefined}
            style={{ left: `${(100 * index) / last}%` }}
          />
        ))}
        <input
          type="range"
          aria-label="Operation"
          aria-keyshortcuts="ArrowDown ArrowUp"
          title="With the focus on these controls, ↓ and ↑ go operation by operation"
          aria-valuetext={ready ? `operation ${at + 1} of ${last + 1}: ${phase}` : 'no step yet'}
          min={0}
          max={last}
          value={at}
          disabled={!ready}
          onChange={(event) => onGoTo(Number(event.target.value))}
          onKeyDown={(event) => {
            // Down moves forward and up back, as everywhere on the page.
            const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (move === undefined) return;
            event.preventDefault();
            onGoTo(Math.max(0, Math.min(last, at + move)));
          }}
        />
      </div>
      <span className={styles.name}>{phase}</span>
    </div>
  );
});
