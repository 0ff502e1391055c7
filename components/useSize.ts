import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element's content box in CSS pixels, on screen and in print; 0 until measured. */
export function useSize(ref: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    });
    observer.observe(element);
    // Printing has another size, and is laid out before observers run.
    const measure = () => flushSync(() => setSize(clientSize(element)));
    window.addEventListener('beforeprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', measure);
    };
  }, [ref]);

  return size;
}

/** The size of an element's content box in CSS pixels, read at once. */
export function clientSize(element: Element): Size {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
  const px = Number.parseFloat;
  return {
    width: element.clientWidth - px(paddingLeft) - px(paddingRight),
    height: element.clientHeight - px(paddingTop) - px(paddingBottom),
  };
}
