import { Check as Right } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../controls/Button';
import styles from './LessonIndex.module.css';

interface LessonIndexProps {
  readonly lessons: readonly {
    readonly number: number;
    readonly title: string;
    readonly question: string;
    readonly pages: readonly {
      readonly id: string;
      readonly title: string;
      readonly href: string;
      /** Undefined: not answered yet. */
      readonly verdict: 'right' | 'close' | 'wrong' | undefined;
    }[];
  }[];
  /** How many questions are answered. */
  readonly answered: number;
  /** Whether the browser keeps the answers. */
  readonly isKept: boolean;
  readonly onReset: () => void;
  /** Undoes it; undefined: nothing was forgotten. */
  readonly onBringBack: (() => void) | undefined;
  readonly terms: readonly {
    readonly name: string;
    readonly says: ReactNode;
    /** The same without its marks, for the search. */
    readonly text: string;
    readonly alsoCalled: readonly string[];
    readonly inPyTorch: string | undefined;
    readonly inKeras: string | undefined;
    readonly pages: readonly { readonly id: string; readonly href: string }[];
  }[];
}

/** The list of lessons and of terms. */
export function LessonIndex(props: LessonIndexProps) {
  const { lessons, answered, isKept, onReset, onBringBack, terms } = props;
  const [wanted, setWanted] = useState('');
  const searchId = useId();
  const found = terms.filter((term) =>
    plain(
      [term.name, ...term.alsoCalled, term.text, term.inPyTorch ?? '', term.inKeras ?? ''].join(
        ' ',
      ),
    ).includes(plain(wanted.trim())),
  );
  const count = lessons.reduce((sum, { pages }) => sum + pages.length, 0);
  return (
    <main id="cells" className={styles.index} aria-label="Lessons" tabIndex={-1}>
      <header>
        <h2>Seven lessons</h2>
        <p>
          From “what is memory?” to reading an LSTM, in some forty minutes. You predict, and the
          models answer. Begin anywhere; nothing is locked.
        </p>
        <p className={styles.progress}>
          {answered} of {count} questions answered. {!isKept && 'This browser does not keep them. '}
          {answered > 0 && (
            <Button look="link" onClick={onReset}>
              Forget my answers
            </Button>
          )}{' '}
          {onBringBack && (
            <Button look="link" onClick={onBringBack}>
              Bring them back
            </Button>
          )}{' '}
          <Button look="link" onClick={() => document.getElementById(searchId)?.focus()}>
            Find a term in the glossary
          </Button>
        </p>
      </header>
      <ol className={styles.lessons}>
        {lessons.map(({ number, title, question, pages }) => (
          <li key={number}>
            <h3>
              <a href={pages[0]?.href}>
                <span>{number}</span> {title}
              </a>
            </h3>
            <p>{question}</p>
            <ol>
              {pages.map((page) => (
                <li key={page.id}>
                  <a href={page.href}>
                    <span>{page.id}</span> {page.title}
                  </a>
                  {page.verdict && (
                    <small>
                      {page.verdict === 'right' && <Right aria-hidden="true" />}
                      {page.verdict === 'wrong' ? 'not yet' : page.verdict}
                    </small>
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <section className={styles.glossary} aria-labelledby={`${searchId}-title`}>
        <h2 id={`${searchId}-title`}>Glossary</h2>
        <p>
          <label htmlFor={searchId}>Find a term, also by its name in PyTorch or Keras</label>{' '}
          <input
            id={searchId}
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </p>
        <dl>
          {found.map((term) => (
            <div key={term.name} id={`term-${term.name.replaceAll(' ', '-')}`}>
              <dt>{term.name}</dt>
              <dd>
                <p>{term.says}</p>
                <Names {...term} />
                {term.pages.length > 0 && (
                  <p>
                    <small>
                      Lessons:{' '}
                      {term.pages.map(({ id, href }, index) => (
                        <span key={id}>
                          {index > 0 && ', '}
                          <a href={href}>{id}</a>
                        </span>
                      ))}
                    </small>
                  </p>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {found.length === 0 && <p>No term holds “{wanted}”.</p>}
      </section>
    </main>
  );
}

/** For the search: `hidden size` finds `hidden_size`. */
const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, ' ');

/** What a term is called elsewhere. */
function Names(term: LessonIndexProps['terms'][number]) {
  const names = [
    ['also', term.alsoCalled.join(', ')],
    ['PyTorch', term.inPyTorch],
    ['Keras', term.inKeras],
  ].filter(([, name]) => name);
  if (names.length === 0) return undefined;
  return (
    <ul>
      {names.map(([where, name]) => (
        <li key={where}>
          <small>
            {where}: <code translate="no">{name}</code>
          </small>
        </li>
      ))}
    </ul>
  );
}
