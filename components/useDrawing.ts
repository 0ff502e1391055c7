import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { beforePaint } from './beforePaint';
import { mediaQuery } from './mediaQuery';
import { clientSize, type Size } from './useSize';

/** The duration of transitions, in ms: long enough to follow a value. */
const motion = 70;

/** In print, about 400 dots per inch. */
const printed = 4;

const reduced = mediaQuery('(prefers-reduced-motion: reduce)');

/** What a drawing is drawn into: its size in CSS pixels, and how. */
export interface Canvas extends Size {
  /** The duration of transitions, in ms; 0 if the reader's system prefers reduced motion. */
  readonly duration: number;
  /** The number of pixels of the screen, or of the printer, per CSS pixel. */
  readonly density: number;
}

/**
 * Draws into an element: when `draw` changes, and when the element's size or the density of pixels
 * does, on screen and in print. React does not hear of sizes, or it would render every figure twice.
 * @param draw memoised, so that it changes only with what it draws; an error that it throws reaches
 * the nearest error boundary
 * @param isLater whether a change is drawn in the next frame and not at once; for pixels only, since
 * elements would be laid out a second time
 */
export function useDrawing<Target extends Element>(
  ref: RefObject<Target | null>,
  draw: (element: Target, canvas: Canvas) => void,
  isLater = false,
): void {
  const size = useRef<Size>({ width: 0, height: 0 });
  const latest = useRef(draw);
  const [, fail] = useState<never>();
  const redraw = useCallback(
    (least = 0) => {
      try {
        if (ref.current) drawAt(ref.current, size.current, latest.current, least);
      } catch (error) {
        fail(() => {
          throw error;
        });
      }
    },
    [ref],
  );

  useLayoutEffect(() => {
    latest.current = draw;
    const element = ref.current;
    if (!element) return;
    if (isLater) return beforePaint(element, redraw);
    drawAt(element, size.current, draw);
    return undefined;
  }, [ref, draw, isLater, redraw]);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let density = devicePixelRatio;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (size.current.width === width && size.current.height === height) return;
      size.current = { width, height };
      redraw();
    });
    observer.observe(element);
    // Zooming the page resizes the window.
    const resized = () => {
      if (density === devicePixelRatio) return;
      density = devicePixelRatio;
      redraw();
    };
    // Printing has another size, and is laid out before observers run.
    const printing = (least?: number) => () => {
      size.current = clientSize(element);
      redraw(least);
    };
    const abort = new AbortController();
    const { signal } = abort;
    window.addEventListener('resize', resized, { signal });
    window.addEventListener('beforeprint', printing(printed), { signal });
    window.addEventListener('afterprint', printing(), { signal });
    return () => {
      observer.disconnect();
      abort.abort();
    };
  }, [ref, redraw]);
}

function drawAt<Target extends Element>(
  element: Target,
  size: Size,
  draw: (element: Target, canvas: Canvas) => void,
  leastDensity = 0,
): void {
  if (size.width === 0) return;
  const duration = reduced.matches() ? 0 : motion;
  draw(element, { ...size, duration, density: Math.max(leastDensity, devicePixelRatio) });
}
