import { useEffect } from 'react';
import type { Choices, Question } from './choices';
import { dropLastAddress, keepLastAddress } from './lastAddress';
import { readLink, writeLink } from './permalink';
import { readQuestion, writeQuestion } from './question';
import { useStore } from './store';

/** How long the address lags behind the choices at most, in ms: browsers limit how often it may follow. */
const lag = 400;
/** How many addresses of an entry are remembered while the page is on its way out. */
const remembered = 100;

const linked = [
  'task',
  'sequence',
  'step',
  'tick',
  'weights',
  'cells',
  'conventions',
  'changes',
  'panel',
  'cell',
  'trail',
  'panels',
] as const satisfies readonly (keyof Choices)[];

/** The part behind the `#` as the page last read or wrote it. */
let known = location.hash;
/** Whether the page is drawn, and hears of every other address by itself. */
let hearing = false;

/**
 * Opens an address that came while the page was not drawn, as before its first drawing or where it
 * could not be drawn: it is not to be overwritten unread.
 */
export function openMissed(): void {
  if (hearing || location.hash === known) return;
  known = location.hash;
  const { choices, notices, withoutQuestion } = readLink(known);
  const trail = trailIn(history.state) ?? choices.trail;
  useStore.getState().open({ ...choices, trail }, notices, withoutQuestion);
}

/**
 * Keeps the address and the choices in step, both ways. A question is an entry of the browser's
 * history, so that its back button leads the way back.
 */
export function usePermalink(): void {
  useEffect(() => {
    openMissed();
    hearing = true;
    let timer: number | undefined;
    // Entries between which one only asks belong together; an address changed by hand begins anew.
    let visit = visitIn(history.state) ?? newVisit();
    const entryOf = ({ trail }: Choices) => ({ trail: trail.map(writeQuestion), visit });
    const later = () => {
      timer ??= window.setTimeout(write, lag);
    };
    const cancel = () => {
      window.clearTimeout(timer);
      timer = undefined;
    };
    // What this entry's address was before, as the browser may still have it.
    let replaced: readonly string[] = [];
    const replace = (state: Choices) => {
      replaced = [...replaced.slice(1 - remembered), location.hash];
      history.replaceState(entryOf(state), '', `#${writeLink(state)}`);
      known = location.hash;
    };
    const write = () => {
      cancel();
      const state = useStore.getState();
      if (`#${writeLink(state)}` === location.hash && visitIn(history.state) === visit) return;
      try {
        replace(state);
      } catch {
        // Too often for this browser: it is tried again.
        later();
      }
    };
    // What was done last reaches the address before the page may go.
    const leave = () => {
      write();
      keepLastAddress(replaced, `#${writeLink(useStore.getState())}`);
    };
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') leave();
      else dropLastAddress();
    };
    const unsubscribe = useStore.subscribe((state, before) => {
      if (linked.every((name) => state[name] === before[name])) return;
      if (state.questionCount === before.questionCount) {
        later();
        return;
      }
      cancel();
      try {
        // First what the reader comes back to, then what was asked.
        replace(before);
        history.pushState(entryOf(state), '', `#${writeLink(state)}`);
        known = location.hash;
        replaced = [];
      } catch {
        later();
      }
    });
    const read = ({ state: entry }: PopStateEvent) => {
      cancel();
      replaced = [];
      known = location.hash;
      const { choices, notices, withoutQuestion } = readLink(known);
      const trail = trailIn(entry) ?? choices.trail;
      if (visitIn(entry) === visit) {
        // Back to a question, not back over what was made since.
        useStore.getState().reopen({ ...choices, trail });
      } else {
        visit = visitIn(entry) ?? newVisit();
        useStore.getState().open({ ...choices, trail }, notices, withoutQuestion);
      }
      later();
    };
    window.addEventListener('popstate', read);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', onVisibility);
    later();
    return () => {
      hearing = false;
      unsubscribe();
      cancel();
      window.removeEventListener('popstate', read);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, []);
}

let lastVisit = 0;

/**
 * A number that no other entry of the history has: also not one that this tab made before a reload,
 * which the page cannot see.
 */
function newVisit(): number {
  lastVisit = Math.max(lastVisit + 1, Date.now());
  return lastVisit;
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
