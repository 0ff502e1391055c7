import { Check as Right } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../controls/Button';
import styles from './LessonIndex.module.css';
import { TermNames, type TermNamesProps } from './TermNames';

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
  /** What is searched for in the glossary; empty: nothing. */
  readonly wanted: string;
  readonly onWanted: (wanted: string) => void;
  readonly terms: readonly (TermNamesProps & {
    readonly name: string;
    readonly symbols: ReactNode;
    readonly says: ReactNode;
    /** The same without its marks, for the search. */
    readonly text: string;
    readonly picture: ReactNode;
  })[];
}

/** The list of lessons and of terms. */
export function LessonIndex(props: LessonIndexProps) {
  const { lessons, answered, isKept, onReset, onBringBack, wanted, onWanted, terms } = props;
  const searchId = useId();
  const glossary = useRef<HTMLElement>(null);
  const arrivedWith = useRef(wanted);
  const heading = useRef<HTMLHeadingElement>(null);
  // The list begins with its title, for a keyboard and for a screen reader; a link to a term shows it.
  useEffect(() => {
    if (arrivedWith.current === '') {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    } else glossary.current?.scrollIntoView();
  }, []);
  const found = termsFor(wanted, terms);
  const count = lessons.reduce((sum, { pages }) => sum + pages.length, 0);
  return (
    <main id="cells" className={styles.index} aria-label="Lessons" tabIndex={-1}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          Seven lessons
        </h2>
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
                      {page.verdict === 'wrong' ? 'not right yet' : page.verdict}
                    </small>
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <section ref={glossary} className={styles.glossary} aria-labelledby={`${searchId}-title`}>
        <h2 id={`${searchId}-title`}>Glossary</h2>
        <p>
          <label htmlFor={searchId}>Find a term, also by its name in PyTorch or Keras</label>{' '}
          <input
            id={searchId}
            type="search"
            value={wanted}
            onChange={(event) => onWanted(event.target.value)}
          />
        </p>
        <dl>
          {found.map((term) => (
            <div key={term.name} id={`term-${term.name.replaceAll(' ', '-')}`}>
              <dt>
                {term.name}
                {term.symbols}
              </dt>
              <dd>
                <p>{term.says}</p>
                {term.picture}
                <TermNames {...term} />
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

/** The terms that hold what is searched for; the one of this name comes first. */
function termsFor(wanted: string, terms: LessonIndexProps['terms']): LessonIndexProps['terms'] {
  const sought = plain(wanted.trim());
  const found = terms.filter(({ name, alsoCalled, text, inPyTorch = '', inKeras = '' }) =>
    plain([name, ...alsoCalled, text, inPyTorch, inKeras].join(' ')).includes(sought),
  );
  const isNamed = ({ name }: { readonly name: string }) => plain(name) === sought;
  return [...found.filter(isNamed), ...found.filter((term) => !isNamed(term))];
}
