import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** A vertical range of the window, in px from its top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * When a panel opens at the foot, scrolls the page so that its subject stays visible above it: what
 * the reader clicked, or, for the panel's own button, what the panel changes.
 * @param isOpen whether a panel is open
 * @param changes returns the range of the page that a panel changes
 */
export function useKeepInSight(
  footer: RefObject<HTMLElement | null>,
  isOpen: boolean,
  changes: () => Stretch | undefined,
): void {
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening moves the page
  useLayoutEffect(() => {
    const box = footer.current;
    if (!isOpen || !box) return;
    const element = touched.current;
    const isElsewhere = element instanceof Element && element.isConnected && !box.contains(element);
    const makeRoom = () => {
      if (getComputedStyle(box).position === 'static') {
        box.scrollIntoView({ block: 'start' });
        return;
      }
      const wanted = isElsewhere ? element.getBoundingClientRect() : changes();
      if (!wanted) return;
      const foot = box.getBoundingClientRect().top - margin;
      const head = Number.parseFloat(
        document.documentElement.style.getPropertyValue('--head') || '0',
      );
      if (wanted.bottom > foot) window.scrollBy(0, wanted.bottom - foot);
      else if (wanted.top < head)
        window.scrollBy(0, Math.max(wanted.top - head, wanted.bottom - foot));
    };
    // Immediately, and again when the panel's contents are loaded.
    const observer = new ResizeObserver(makeRoom);
    observer.observe(box);
    // A link opens a panel before the cells are there.
    const cells = document.querySelector('main');
    if (cells) observer.observe(cells);
    const timer = window.setTimeout(() => observer.disconnect(), settling);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [footer, isOpen]);
}

/** How long an opening panel may take to reach its height, in ms. */
const settling = 1000;

/** The minimum distance between a panel and its subject, in px. */
const margin = 8;
