/** Whether the page still shows what a page of a lesson speaks of. */
import { phone } from '../../components/mediaQuery';
import type { Choices } from '../choices';
import type { LessonPage } from '../lessons/page';
import { stateOf } from './stateOf';

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
function shownBy(page: LessonPage, name: string): Shown {
  const place = `${page.id} ${name} ${phone.matches()}`;
  let shown = known.get(place);
  if (!shown) {
    const { choices } = stateOf(page, name);
    shown = { choices, key: keyOf(choices) };
    known.set(place, shown);
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
