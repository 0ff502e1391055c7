import styles from './Figure.module.css';

/** A line in a legend, wide enough to distinguish its dashes. */
export function LineSample({ dash }: { readonly dash: string | undefined }) {
  return (
    <svg className={styles.sample} width="38" height="8" aria-hidden="true">
      <path d="M3,4H35" strokeDasharray={dash} />
    </svg>
  );
}
