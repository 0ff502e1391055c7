import type { CSSProperties } from 'react';
import { played } from './played';
import styles from './Scrubber.module.css';

interface ScrubberProps {
  readonly step: number;
  readonly last: number;
  /** The letter of this step, for a screen reader. */
  readonly letter: string;
  /** What it is; default: a letter. */
  readonly noun?: string;
  readonly onGoTo: (step: number) => void;
}

/** A slider over the whole sequence. */
export function Scrubber({ step, last, letter, noun = 'letter', onGoTo }: ScrubberProps) {
  return (
    <input
      className={styles.scrubber}
      style={{ '--steps': last, ...played(step, 1, last) } as CSSProperties}
      type="range"
      aria-label="Step"
      aria-valuetext={last > 0 ? `step ${step} of ${last}, ${noun} ${letter}` : 'empty'}
      min={Math.min(1, last)}
      max={last}
      value={step}
      disabled={last === 0}
      onChange={(event) => onGoTo(Number(event.target.value))}
    />
  );
}
