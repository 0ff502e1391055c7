import type { ComponentProps } from 'react';
import styles from './Box.module.css';

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
      className={classesOf(small, quiet, className)}
    />
  );
}

/** A box for a text. */
export function TextArea({ className, ...others }: ComponentProps<'textarea'>) {
  return <textarea spellCheck={false} {...others} className={classesOf(false, false, className)} />;
}

/** One of a list. */
export function Select({ small, quiet, className, ...others }: ComponentProps<'select'> & Look) {
  return <select {...others} className={classesOf(small, quiet, className)} />;
}

function classesOf(small = false, quiet = false, className = ''): string {
  return [styles.box, small && styles.small, quiet && styles.quiet, className]
    .filter(Boolean)
    .join(' ');
}
