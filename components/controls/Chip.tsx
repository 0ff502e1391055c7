import { X } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Chip.module.css';

interface ChipProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** What pressing it does, for a screen reader: it takes away what the chip names. */
  readonly label: string;
  /** The whole chip is pressed, not its cross alone: then `label` is read instead of its words. */
  readonly whole?: boolean;
}

/** Something on show that can be taken away. */
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
