import { useEffect, useId, useRef } from 'react';
import { Button } from '../controls/Button';
import styles from './EndingPanel.module.css';

interface EndingPanelProps {
  readonly title: string;
  readonly ways: readonly { readonly title: string; readonly go: () => void }[];
  readonly onRestart: () => void;
}

/** What follows the last scene: the ways on. */
export function EndingPanel({ title, ways, onRestart }: EndingPanelProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.ending} aria-labelledby={titleId}>
      <h2 ref={heading} id={titleId} tabIndex={-1}>
        {title}
      </h2>
      <ul>
        {ways.map((way, index) => (
          <li key={way.title}>
            <Button look={index === 0 ? 'main' : 'plain'} onClick={way.go}>
              {way.title}
            </Button>
          </li>
        ))}
        <li>
          <Button look="link" onClick={onRestart}>
            Start again
          </Button>
        </li>
      </ul>
    </section>
  );
}
