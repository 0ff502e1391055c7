import type { ComponentProps } from 'react';
import { Button } from './Button';
import styles from './SkipButton.module.css';

/** A skip link, visible while focused. */
export function SkipButton(props: ComponentProps<'button'>) {
  return <Button {...props} className={styles.skip} />;
}
