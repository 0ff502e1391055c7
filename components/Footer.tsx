import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from './controls/Button';
import { IconButton } from './controls/IconButton';
import styles from './Footer.module.css';
import { useCover } from './useCover';
import { useFocusKept } from './useFocusKept';
import { type Stretch, useKeepInSight } from './useKeepInSight';
import { usePanelFocus } from './usePanelFocus';

interface FooterProps<Panel extends string> {
  /** The note about the hovered symbol. */
  readonly note: ReactNode;
  readonly panels: readonly {
    readonly id: Panel;
    readonly title: string;
    /** What it is for, in a line. */
    readonly about: string;
    /** The buttons of one group stand together. */
    readonly group: string;
    /** Whether it is opened from elsewhere, and has no button here. */
    readonly isElsewhere?: true;
  }[];
  /** The open panel. */
  readonly open: Panel | undefined;
  /** Incremented whenever the open panel gets something new to show. */
  readonly request: number;
  readonly onOpen: (panel: Panel | undefined) => void;
  /** Called to show the first minute again. */
  readonly onFirstMinute: () => void;
  /** The part of the page that the panels change; it stays visible when one opens. */
  readonly changes: () => Stretch | undefined;
  readonly children: ReactNode;
}

/**
 * A bar at the foot of the page: a menu of the panels, which says what the one pointed at is for, and the
 * one that is open.
 */
export function Footer<Panel extends string>(props: FooterProps<Panel>) {
  const { note, panels, open, request, onOpen, onFirstMinute, changes, children } = props;
  const footer = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The tab of the panel opened last, even after it is closed.
  const tab = useRef<HTMLButtonElement>(null);
  // What the panel is for whose button is hovered or focused.
  const [about, setAbout] = useState<string>();
  const title = panels.find(({ id: each }) => each === open)?.title;
  const isOpen = open !== undefined;
  // The same at every step.
  const tabs = useMemo(
    () => (
      <nav className={styles.tabs} aria-label="Look inside">
        <div className={styles.menu}>
          {panels
            .filter(({ isElsewhere }) => !isElsewhere)
            .map(({ id: panelId, title: name, about: purpose, group }, index, all) => (
              <Button
                key={panelId}
                ref={(button) => {
                  if (button && panelId === open) tab.current = button;
                }}
                look="bare"
                small
                aria-expanded={panelId === open}
                aria-description={purpose}
                data-first={group !== all[index - 1]?.group || undefined}
                onClick={() => onOpen(panelId === open ? undefined : panelId)}
                onPointerEnter={() => setAbout(purpose)}
                onPointerLeave={() => setAbout(undefined)}
                onFocus={() => setAbout(purpose)}
                onBlur={() => setAbout(undefined)}
              >
                {name}
              </Button>
            ))}
        </div>
        <Button look="link" className={styles.away} onClick={onFirstMinute}>
          First minute
        </Button>
      </nav>
    ),
    [panels, open, onOpen, onFirstMinute],
  );

  usePanelFocus({ panel, heading, tab, open, request });
  useFocusKept(footer);
  useCover(footer, '--foot');
  useKeepInSight(footer, isOpen, changes);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || open === undefined) return;
    event.preventDefault();
    onOpen(undefined);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: escape closes from anywhere within
    <footer ref={footer} className={styles.footer} onKeyDown={onKeyDown}>
      <div className={styles.bar} data-about={about !== undefined || undefined}>
        {note}
        {tabs}
        {/* Screen readers get it from the button. */}
        {about !== undefined && (
          <p className={styles.about} aria-hidden="true">
            {about}
          </p>
        )}
      </div>
      {open !== undefined && (
        <section ref={panel} className={styles.panel} aria-label={title}>
          <h2 ref={heading} tabIndex={-1} className="visually-hidden">
            {title}
          </h2>
          <IconButton
            look="bare"
            className={`${styles.close} print-never`}
            label="Close"
            onClick={() => onOpen(undefined)}
          >
            <X />
          </IconButton>
          {/* Another panel begins at its top. */}
          <div key={open} className={styles.content}>
            {children}
          </div>
        </section>
      )}
    </footer>
  );
}
