import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly name: ReactNode;
  /** The id of the control. */
  readonly id: string;
  /** Shown next to the name. */
  readonly now?: ReactNode;
  /** Shown below the control: an explanation, or an error message. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A control in line with its name: in a bar, or in a form that reads as a sentence. */
export function InlineField({ name, children }: Pick<FieldProps, 'name' | 'children'>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.inline}>
      {name}
      {children}
    </label>
  );
}

/** A control below its name. */
export function Field({ name, id, now, below, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      {now}
      {children}
      {below}
    </div>
  );
}
