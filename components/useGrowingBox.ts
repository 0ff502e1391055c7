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
    // Reads no layout but the observer's: there are many boxes, and each would compute it anew.
    const observer = new ResizeObserver(([entry]) => {
      const [size] = entry?.borderBoxSize ?? [];
      if (!size) return;
      const before = needed;
      if (Math.abs(size.inlineSize - width) > 1) [width, needed] = [size.inlineSize, 0];
      needed = Math.max(needed, Math.ceil(size.blockSize));
      if (needed !== before) element.style.setProperty('--needed', `${needed}px`);
    });
    observer.observe(words);
    return () => observer.disconnect();
  }, [box, text]);
}
