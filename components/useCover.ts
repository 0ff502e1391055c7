import { type RefObject, useLayoutEffect } from 'react';

/**
 * Sets CSS variables with the height of the window that a bar at its edge covers, in px: `--head`
 * at the top, `--foot` at the bottom; 0 while the bar scrolls with the page.
 * @param docked changes when the bar's position may have changed without changing its size
 */
export function useCover(
  bar: RefObject<HTMLElement | null>,
  edge: '--head' | '--foot',
  docked?: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: being docked shows in the computed style
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const page = document.documentElement.style;
    const measure = () => {
      const { position, bottom } = getComputedStyle(element);
      const below = position === 'fixed' ? Number.parseFloat(bottom) || 0 : 0;
      const isFixed = position === 'fixed' || position === 'sticky';
      const cover = isFixed ? element.offsetHeight + below : 0;
      const length = `${cover}px`;
      if (page.getPropertyValue(edge) !== length) page.setProperty(edge, length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      // Not removed: see app/styles/global.css.
      page.setProperty(edge, '0px');
    };
  }, [bar, edge, docked]);
}
