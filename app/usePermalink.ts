import { useEffect } from 'react';
import { readLink, writeLink } from './permalink';
import { readQuestion, sameQuestion, writeQuestion } from './question';
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
        const past = `#${writeLink(before)}`;
        if (past !== location.hash) history.replaceState(entryOf(before), '', past);
        history.pushState(entryOf(state), '', `#${writeLink(state)}`);
      } else {
        timer = window.setTimeout(write, rest);
      }
    });
    const read = () => {
      window.clearTimeout(timer);
      const { choices, notices } = readLink(location.hash);
      const trail = trailIn(history.state, choices.trail);
      useStore.getState().open({ ...choices, trail }, notices);
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

function entryOf({ trail }: Choices): { readonly trail: string[] } {
  return { trail: trail.map(writeQuestion) };
}

/** The trail of a history entry, if it leads to the question that its link names. */
function trailIn(entry: unknown, linkedTrail: readonly Question[]): readonly Question[] {
  const kept = (entry as { trail?: unknown } | null)?.trail;
  if (!Array.isArray(kept)) return linkedTrail;
  const trail = kept.flatMap((text) => readQuestion(String(text)) ?? []);
  return sameQuestion(trail.at(-1), linkedTrail.at(-1)) ? trail : linkedTrail;
}
