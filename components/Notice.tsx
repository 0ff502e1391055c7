import { X } from 'lucide-react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly text: string;
  /** Left out where the cause is still there. */
  readonly onDismiss?: () => void;
}

/** Something the reader should know: said once, in place, and put away by hand. */
export function Notice({ text, onDismiss }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <span>{text}</span>
      {onDismiss && (
        <button type="button" aria-label="Dismiss" onClick={onDismiss}>
          <X />
        </button>
      )}
    </div>
  );
}
