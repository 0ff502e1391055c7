import styles from './PageName.module.css';

/** The page's name, in its top bar. */
export function PageName() {
  return (
    <h1 className={styles.name} aria-label="unrolled">
      un<em>rolled</em>
    </h1>
  );
}
