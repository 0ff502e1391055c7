import { type RefObject, useLayoutEffect } from 'react';

/**
 * Grows a box with a default height to the height that its text needs, with larger or widely spaced
 * type, or in another language. It never shrinks until its width changes, so that nothing below
 * moves when stepping. Sets `--needed`, in px.
 * @param text the element in it that is as high as the text
 */
export function useGrowingBox(
  box: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = box.current;
    const words = text.current;
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
  }, [box, text]);
}
