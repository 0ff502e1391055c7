import { type RefObject, useLayoutEffect } from 'react';

/** From which widths on type is larger, in px. */
const large = { window: 1700, card: 530 };

/**
 * Tells the style sheets how wide a card is within its border, as `--card-width`. A box of fixed
 * size is laid out by itself: new words in it do not set the whole grid in motion. And whether
 * windows and cards have the room for larger type, as `data-large`.
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
