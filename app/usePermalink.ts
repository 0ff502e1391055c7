import { useEffect } from 'react';
import { readLink, writeLink } from './permalink';
import { readQuestion, writeQuestion } from './question';
import { type Choices, type Question, useStore } from './store';

/** How long the choices rest before the address follows them: browsers limit how often it may. */
const rest = 700;

const linked = [
  'task',
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
    // Entries between which one only asks belong together; an address changed by hand begins anew.
    let visit = visitIn(history.state) ?? 0;
    let latest = visit;
    const entryOf = ({ trail }: Choices) => ({ trail: trail.map(writeQuestion), visit });
    const write = () => {
      window.clearTimeout(timer);
      const state = useStore.getState();
      const link = `#${writeLink(state)}`;
      if (link !== location.hash || visitIn(history.state) !== visit) {
        history.replaceState(entryOf(state), '', link);
      }
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
      const trail = trailIn(entry) ?? choices.trail;
      if (visitIn(entry) === visit) {
        // Back to a question, not back over what was made since.
        useStore.getState().reopen({ ...choices, trail });
      } else {
        latest += 1;
        visit = visitIn(entry) ?? latest;
        useStore.getState().open({ ...choices, trail }, notices);
      }
      timer = window.setTimeout(write, rest);
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

/** The trail of a history entry that this page made; undefined for any other. */
function trailIn(entry: unknown): readonly Question[] | undefined {
  const kept = (entry as { trail?: unknown } | null)?.trail;
  return Array.isArray(kept) ? kept.flatMap((text) => readQuestion(String(text)) ?? []) : undefined;
}

function visitIn(entry: unknown): number | undefined {
  const visit = (entry as { visit?: unknown } | null)?.visit;
  return typeof visit === 'number' ? visit : undefined;
}
