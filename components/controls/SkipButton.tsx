import type { ComponentProps } from 'react';
import { Button } from './Button';
import styles from './SkipButton.module.css';

/** A way past something by keyboard, seen while it has the focus. */
export function SkipButton(props: ComponentProps<'button'>) {
  return <Button {...props} className={styles.skip} />;
}
