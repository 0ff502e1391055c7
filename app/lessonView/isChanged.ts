/** Whether the reader has changed what a page speaks of. */
import type { Choices } from '../choices';
import type { LessonPage } from '../lessons/page';
import { readLink } from '../permalink';

/** What the sentences of a page depend on; the reader may step, and open panels. */
const told = ['task', 'sequence', 'weights', 'trainedUnder', 'conventions', 'changes'] as const;
type Told = Pick<Choices, (typeof told)[number]>;

const keyOf = (choices: Told) => JSON.stringify(told.map((name) => choices[name]));

const known = new WeakMap<LessonPage, ReadonlySet<string>>();

/** Whether these choices are of none of the states that a page shows. */
export function isChanged(page: LessonPage, choices: Told): boolean {
  let keys = known.get(page);
  if (!keys) {
    const { start, after = start } = page.states;
    keys = new Set([start, after].map((hash) => keyOf(readLink(hash).choices)));
    known.set(page, keys);
  }
  return !keys.has(keyOf(choices));
}
