import { useEffect, useLayoutEffect } from 'react';
import { openPage } from './playlist';
import { useStore } from './store';

/** A key that types nothing, so that it works wherever the focus is. */
const toggle = 'F8';

/** The keys of a clicker, and where they lead. */
const clicker: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/**
 * Gives the page presentation size (app/styles/presentation.css). There, a clicker opens the pages of the
 * playlist, or moves through the steps if there is none.
 */
export function usePresentation(): void {
  const presentation = useStore((state) => state.presentation);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-presentation', presentation);
    // The ribbon and the drawings measure themselves again.
    window.dispatchEvent(new Event('resize'));
    return () => document.documentElement.removeAttribute('data-presentation');
  }, [presentation]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
      const { presentation: isOn, setPresentation, playlist, page, move } = useStore.getState();
      const by = clicker[key];
      if (key === toggle) setPresentation(!isOn);
      else if (!isOn || by === undefined) return;
      else if (playlist.length > 0) openPage(page + by);
      else move(by);
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
