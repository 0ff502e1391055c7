import { useEffect } from 'react';
import { readLink, writeLink } from './permalink';
import { useStore } from './store';

/** How long the choices rest before the address follows them: browsers limit how often it may. */
const rest = 700;

/** Keeps the address and the choices in step, both ways. */
export function usePermalink(): void {
  useEffect(() => {
    let timer = 0;
    const write = () => {
      const link = `#${writeLink(useStore.getState())}`;
      if (link !== location.hash) history.replaceState(null, '', link);
    };
    const unsubscribe = useStore.subscribe((state, before) => {
      const { sequence, step, weights } = state;
      if (sequence === before.sequence && step === before.step && weights === before.weights)
        return;
      window.clearTimeout(timer);
      timer = window.setTimeout(write, rest);
    });
    const read = () => {
      const { choices, notices } = readLink(location.hash);
      useStore.getState().open(choices, notices);
    };
    window.addEventListener('hashchange', read);
    timer = window.setTimeout(write, rest);
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
      window.removeEventListener('hashchange', read);
    };
  }, []);
}
