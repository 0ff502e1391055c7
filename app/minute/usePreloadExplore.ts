import { useEffect } from 'react';
import { explore } from '../loadExplore';
import { useStore } from '../store';
import { useMinute } from './state';

/** How long after the reader's last choice the page counts as idle, in ms. */
const rest = 1500;

/** Loads the comparison before it is wanted: when the reader rests, or approaches a way to it. */
export function usePreloadExplore(): void {
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    let timer: number | undefined;
    const load = () => {
      if (!navigator.onLine) return;
      stop();
      // Leaving reports a failure.
      explore.load().catch(() => {});
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(load, rest);
    };
    const approach = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a[href]')) load();
    };
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, approach, { signal });
    }
    const unsubscribes = [useStore.subscribe(later), useMinute.subscribe(later)];
    const stop = () => {
      abort.abort();
      for (const unsubscribe of unsubscribes) unsubscribe();
      window.clearTimeout(timer);
    };
    return stop;
  }, []);
}
