import type { InsideProps } from './Inside';
import { useInside } from './load';
import styles from './Panels.module.css';

/** The open panel, once its code is loaded. */
export function Panels(props: InsideProps) {
  const inside = useInside(true);
  if (typeof inside === 'string') {
    return <p>This part of the page could not be loaded: {inside}. Close it and try again.</p>;
  }
  return inside ? <inside.Inside {...props} /> : <p className={styles.coming}>Loading …</p>;
}
