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

/** Where a click may open one: a number of a card asks a question, weights start a training. */
const asks = 'article, header';

/** How long after the reader's last choice the page counts as idle, in ms: running the code takes time. */
const rest = 1500;

/**
 * Loads the code of the panels, which the first screen does not need, before it is wanted: when the
 * reader rests after a choice, so that panels open at once and work offline; or as soon as a panel's
 * button has the pointer or the focus, or something that opens a panel is clicked.
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
      const places = type === 'pointerdown' ? `${near}, ${asks}` : near;
      if (target instanceof Element && target.closest(places)) start();
    };
    for (const type of ['pointerover', 'focusin', 'pointerdown']) {
      document.addEventListener(type, approach, { signal });
    }
    let timer: number | undefined;
    const unsubscribe = useStore.subscribe((now, before) => {
      if (uses.every((name) => now[name] === before[name])) return;
      cancel();
      timer = window.setTimeout(start, rest);
    });
    const cancel = () => window.clearTimeout(timer);
    const stop = () => {
      abort.abort();
      unsubscribe();
      cancel();
    };
    return stop;
  }, []);
}
