/** Showing what a page answers: from the state that the reader has seen, step by step. */
import { mediaQuery } from '../../components/mediaQuery';
import type { LessonPage } from '../lessons/page';
import { readLink } from '../permalink';
import { useStore } from '../store';
import { openState } from './openState';

const still = mediaQuery('(prefers-reduced-motion: reduce)');

/** How long a step is shown, and how long all of them may take, in ms. */
const each = 150;
const longest = 3000;

/** Opens the state in which a page answers, and runs to its step. */
export function reveal(page: LessonPage): void {
  const { start, after } = page.states;
  if (after === undefined) return;
  const from = readLink(start).choices.step;
  const { step: to, lesson = page.id } = { ...readLink(after).choices, lesson: page.id };
  openState(page, 'after');
  if (still.matches() || to <= from) return;
  const { goTo } = useStore.getState();
  goTo(from);
  let now = from;
  const delay = Math.min(each, longest / (to - from));
  const timer = setInterval(() => {
    const state = useStore.getState();
    // The reader goes elsewhere.
    if (state.lesson !== lesson || state.step !== now) return clearInterval(timer);
    now += 1;
    goTo(now);
    if (now >= to) clearInterval(timer);
  }, delay);
}
