import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './Footer.module.css';

interface FooterProps<Panel extends string> {
  /** What the symbol pointed at means. */
  readonly note: ReactNode;
  readonly panels: readonly { readonly id: Panel; readonly title: string }[];
  /** The panel that is open above the bar. */
  readonly open: Panel | undefined;
  readonly onOpen: (panel: Panel | undefined) => void;
  readonly children: ReactNode;
}

/** A bar that stays at the foot of the page, with the panels that look inside, one at a time. */
export function Footer<Panel extends string>(props: FooterProps<Panel>) {
  const { note, panels, open, onOpen, children } = props;
  const opener = useRef<Element | null>(null);
  const title = panels.find(({ id }) => id === open)?.title;

  useEffect(() => {
    if (open === undefined) return;
    opener.current ??= document.activeElement;
    return () => {
      opener.current = null;
    };
  }, [open]);

  const close = () => {
    const back = opener.current;
    onOpen(undefined);
    // Where the reader came from, if it is still there.
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || open === undefined) return;
    event.preventDefault();
    close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: escape closes from anywhere within
    <footer className={styles.footer} onKeyDown={onKeyDown}>
      {open !== undefined && (
        <section className={styles.panel} aria-label={title}>
          <button type="button" className={styles.close} aria-label="Close" onClick={close}>
            <X />
          </button>
          <div className={styles.content}>{children}</div>
        </section>
      )}
      <div className={styles.bar}>
        {note}
        <nav className={styles.tabs} aria-label="Look inside">
          {panels.map(({ id, title: name }) => (
            <button
              key={id}
              type="button"
              aria-expanded={id === open}
              onClick={() => onOpen(id === open ? undefined : id)}
            >
              {name}
            </button>
          ))}
        </nav>
      </div>
    </footer>
  );
}
