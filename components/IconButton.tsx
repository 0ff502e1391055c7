import type { ReactNode } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps {
  /** What it does, for a screen reader. */
  readonly label: string;
  /** What is said over it, where that is more. */
  readonly title?: string;
  /** Set on a switch. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
  /** The icon. */
  readonly children: ReactNode;
}

/** A small button that is an icon alone. */
export function IconButton({ label, title = label, pressed, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={pressed}
      title={title}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
