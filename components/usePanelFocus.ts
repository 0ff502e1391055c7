import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusable } from './focusable';

interface PanelFocus {
  /** Contains the panel, but nothing that opens it. */
  readonly panel: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLElement | null>;
  /** The button of the open panel, focused on closing if nothing else opened it. */
  readonly tab: RefObject<HTMLElement | null>;
  /** Which panel is open. */
  readonly open: string | undefined;
  /** Incremented whenever the open panel gets something new to show. */
  readonly request: number;
}

const withOwnArrows = 'input, select, textarea';

/**
 * Moves the focus to the heading of an opening panel, and back to what opened it when it closes. A
 * radio button or a list keeps the focus, because its arrow keys may open a panel in passing.
 */
export function usePanelFocus({ panel, heading, tab, open, request }: PanelFocus): void {
  const used = useRef<Element | null>(null);
  const opener = useRef<Element | null>(null);
  const before = useRef(open);

  useEffect(() => {
    // A click on a vector does not move the focus, so clicks are tracked as well.
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

  // Runs before the panel's contents take the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new request has a new opener
  useLayoutEffect(() => {
    const wasOpen = before.current;
    before.current = open;
    if (open === undefined) return;
    // Questions asked within the panel keep the original opener.
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
        // It was opened by a link, or its opener was removed.
        tab.current?.focus();
      }
    };
  }, [isOpen, tab]);
}
