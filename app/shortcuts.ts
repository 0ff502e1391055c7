import { useEffect } from 'react';
import { useStore } from './store';

/** Attribute of the part of the page where scrolling keys move through the steps. */
export const timeKeys = 'data-time-keys';

/**
 * Keyboard shortcuts for stepping, unless the focused element uses the key: ← and → anywhere; other
 * keys, which scroll the page, only with the focus in the step controls.
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

/** Elements that use every key, and elements that use arrow keys. */
const typing = 'input, select, textarea, [contenteditable]';
const moving =
  '[role="slider"], [role="listbox"], [role="application"], [role="math"], table, section[tabindex]';

/** Whether the focused element uses a key itself. */
function usesKey(focus: Element, key: string): boolean {
  // A slider does not use the space key.
  if (focus.closest(typing)) return !(key === ' ' && focus.matches('[type="range"]'));
  if (key === ' ') return focus.closest('button, summary, a, [role="button"]') !== null;
  const owner = focus.closest(moving);
  if (!owner) return false;
  // A vertical one uses only ↑ and ↓.
  const isUpright = owner.getAttribute('aria-orientation') === 'vertical';
  return !(isUpright && (key === 'ArrowLeft' || key === 'ArrowRight'));
}
