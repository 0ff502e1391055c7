/** Whether the page still shows what a page of a lesson speaks of. */
import type { Choices } from '../choices';
import type { LessonPage } from '../lessons/page';
import { readLink } from '../permalink';

/** What the sentences of a page depend on. */
const told = ['task', 'sequence', 'weights', 'trainedUnder', 'conventions', 'changes'] as const;
type Told = Pick<Choices, (typeof told)[number]>;

const keyOf = (choices: Told) => JSON.stringify(told.map((name) => choices[name]));

interface Shown {
  readonly choices: Choices;
  readonly key: string;
}

const known = new Map<string, Shown>();

/** A state that a page shows. */
function shownBy({ states }: LessonPage, name: string): Shown {
  const hash = states[name] ?? states.start;
  let shown = known.get(hash);
  if (!shown) {
    const { choices } = readLink(hash);
    shown = { choices, key: keyOf(choices) };
    known.set(hash, shown);
  }
  return shown;
}

/** Whether the reader has changed what the sentences of a page depend on. */
export function isChanged(page: LessonPage, state: string, choices: Told): boolean {
  return shownBy(page, state).key !== keyOf(choices);
}

/** Whether the reader has changed anything that a page sets: the step and the panel, too. */
export function isAway(page: LessonPage, state: string, choices: Choices): boolean {
  const { step, tick, panel, panels } = shownBy(page, state).choices;
  const isAt =
    step === choices.step &&
    tick === choices.tick &&
    panel === choices.panel &&
    JSON.stringify(panels) === JSON.stringify(choices.panels);
  return !isAt || isChanged(page, state, choices);
}
