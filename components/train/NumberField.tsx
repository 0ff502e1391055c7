import { type ReactNode, useId } from 'react';
import type { NumberRange } from '../../models/readNumber';
import { useNumberBox } from '../useNumberBox';
import styles from './TrainingSettings.module.css';

interface NumberFieldProps {
  readonly range: NumberRange;
  readonly value: number;
  /** What it means, where the name does not say it. */
  readonly note?: ReactNode;
  /** Stands beside the name: what holds until the next reset. */
  readonly now?: ReactNode;
  readonly onChange: (value: number) => void;
}

/** A box for a number of the settings, with its name, and what it means or what is wrong with it. */
export function NumberField({ range, value, note, now, onChange }: NumberFieldProps) {
  const id = useId();
  const { props, fault } = useNumberBox({ range, value, onChange });
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{range.name}</label>
      {now}
      <input {...props} id={id} aria-describedby={`${id}-note`} />
      <div id={`${id}-note`} className={styles.below}>
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
        {!fault && note && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}
