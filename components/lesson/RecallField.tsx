import { type ReactNode, useState } from 'react';
import { Button } from '../controls/Button';
import styles from './RecallField.module.css';

interface RecallFieldProps {
  readonly question: string;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    /** To a reader who has chosen it; why it is right, to the right one. */
    readonly reply: ReactNode;
  }[];
  /** The id of the right option. */
  readonly answer: string;
  /** The page that it asks about. */
  readonly page: { readonly id: string; readonly href: string };
}

/** A question about the lesson before: answered at once, as often as wanted, and kept nowhere. */
export function RecallField({ question, options, answer, page }: RecallFieldProps) {
  const [chosen, setChosen] = useState<string>();
  const reply = options.find(({ id }) => id === chosen)?.reply;
  return (
    <div className={styles.recall}>
      <p>
        <small>From the lesson before</small> {question}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a line with the options */}
      <div role="group" aria-label={question} className={styles.options}>
        {options.map(({ id, title }) => (
          <Button key={id} small aria-pressed={id === chosen} onClick={() => setChosen(id)}>
            {title}
          </Button>
        ))}
      </div>
      <p className={styles.reply} aria-live="polite">
        {chosen !== undefined && (
          <>
            <b>{chosen === answer ? 'Right.' : 'Not so.'}</b> {reply}{' '}
            <a href={page.href}>See {page.id}</a>
          </>
        )}
      </p>
    </div>
  );
}
