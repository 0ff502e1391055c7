import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import styles from './Footer.module.css';
import { usePanelFocus } from './usePanelFocus';

interface FooterProps<Panel extends string> {
  /** What the symbol pointed at means. */
  readonly note: ReactNode;
  readonly panels: readonly { readonly id: Panel; readonly title: string }[];
  /** The panel that is open above the bar. */
  readonly open: Panel | undefined;
  /** Another number whenever the open panel was given something new to show. */
  readonly request: number;
  readonly onOpen: (panel: Panel | undefined) => void;
  readonly children: ReactNode;
}

/** A bar that stays at the foot of the page, with the panels that look inside, one at a time. */
export function Footer<Panel extends string>(props: FooterProps<Panel>) {
  const { note, panels, open, request, onOpen, children } = props;
  const footer = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = panels.find(({ id: each }) => each === open)?.title;
  const isOpen = open !== undefined;

  usePanelFocus({ panel, heading, open, request });
  useKeepInSight(footer, isOpen);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || open === undefined) return;
    event.preventDefault();
    onOpen(undefined);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: escape closes from anywhere within
    <footer ref={footer} className={styles.footer} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        {note}
        <nav className={styles.tabs} aria-label="Look inside">
          {panels.map(({ id: panelId, title: name }) => (
            <button
              key={panelId}
              type="button"
              aria-expanded={panelId === open}
              onClick={() => onOpen(panelId === open ? undefined : panelId)}
            >
              {name}
            </button>
          ))}
        </nav>
      </div>
      {open !== undefined && (
        <section ref={panel} className={styles.panel} aria-label={title}>
          <h2 ref={heading} tabIndex={-1} className="visually-hidden">
            {title}
          </h2>
          <button
            type="button"
            className={styles.close}
            aria-label="Close"
            onClick={() => onOpen(undefined)}
          >
            <X />
          </button>
          <div className={styles.content}>{children}</div>
        </section>
      )}
    </footer>
  );
}

/** When a panel opens over what the reader has just touched, the page makes room for it. */
function useKeepInSight(footer: RefObject<HTMLElement | null>, open: boolean): void {
  const touched = useRef<EventTarget | null>(null);

  useEffect(() => {
    const note = (event: Event) => {
      touched.current = event.target;
    };
    document.addEventListener('pointerdown', note, true);
    document.addEventListener('keydown', note, true);
    return () => {
      document.removeEventListener('pointerdown', note, true);
      document.removeEventListener('keydown', note, true);
    };
  }, []);

  useLayoutEffect(() => {
    const element = touched.current;
    const box = footer.current;
    if (!open || !box || !(element instanceof Element) || box.contains(element)) return;
    const makeRoom = () => {
      const covered = element.getBoundingClientRect().bottom - box.getBoundingClientRect().top;
      if (covered > -margin) window.scrollBy(0, covered + margin);
    };
    // At once, and again when the panel's contents have come.
    const observer = new ResizeObserver(makeRoom);
    observer.observe(box);
    const timer = window.setTimeout(() => observer.disconnect(), settling);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [footer, open]);
}

/** How long a panel that opens may take to find its height, in ms. */
const settling = 1000;

/** How far above a panel what was touched stands, at least, in px. */
const margin = 24;
