import { useEffect } from 'react';
import { useStore } from './store';

/** Keys that move through time, step by step and operation by operation, unless the key belongs to the control that has the focus. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (ownsKeys(event.target, event.key)) return;
      const { move, moveTick, goTo, setPlaying, playing } = useStore.getState();
      const acts: Record<string, () => void> = {
        ArrowRight: () => move(1),
        ArrowLeft: () => move(-1),
        ArrowDown: () => moveTick(1),
        ArrowUp: () => moveTick(-1),
        Home: () => goTo(1),
        End: () => goTo(Number.MAX_SAFE_INTEGER),
        ' ': () => setPlaying(!playing),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function ownsKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  // A closed list opens and moves with the vertical arrows; the others are ours.
  if (target.closest('select') && (key === 'ArrowLeft' || key === 'ArrowRight')) return false;
  if (target.closest('input, select, textarea, [contenteditable]')) return true;
  if (key === ' ') return target.closest('button, summary, a') !== null;
  // A table that scrolls sideways needs its arrows.
  return target.closest('section[tabindex]') !== null;
}
