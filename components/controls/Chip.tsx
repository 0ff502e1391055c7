import { X } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Chip.module.css';

interface ChipProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** The accessible name of removing it. */
  readonly label: string;
  /**
   * The whole chip is the button, not only its cross; then `label` replaces its text for screen
   * readers.
   */
  readonly whole?: boolean;
}

/** An item that can be removed. */
export function Chip({ label, whole, children, ...press }: ChipProps) {
  if (whole) {
    return (
      <button type="button" {...press} className={styles.chip} aria-label={label}>
        {children}
        <i aria-hidden="true">×</i>
      </button>
    );
  }
  return (
    <span className={styles.chip}>
      {children}
      <button type="button" {...press} aria-label={label}>
        <X />
      </button>
    </span>
  );
}
