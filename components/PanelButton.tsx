import type { ReactNode } from 'react';
import { classes } from './controls/classes';
import { IconButton } from './controls/IconButton';
import styles from './PanelButton.module.css';

interface PanelButtonProps {
  /** The accessible name: what it shows of which thing. */
  readonly label: string;
  /** The tooltip: the panel's name, and what it is for. */
  readonly title: string;
  /** Positions it. */
  readonly className?: string | undefined;
  readonly onClick: () => void;
  /** The icon. */
  readonly children: ReactNode;
}

/** A quiet button on a thing, which opens the panel about it. */
export function PanelButton({ className, ...others }: PanelButtonProps) {
  return (
    <IconButton
      {...others}
      look="bare"
      className={classes(styles.button, className, 'print-never')}
      // A click must not move the focus, so that arrow keys keep stepping.
      onMouseDown={(event) => event.preventDefault()}
    />
  );
}
