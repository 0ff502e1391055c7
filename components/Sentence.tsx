import styles from './Sentence.module.css';
import { SymbolText } from './SymbolText';
import type { SymbolLabel } from './views';

/** What happened at this step, in words made from the numbers. */
export function Sentence({ parts }: { readonly parts: readonly (string | SymbolLabel)[] }) {
  return (
    <p className={styles.sentence}>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <SymbolText key={index} label={part} />
        ),
      )}
    </p>
  );
}
