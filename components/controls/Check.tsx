import type { ComponentProps } from 'react';
import styles from './Check.module.css';

interface CheckProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  /** One of several with the same name, not on its own. */
  readonly radio?: boolean;
}

/** Something that is on or off, with its words. */
export function Check({ radio, children, ...others }: CheckProps) {
  return (
    <label className={styles.check}>
      <input {...others} type={radio ? 'radio' : 'checkbox'} />
      <span>{children}</span>
    </label>
  );
}
