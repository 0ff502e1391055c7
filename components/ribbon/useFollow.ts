import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { beforePaint } from '../beforePaint';
import { letterPitch } from './boxes';

/** The minimum distance of the playhead from the visible edges, in px. */
const margin = 3 * letterPitch;

/** How long after focusing the text field a browser may still scroll to its end, in ms. */
const holdFor = 2000;

/** Events by which readers scroll, which is not undone. */
const byReader = ['wheel', 'touchmove', 'pointerdown', 'pointermove', 'keydown'] as const;

/**
 * Keeps the playhead in view, or the caret while typing. The visible range is tracked by events,
 * because reading it from the element at every step would force an extra layout. `data-before` and
 * `data-after` on the element show whether there is more on either side.
 * @param caret the position of the caret, in px; undefined while not typing
 * @param answer the note about the last input: a new one shows the caret as well
 * @returns a function to call when the text field gets the focus, because browsers then scroll to
 * its end
 */
export function useFollow(
  element: RefObject<HTMLElement | null>,
  left: number,
  end: number,
  caret: () => number | undefined,
  answer: string,
): () => void {
  const seen = useRef({ from: 0, room: 0 });
  // The scroll position to hold, and until when.
  const held = useRef({ from: 0, until: 0 });

  const show = useCallback(
    (place: number, isLaidOut = false) => {
      const { from, room } = seen.current;
      if (room === 0 || (place - margin >= from && place + margin <= from + room)) return;
      const target = Math.max(0, Math.min(end - room, place - room / 2));
      held.current.from = target;
      if (Math.abs(target - from) < 1) return;
      // Stored at once, because the scroll event comes a frame later.
      seen.current.from = target;
      const box = element.current;
      // Scrolling lays out the page: in an event, before the frame does, it would be done twice.
      const scroll = () => box?.scrollTo({ left: target });
      if (isLaidOut) scroll();
      else if (box) beforePaint(box, scroll);
    },
    [element, end],
  );
  const mark = useCallback(() => {
    const { from, room } = seen.current;
    element.current?.toggleAttribute('data-before', from > 1);
    element.current?.toggleAttribute('data-after', from + room < end - 1);
  }, [element, end]);

  const latest = useRef({ show: () => {}, mark });
  useLayoutEffect(() => {
    latest.current = { show: () => show(left, true), mark };
    mark();
  }, [show, mark, left]);
  useLayoutEffect(() => show(left), [show, left]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that grows moves the caret
  useLayoutEffect(() => {
    const place = caret();
    // While held, a change of the caret is due to remeasured letters, not to typing.
    if (place !== undefined && performance.now() >= held.current.until) show(place);
  }, [end, answer]);

  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const onScroll = () => {
      const { from, until } = held.current;
      if (performance.now() < until && Math.abs(box.scrollLeft - from) >= 1) {
        box.scrollLeft = from;
        return;
      }
      seen.current.from = box.scrollLeft;
      latest.current.mark();
    };
    const release = (event: Event) => {
      const isHover = event.type === 'pointermove' && (event as PointerEvent).buttons === 0;
      if (!isHover) held.current.until = 0;
    };
    // Firefox may fire focus after scrolling, so store the position before the key.
    const hold = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') held.current = heldFrom(seen.current.from);
    };
    const observer = new ResizeObserver(([entry]) => {
      const { room } = seen.current;
      seen.current.room = entry?.contentRect.width ?? 0;
      if (room === seen.current.room) return;
      latest.current.show();
      latest.current.mark();
    });
    observer.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('keydown', hold, true);
    for (const type of byReader) box.addEventListener(type, release, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
      document.removeEventListener('keydown', hold, true);
      for (const type of byReader) box.removeEventListener(type, release);
    };
  }, [element]);

  return () => {
    const isHeld = performance.now() < held.current.until;
    held.current = heldFrom(isHeld ? held.current.from : seen.current.from);
  };
}

const heldFrom = (from: number) => ({ from, until: performance.now() + holdFor });
