import { useEffect, useState } from 'react';
import type { Pointed } from '../choices';

/** How long the pointer must rest on a symbol before it replaces the previous one, in ms. */
const dwell = 150;

/**
 * The symbol or number hovered last. It remains when the pointer leaves, so that its note can be read,
 * magnified and hovered; on the way there the pointer crosses other symbols. Escape dismisses it,
 * and so do a touch elsewhere and Tab, which leaves what it is about (WCAG 1.4.13).
 */
export function useKeptNote(pointed: Pointed | undefined): Pointed | undefined {
  const [kept, setKept] = useState<Pointed>();
  const isNear =
    !kept ||
    (pointed?.cell === kept.cell &&
      pointed.symbol === kept.symbol &&
      pointed.measure === kept.measure);

  useEffect(() => {
    if (!pointed) return;
    const timer = window.setTimeout(() => setKept(pointed), isNear ? 0 : dwell);
    return () => window.clearTimeout(timer);
  }, [pointed, isNear]);

  useEffect(() => {
    const dismiss = (event: Event) => {
      if (event instanceof KeyboardEvent && !['Escape', 'Tab'].includes(event.key)) return;
      if (event instanceof PointerEvent && event.pointerType !== 'touch') return;
      setKept(undefined);
    };
    window.addEventListener('keydown', dismiss);
    window.addEventListener('pointerdown', dismiss);
    return () => {
      window.removeEventListener('keydown', dismiss);
      window.removeEventListener('pointerdown', dismiss);
    };
  }, []);

  return kept;
}
