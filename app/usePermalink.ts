import { useEffect } from 'react';
import { readLink, writeLink } from './permalink';
import { readQuestion, writeQuestion } from './question';
import { type Choices, type Question, useStore } from './store';

/** How long the choices rest before the address follows them: browsers limit how often it may. */
const rest = 700;

const linked = [
  'sequence',
  'step',
  'tick',
  'weights',
  'conventions',
  'changes',
  'panel',
  'cell',
  'trail',
] as const satisfies readonly (keyof Choices)[];

/**
 * Keeps the address and the choices in step, both ways. A question is an entry of the browser's
 * history, so that its back button leads the way back.
 */
export function usePermalink(): void {
  useEffect(() => {
    let timer = 0;
    const write = () => {
      window.clearTimeout(timer);
      const state = useStore.getState();
      const link = `#${writeLink(state)}`;
      if (link !== location.hash) history.replaceState(entryOf(state), '', link);
    };
    const unsubscribe = useStore.subscribe((state, before) => {
      if (linked.every((name) => state[name] === before[name])) return;
      window.clearTimeout(timer);
      if (state.asked !== before.asked) {
        // First what the reader comes back to, then what was asked.
        history.replaceState(entryOf(before), '', `#${writeLink(before)}`);
        history.pushState(entryOf(state), '', `#${writeLink(state)}`);
      } else {
        timer = window.setTimeout(write, rest);
      }
    });
    const read = ({ state: entry }: PopStateEvent) => {
      window.clearTimeout(timer);
      const { choices, notices } = readLink(location.hash);
      const trail = trailIn(entry);
      if (trail) {
        // An entry of our own: the reader goes back to a question, not on what was made since.
        useStore.getState().reopen({ ...choices, trail });
        timer = window.setTimeout(write, rest);
      } else {
        useStore.getState().open(choices, notices);
      }
    };
    window.addEventListener('popstate', read);
    timer = window.setTimeout(write, rest);
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
      window.removeEventListener('popstate', read);
    };
  }, []);
}

function entryOf({ trail }: Choices): { readonly trail: string[] } {
  return { trail: trail.map(writeQuestion) };
}

/** The trail of a history entry that this page made; undefined for any other. */
function trailIn(entry: unknown): readonly Question[] | undefined {
  const kept = (entry as { trail?: unknown } | null)?.trail;
  return Array.isArray(kept) ? kept.flatMap((text) => readQuestion(String(text)) ?? []) : undefined;
}
