import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly name: ReactNode;
  /** The control's. */
  readonly id: string;
  /** Stands beside the name. */
  readonly now?: ReactNode;
  /** Stands below the control: what it means, or what is wrong with it. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A control on the line of its name: in a bar, or in a form that reads as a sentence. */
export function InlineField({ name, children }: Pick<FieldProps, 'name' | 'children'>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.inline}>
      {name}
      {children}
    </label>
  );
}

/** A control under its name. */
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
