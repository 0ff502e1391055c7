import type { ComponentProps } from 'react';
import styles from './Box.module.css';
import { classes } from './classes';

interface Look {
  /** For dense forms. */
  readonly small?: boolean | undefined;
  /** With a less prominent frame, for permanent choices in a bar. */
  readonly quiet?: boolean | undefined;
}

/**
 * A single-line text field. It is also used for numbers: the type "number" changes with the mouse
 * wheel, and hides invalid input.
 */
export function TextBox({ small, quiet, className, ...others }: ComponentProps<'input'> & Look) {
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...others}
      className={classes(styles.box, small && styles.small, quiet && styles.quiet, className)}
    />
  );
}

/** A multi-line text field. */
export function TextArea({ className, ...others }: ComponentProps<'textarea'>) {
  return <textarea spellCheck={false} {...others} className={classes(styles.box, className)} />;
}

/** A drop-down list. */
export function Select({ small, quiet, className, ...others }: ComponentProps<'select'> & Look) {
  return (
    <select
      {...others}
      className={classes(styles.box, small && styles.small, quiet && styles.quiet, className)}
    />
  );
}
