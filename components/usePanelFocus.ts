import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusable } from './focusable';

interface PanelFocus {
  /** Holds what the panel shows, and nothing that opens it. */
  readonly panel: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLElement | null>;
  /** The button of the open panel, where one comes back to if nothing else opened it. */
  readonly tab: RefObject<HTMLElement | null>;
  /** Which panel is open. */
  readonly open: string | undefined;
  /** Another number whenever the open panel was given something new to show. */
  readonly request: number;
}

const withOwnArrows = 'input, select, textarea';

/**
 * Moves the focus to the heading of a panel that opens, and back to what opened it when it closes.
 * A radio button or a list keeps the focus: its arrow keys may open a panel on the way.
 */
export function usePanelFocus({ panel, heading, tab, open, request }: PanelFocus): void {
  const used = useRef<Element | null>(null);
  const opener = useRef<Element | null>(null);
  const before = useRef(open);

  useEffect(() => {
    // A press on a vector leaves the focus where it was, so that the focus alone does not tell.
    const note = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      used.current = panel.current?.contains(target) ? null : target.closest(focusable);
    };
    document.addEventListener('pointerdown', note, true);
    document.addEventListener('keydown', note, true);
    return () => {
      document.removeEventListener('pointerdown', note, true);
      document.removeEventListener('keydown', note, true);
    };
  }, [panel]);

  // Before what the panel holds takes the focus for itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new request has a new opener
  useLayoutEffect(() => {
    const wasOpen = before.current;
    before.current = open;
    if (open === undefined) return;
    // What is asked from within the panel leads back to where the panel was opened.
    if (used.current) opener.current = used.current;
    if (wasOpen === open || document.activeElement?.matches(withOwnArrows)) return;
    heading.current?.focus({ preventScroll: true });
  }, [open, request, heading]);

  const isOpen = open !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const back = opener.current;
      const lost = !document.activeElement || document.activeElement === document.body;
      if (!lost) return;
      if (back?.isConnected && (back instanceof HTMLElement || back instanceof SVGElement)) {
        back.focus();
      } else {
        // It came with the link, or what opened it has gone.
        tab.current?.focus();
      }
    };
  }, [isOpen, tab]);
}
