import { useAnnouncement } from './announce';
import styles from './Status.module.css';

/** The live region in which announcements are heard. */
export function LiveRegion() {
  const { text, count } = useAnnouncement();
  return (
    <div className="visually-hidden">
      <p className={styles.said} role="status" aria-atomic="true">
        {/* Screen readers do not repeat identical text, so alternate it. */}
        {count % 2 === 0 ? text : `${text}\u00a0`}
      </p>
    </div>
  );
}
