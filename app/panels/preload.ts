import { useEffect } from 'react';
import type { Choices } from '../choices';
import { useStore } from '../store';
import { load } from './load';

/** The choices whose first change shows that the page is in use. */
const uses = [
  'step',
  'tick',
  'sequence',
  'task',
  'cells',
  'weights',
] as const satisfies readonly (keyof Choices)[];

/** Where the pointer or the focus announces that a panel may be opened. */
const near = 'footer, [aria-pressed]';

/**
 * Loads the code of the panels, which the first screen does not need, before it is wanted: when the
 * page is idle after the reader's first choice, so that panels open at once and work offline; or as
 * soon as a panel's button has the pointer or the focus, or anything is clicked.
 */
export function usePreload(): void {
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const start = () => {
      // Offline, a request would only fail; the next occasion may be online.
      if (!navigator.onLine) return;
      stop();
      // A panel that is opened reports a failure.
      load().catch(() => {});
    };
    const approach = ({ type, target }: Event) => {
      if (type === 'pointerdown' || (target instanceof Element && target.closest(near))) start();
    };
    for (const type of ['pointerover', 'focusin', 'pointerdown']) {
      document.addEventListener(type, approach, { signal });
    }
    let idle: number | undefined;
    const unsubscribe = useStore.subscribe((now, before) => {
      if (uses.every((name) => now[name] === before[name])) return;
      cancel();
      // Safari has no requestIdleCallback.
      idle = (window.requestIdleCallback ?? window.setTimeout)(start);
    });
    const cancel = () => {
      if (idle !== undefined) (window.cancelIdleCallback ?? window.clearTimeout)(idle);
    };
    const stop = () => {
      abort.abort();
      unsubscribe();
      cancel();
    };
    return stop;
  }, []);
}
