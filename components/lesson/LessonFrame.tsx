import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { type Certainty, CertaintyField } from '../question/Question';
import styles from './LessonFrame.module.css';

interface LessonFrameProps {
  /** `Lesson 4 · The GRU` */
  readonly lesson: string;
  /** `3 of 7` */
  readonly place: string;
  readonly title: string;
  /** A question about the lesson before, on a lesson’s first page. */
  readonly recall: ReactNode;
  /** What the page says before its question. */
  readonly says: ReactNode;
  /** What a term of the text means, if the reader has asked. */
  readonly note: ReactNode;
  readonly question: string;
  /** The control by which it is answered. */
  readonly field: ReactNode;
  /** Undefined: the reader has not said. */
  readonly certainty: Certainty | undefined;
  readonly onCertainty: (certainty: Certainty) => void;
  /** Whether an answer can be committed; undefined: it is committed. */
  readonly canCommit: boolean | undefined;
  readonly onCommit: () => void;
  readonly onAgain: () => void;
  /** How far a training of the page has come; not announced. */
  readonly progress: ReactNode;
  /** What happened and why; announced once it is known. */
  readonly result: ReactNode;
  /** Closes the note. */
  readonly onCloseNote: () => void;
  /** Undefined on the first page, or on the last one. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  /** Restores the state of the page. */
  readonly onBack: () => void;
  /** Whether the reader has changed it. */
  readonly isChanged: boolean;
}

/** A page of a lesson: what it says, its question, and what came out. */
export function LessonFrame(props: LessonFrameProps) {
  const { canCommit, onPrevious, onNext, isChanged } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // A new page begins with its title, for a keyboard and for a screen reader.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.lesson} aria-label="Lesson">
      <header className={styles.head}>
        <p>
          {props.lesson} <span>· {props.place}</span>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
      </header>
      {props.recall}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: escape closes from anywhere within */}
      <div
        className={styles.says}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !props.note) return;
          event.preventDefault();
          props.onCloseNote();
        }}
      >
        <p>{props.says}</p>
        <div aria-live="polite">{props.note}</div>
      </div>
      <div className={styles.ask}>
        <h3>{props.question}</h3>
        <div className={styles.field}>{props.field}</div>
        <div className={styles.commit}>
          <CertaintyField
            certainty={props.certainty}
            onChoose={canCommit === undefined ? undefined : props.onCertainty}
          />
          {/* One button, so that the focus stays where it is. */}
          <Button
            look={canCommit === undefined ? 'plain' : 'main'}
            off={canCommit === false}
            onClick={canCommit === undefined ? props.onAgain : props.onCommit}
          >
            {canCommit === undefined ? 'Answer again' : 'Commit'}
          </Button>
        </div>
      </div>
      {/* The focus says its name: the text is announced, and would be heard twice. */}
      <section className={styles.result} aria-label="Result" tabIndex={-1} data-result>
        {props.progress}
        <div aria-live="polite">{props.result}</div>
      </section>
      <nav className={styles.pages} aria-label="Pages of the lessons">
        <Button
          small
          look={isChanged ? 'main' : 'bare'}
          off={!isChanged}
          title="Restores the state that this page speaks of"
          onClick={props.onBack}
        >
          Back to the page
        </Button>
        <IconButton label="Previous page" off={!onPrevious} onClick={onPrevious}>
          <ArrowLeft />
        </IconButton>
        <Button
          className={styles.next}
          look={canCommit === undefined ? 'main' : 'plain'}
          off={!onNext}
          onClick={onNext}
        >
          Next page <ArrowRight />
        </Button>
      </nav>
    </section>
  );
}
