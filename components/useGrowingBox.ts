import { type RefObject, useLayoutEffect } from 'react';

/**
 * Gives a box that is laid out apart, at a usual height, the room that its words need when they
 * need more: with widely spaced or larger type, or in another language. It grows once and stays,
 * so that nothing below moves while one steps, until its width changes. The style sheet reads
 * `--needed`, in px.
 * @param box its only element child holds the words
 */
export function useGrowingBox(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    const words = element?.firstElementChild;
    if (!element || !words) return;
    let [width, needed] = [0, 0];
    const observer = new ResizeObserver(() => {
      const now = element.clientWidth;
      if (Math.abs(now - width) > 1) [width, needed] = [now, 0];
      needed = Math.max(needed, Math.ceil(words.getBoundingClientRect().height));
      element.style.setProperty('--needed', `${needed}px`);
    });
    observer.observe(words);
    return () => observer.disconnect();
  }, [box]);
}
