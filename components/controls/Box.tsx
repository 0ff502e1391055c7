import type { ComponentProps } from 'react';
import styles from './Box.module.css';
import { classes } from './classes';

interface Look {
  /** For a form of many. */
  readonly small?: boolean | undefined;
  /** Without a frame that calls: for a choice that is always there, in a bar. */
  readonly quiet?: boolean | undefined;
}

/**
 * A box for a line of text. A number is typed into one too: the type "number" changes with the
 * wheel, and hides what is wrong with what was typed.
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

/** A box for a text. */
export function TextArea({ className, ...others }: ComponentProps<'textarea'>) {
  return <textarea spellCheck={false} {...others} className={classes(styles.box, className)} />;
}

/** One of a list. */
export function Select({ small, quiet, className, ...others }: ComponentProps<'select'> & Look) {
  return (
    <select
      {...others}
      className={classes(styles.box, small && styles.small, quiet && styles.quiet, className)}
    />
  );
}
