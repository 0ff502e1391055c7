import type { ReactNode } from 'react';
import styles from './InlineTerm.module.css';

interface InlineTermProps {
  readonly name: string;
  readonly says: ReactNode;
  readonly picture: ReactNode;
  /** Its address in the glossary. */
  readonly href: string;
}

/** What a term means, below the text that uses it. */
export function InlineTerm({ name, says, picture, href }: InlineTermProps) {
  return (
    <div className={styles.term}>
      <p>
        <small>
          <b>{name}:</b> {says} <a href={href}>In the glossary</a>
        </small>
      </p>
      {picture}
    </div>
  );
}
