import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './controls/IconButton';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly text: string;
  /** Not set while the cause persists. */
  readonly onDismiss?: () => void;
}

/** A message to the reader: announced once, and dismissed by hand. */
export function Notice({ text, onDismiss }: NoticeProps) {
  // A live region's initial text is not read out, so the text is inserted later.
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

/** When its button is removed, moves the focus to the next notice, or else to the cells. */
function passFocus(button: HTMLButtonElement): void {
  const others = [...document.querySelectorAll<HTMLElement>('[data-notice] button')];
  const next = others.find((other) => other !== button) ?? document.getElementById('cells');
  next?.focus({ preventScroll: true });
}
