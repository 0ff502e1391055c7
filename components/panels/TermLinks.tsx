import { Button } from '../controls/Button';
import styles from './TermLinks.module.css';

interface TermLinksProps {
  readonly terms: readonly string[];
  /** Called with the term and its button, beside which it is explained. */
  readonly onOpen: (term: string, beside: Element) => void;
}

/** The terms that a panel uses, in one quiet line. */
export function TermLinks({ terms, onOpen }: TermLinksProps) {
  return (
    <p className={`${styles.terms} print-never`}>
      Terms:{' '}
      {terms.map((term) => (
        <Button
          key={term}
          look="link"
          className={styles.term}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => onOpen(term, currentTarget)}
        >
          {term}
        </Button>
      ))}
    </p>
  );
}
