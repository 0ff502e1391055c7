import { useEffect } from 'react';
import { isInBrowser } from '../components/mediaQuery';
import type { Choices, Question } from './choices';
import { dropLastAddress, saveLastAddress } from './lastAddress';
import { barePage } from './lessonView/lessonAddress';
import { openPage } from './lessonView/openPage';
import { resumeMinute } from './minute/state';
import { minuteAddress } from './minute/visited';
import { readLink, writeLink } from './permalink';
import { readQuestion, writeQuestion } from './question';
import { useStore } from './store';

/**
 * The address is written when the choices have rested, and at the latest after `longest`, in ms: a
 * change of the address costs as much as a drawing, and browsers limit its rate.
 */
const rest = 700;
const longest = 3000;
/** The maximum number of replaced addresses remembered for a reload. */
const remembered = 100;

const linked = [
  'task',
  'sequence',
  'step',
  'tick',
  'weights',
  'trainedUnder',
  'cells',
  'conventions',
  'changes',
  'panel',
  'cell',
  'trail',
  'panels',
  'presentation',
  'alone',
  'playlist',
  'page',
  'lesson',
  'term',
] as const satisfies readonly (keyof Choices)[];

/** The hash that the page last read or wrote. */
let known = isInBrowser ? location.hash : '';
/** Whether the page is rendered and listens to address changes. */
let hearing = false;

/**
 * Opens an address that changed while the page was not rendered (before its first render or after a
 * failure), so that it is not overwritten.
 */
export function openMissed(): void {
  // The first minute has been left: its address says nothing of the comparison.
  if (hearing || location.hash === known || location.hash === minuteAddress) return;
  known = location.hash;
  if (openedPage(known)) return;
  const { choices, notices, withoutQuestion } = readLink(known);
  const trail = trailIn(history.state) ?? choices.trail;
  useStore.getState().open({ ...choices, trail }, notices, withoutQuestion);
}

/**
 * Synchronises the address and the choices, both ways. Each question is an entry of the browser's
 * history, so that the back button returns to the previous one.
 */
export function usePermalink(): void {
  useEffect(() => {
    openMissed();
    hearing = true;
    let timer: number | undefined;
    /** When the address began to lag behind. */
    let since: number | undefined;
    // Consecutive questions belong to one visit; editing the address starts a new one.
    let visit = visitIn(history.state) ?? newVisit();
    const entryOf = ({ trail }: Choices) => ({ trail: trail.map(writeQuestion), visit });
    const later = () => {
      window.clearTimeout(timer);
      since ??= performance.now();
      timer = window.setTimeout(write, Math.min(rest, since + longest - performance.now()));
    };
    const cancel = () => {
      window.clearTimeout(timer);
      since = undefined;
    };
    // Previous addresses of this entry, which the browser may still have.
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
        // The browser's rate limit: retry later.
        later();
      }
    };
    // Write the address before the page may be closed.
    const leave = () => {
      write();
      saveLastAddress(replaced, `#${writeLink(useStore.getState())}`);
    };
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') leave();
      else dropLastAddress();
    };
    const unsubscribe = useStore.subscribe((state, before) => {
      if (linked.every((name) => state[name] === before[name])) return;
      const leavesLesson = before.lesson !== undefined && state.lesson === undefined;
      if (state.questionCount === before.questionCount && !leavesLesson) {
        later();
        return;
      }
      cancel();
      try {
        // First the state to return to, then the question, or the comparison after a lesson.
        replace(before);
        if (leavesLesson) visit = newVisit();
        history.pushState(entryOf(state), '', `#${writeLink(state)}`);
        known = location.hash;
        replaced = [];
      } catch {
        later();
      }
    });
    const read = ({ state: entry }: PopStateEvent) => {
      cancel();
      if (isMinuteEntry(entry) || location.hash === minuteAddress) {
        resumeMinute();
        return;
      }
      replaced = [];
      known = location.hash;
      if (openedPage(known)) {
        visit = newVisit();
        return;
      }
      const { choices, notices, withoutQuestion } = readLink(known);
      const trail = trailIn(entry) ?? choices.trail;
      if (visitIn(entry) === visit) {
        // Return to the question, but keep everything else.
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

/** Opens the page of a lesson, if an address says nothing else. */
function openedPage(hash: string): boolean {
  const page = barePage(hash);
  if (page !== undefined) void openPage(page);
  return page !== undefined;
}

/** Whether a history entry is that of the first minute, which the reader has left. */
function isMinuteEntry(entry: unknown): boolean {
  return (entry as { isMinute?: unknown } | null)?.isMinute === true;
}

let lastVisit = 0;

/**
 * A number that no other history entry has, including entries from before a reload, which the page
 * cannot see.
 */
function newVisit(): number {
  lastVisit = Math.max(lastVisit + 1, Date.now());
  return lastVisit;
}

/** The trail of a history entry made by this page; undefined for any other. */
function trailIn(entry: unknown): readonly Question[] | undefined {
  const trail = (entry as { trail?: unknown } | null)?.trail;
  return Array.isArray(trail)
    ? trail.flatMap((text) => readQuestion(String(text)) ?? [])
    : undefined;
}

function visitIn(entry: unknown): number | undefined {
  const visit = (entry as { visit?: unknown } | null)?.visit;
  return typeof visit === 'number' ? visit : undefined;
}
