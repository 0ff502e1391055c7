import type { ComponentProps } from 'react';
import styles from './Check.module.css';

interface CheckProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  /** A radio button of several with the same name, instead of a checkbox. */
  readonly radio?: boolean;
}

/** A checkbox or radio button with its label. */
export function Check({ radio, children, ...others }: CheckProps) {
  return (
    <label className={styles.check}>
      <input {...others} type={radio ? 'radio' : 'checkbox'} />
      <span>{children}</span>
    </label>
  );
}
