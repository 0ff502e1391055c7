import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';

export interface ButtonProps extends ComponentProps<'button'> {
  /** The one that leads on is main; a link stands in a line of text; a bare one has no frame. */
  readonly look?: 'plain' | 'main' | 'link' | 'bare';
  /** For a row of many. */
  readonly small?: boolean;
  /** Square, for an icon alone. */
  readonly icon?: boolean;
  /**
   * It has nothing to do now. Unlike one that is disabled it stays focusable, so that focus is not
   * thrown to the page's top.
   */
  readonly off?: boolean | undefined;
}

/**
 * Everything that is pressed. `className` only places it: its size is its container's to say, with
 * --tall, --wide, --pad and --icon.
 */
export function Button(props: ButtonProps) {
  const { look = 'plain', small, icon, off, className, onClick, ...others } = props;
  return (
    <button
      type="button"
      {...others}
      className={classes(
        styles.button,
        styles[look],
        small && styles.small,
        icon && styles.icon,
        className,
      )}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onClick}
    />
  );
}
