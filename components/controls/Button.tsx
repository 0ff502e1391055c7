import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the primary action; `link`: within a line of text; `bare`: without a frame. */
  readonly look?: 'plain' | 'main' | 'link' | 'bare';
  /** For dense rows. */
  readonly small?: boolean;
  /** Square, for an icon without text. */
  readonly icon?: boolean;
  /**
   * It currently has no effect. Unlike a disabled button it stays focusable, so that focus is not
   * lost.
   */
  readonly off?: boolean | undefined;
}

/**
 * The button of all controls. `className` only positions it; its container sets its size with
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
