import { useEffect, useState } from 'react';
import styles from './CellCode.module.css';
import { Button } from './controls/Button';

interface CellCodeProps {
  readonly title: string;
  /** The whole cell in Python. */
  readonly module: string;
  /** Copies a text; returns whether it was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** A whole cell as PyTorch, to be read, selected or copied. */
export function CellCode({ title, module, onCopy }: CellCodeProps) {
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = window.setTimeout(() => setOutcome(undefined), 2000);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const label = `${title} as a PyTorch module`;
  return (
    <details className={styles.code} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={label}>PyTorch module</summary>
      {open && (
        <div className={styles.module}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={styles.scroller} aria-label={label} tabIndex={0}>
            <pre translate="no">
              <code>{module}</code>
            </pre>
          </section>
          <Button
            small
            className={`${styles.copy} print-never`}
            onClick={() =>
              onCopy(module).then((copied) => setOutcome(copied ? 'Copied' : 'Not copied'))
            }
          >
            <span aria-live="polite">{outcome ?? 'Copy'}</span>
          </Button>
        </div>
      )}
    </details>
  );
}
