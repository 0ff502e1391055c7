import { useEffect } from 'react';
import { useStore } from './store';

/** Marks the part of the page where the keys that a browser scrolls with move through time. */
export const timeKeys = 'data-time-keys';

/**
 * Keys that move through time, where nothing that has the focus uses them: ← and → anywhere,
 * everything else, which scrolls the page, only with the focus on the controls of time.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey } = event;
      if (event.defaultPrevented || event.isComposing) return;
      if (ctrlKey || metaKey || altKey || shiftKey) return;
      const focus = event.target instanceof Element ? event.target : document.body;
      if (usesKey(focus, event.key)) return;
      const act = actionOf(event.key, focus.closest(`[${timeKeys}]`) !== null);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actionOf(key: string, inTime: boolean): (() => void) | undefined {
  const { move, moveTick, goTo, setPlaying, playing } = useStore.getState();
  const anywhere: Record<string, () => void> = {
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
  };
  const withTime: Record<string, () => void> = {
    ArrowDown: () => moveTick(1),
    ArrowUp: () => moveTick(-1),
    Home: () => goTo(1),
    End: () => goTo(Number.MAX_SAFE_INTEGER),
    ' ': () => setPlaying(!playing),
  };
  return anywhere[key] ?? (inTime ? withTime[key] : undefined);
}

/** What takes every key that it is given, and what takes the arrows in both directions. */
const typing = 'input, select, textarea, [contenteditable]';
const moving =
  '[role="slider"], [role="listbox"], [role="application"], [role="math"], table, section[tabindex]';

/** Whether what has the focus does something with a key itself. */
function usesKey(focus: Element, key: string): boolean {
  // A slider of steps or operations has no use for the space key.
  if (focus.closest(typing)) return !(key === ' ' && focus.matches('[type="range"]'));
  if (key === ' ') return focus.closest('button, summary, a, [role="button"]') !== null;
  const owner = focus.closest(moving);
  if (!owner) return false;
  // Upright, it leaves the other direction to the steps.
  const isUpright = owner.getAttribute('aria-orientation') === 'vertical';
  return !(isUpright && (key === 'ArrowLeft' || key === 'ArrowRight'));
}
