import { type RefObject, useLayoutEffect } from 'react';

/** The widths from which type is larger, in px. */
const large = { window: 1700, card: 530 };

/**
 * Sets `--card-width`, the inner width of a card, so that its boxes have a fixed size and new text
 * in them does not trigger a layout of the whole grid; and `data-large`, if windows and cards have
 * room for larger type.
 */
export function useCardWidth(main: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = main.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const column = Number.parseFloat(getComputedStyle(element).gridTemplateColumns);
      element.style.setProperty('--card-width', `${column - 2}px`);
      const isLarge = window.innerWidth >= large.window && column >= large.card;
      element.toggleAttribute('data-large', isLarge);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [main]);
}
