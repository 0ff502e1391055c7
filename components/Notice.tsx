import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './controls/IconButton';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly text: string;
  /** Left out where the cause is still there. */
  readonly onDismiss?: () => void;
}

/** Something the reader should know: said once, in place, and put away by hand. */
export function Notice({ text, onDismiss }: NoticeProps) {
  // What is in a live region from the start is not read out: the words come after it.
  const [said, setSaid] = useState('\u00a0');
  useEffect(() => setSaid(text), [text]);
  return (
    <div className={styles.notice} role="status" data-notice>
      <span>{said}</span>
      {onDismiss && (
        <IconButton
          look="bare"
          label="Dismiss"
          onClick={(event) => {
            passFocus(event.currentTarget);
            onDismiss();
          }}
        >
          <X />
        </IconButton>
      )}
    </div>
  );
}

/** The button goes; the focus goes to the next notice, or else on to the cells. */
function passFocus(button: HTMLButtonElement): void {
  const others = [...document.querySelectorAll<HTMLElement>('[data-notice] button')];
  const next = others.find((other) => other !== button) ?? document.getElementById('cells');
  next?.focus({ preventScroll: true });
}
