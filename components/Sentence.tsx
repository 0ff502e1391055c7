import { GrowingText } from './GrowingText';
import styles from './Sentence.module.css';
import { SymbolText } from './SymbolText';
import { unbroken } from './unbroken';
import type { SymbolLabel } from './views';

interface SentenceProps {
  readonly parts: readonly (string | SymbolLabel)[];
}

/** Describes this step in words. */
export function Sentence({ parts }: SentenceProps) {
  return (
    <GrowingText className={styles.sentence}>
      <Words parts={parts} />
    </GrowingText>
  );
}

/** Text with coloured symbols. */
export function Words({ parts }: SentenceProps) {
  return (
    <>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          unbroken(part)
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <SymbolText key={index} label={part} />
        ),
      )}
    </>
  );
}
