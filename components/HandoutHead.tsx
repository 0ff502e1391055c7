import styles from './HandoutHead.module.css';

interface HandoutHeadProps {
  readonly title: string;
  /** What the task is. */
  readonly about: string;
  readonly letters: readonly string[];
  readonly separator: '' | ' ';
  /** Counted from 1; 0: the sequence is empty. */
  readonly step: number;
  /** Weights and conventions, as sentences. */
  readonly notes: readonly string[];
  readonly link: string;
}

/** The head of a handout: the task, the whole sequence with the current step, and a link. */
export function HandoutHead(props: HandoutHeadProps) {
  const { title, about, letters, separator, step, notes, link } = props;
  const before = letters.slice(0, Math.max(0, step - 1)).join(separator);
  const after = letters.slice(step).join(separator);
  return (
    <section className={styles.head} aria-label="Handout">
      <h2>
        un<em>rolled</em> · {title}
      </h2>
      <p>{about}</p>
      <p className={styles.sequence} translate="no">
        {before}
        {separator}
        <mark>{letters[step - 1]}</mark>
        {separator}
        {after}
      </p>
      <p>
        Step {step} of {letters.length}. {notes.join(' ')}
      </p>
      <p className={styles.link}>{link}</p>
    </section>
  );
}
