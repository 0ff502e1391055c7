import { useId } from 'react';
import type { NumberRange } from '../models/readNumber';
import styles from './TopBar.module.css';
import { useNumberBox } from './useNumberBox';

interface SeedFieldProps {
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
}

const range: NumberRange = { name: 'seed', least: 0, most: 999_999_999, whole: true };

/** The seed that untrained weights are sampled with; it counts as it is typed. */
export function SeedField({ seed, onSeed }: SeedFieldProps) {
  const id = useId();
  const { props, fault } = useNumberBox({ range, value: seed, live: true, onChange: onSeed });
  return (
    <span className={styles.field}>
      <label htmlFor={id}>seed</label>
      <input
        {...props}
        id={id}
        role="spinbutton"
        aria-valuenow={seed}
        aria-valuemin={range.least}
        aria-valuemax={range.most}
        aria-describedby={`${id}-fault`}
      />
      <span id={`${id}-fault`} className={styles.fault} role="alert">
        {fault}
      </span>
    </span>
  );
}
