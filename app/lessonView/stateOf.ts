import { phone } from '../../components/mediaQuery';
import type { LessonPage } from '../lessons/page';
import { readLink } from '../permalink';

/**
 * What a state of a page sets. On a phone, where a panel would cover the question, it opens with the
 * answer only.
 */
export function stateOf(
  { states }: Pick<LessonPage, 'states'>,
  name: string,
): ReturnType<typeof readLink> {
  const state = readLink(states[name] ?? states.start);
  if (name !== 'start' || states.after === undefined || !phone.matches()) return state;
  return { ...state, choices: { ...state.choices, panel: undefined } };
}
