import { formatBound } from '../models/format';
import styles from './ColourScale.module.css';

/** The colour scale of a map, from −limit to +limit. */
export function ColourScale({ limit }: { readonly limit: number }) {
  return (
    <span className={styles.scale}>
      −{formatBound(limit)}
      <i className={styles.ramp} />+{formatBound(limit)}
    </span>
  );
}
