import { useRef } from 'react';
import styles from './Sentence.module.css';
import { SymbolText } from './SymbolText';
import { useGrowingBox } from './useGrowingBox';
import type { SymbolLabel } from './views';

interface SentenceProps {
  readonly parts: readonly (string | SymbolLabel)[];
}

/** Describes this step in words. */
export function Sentence({ parts }: SentenceProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useGrowingBox(box, words);
  return (
    <p ref={box} className={styles.sentence}>
      <span className={styles.fixed}>
        <span ref={words} className={styles.words}>
          <Words parts={parts} />
        </span>
      </span>
    </p>
  );
}

/** Text with coloured symbols. */
export function Words({ parts }: SentenceProps) {
  return (
    <>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <SymbolText key={index} label={part} />
        ),
      )}
    </>
  );
}
