import { type ComponentProps, useRef } from 'react';
import styles from './GrowingText.module.css';
import { useGrowingBox } from './useGrowingBox';

/**
 * A paragraph of a fixed height, so that new text in it lays out nothing else. Its style sets the
 * height, from `--needed` if the text needs more.
 */
export function GrowingText({ children, ...others }: Omit<ComponentProps<'p'>, 'ref'>) {
  const box = useRef<HTMLParagraphElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useGrowingBox(box, text);
  return (
    <p ref={box} {...others}>
      <span className={styles.fixed}>
        <span ref={text} className={styles.text}>
          {children}
        </span>
      </span>
    </p>
  );
}
