import styles from './Figure.module.css';

/** A line of a drawing in the key beside it: as wide as its dashes need to be told apart. */
export function LineSample({ dash }: { readonly dash: string | undefined }) {
  return (
    <svg className={styles.sample} width="38" height="8" aria-hidden="true">
      <path d="M3,4H35" strokeDasharray={dash} />
    </svg>
  );
}
