import type { LessonPage } from '../lessons/page';
import { readLink } from '../permalink';
import { useStore } from '../store';

/** Sets a state of a page; presentation size and the playlist stay as they are. */
export function openState({ id, states }: Pick<LessonPage, 'id' | 'states'>, name: string): void {
  const { presentation, playlist, page, open, point } = useStore.getState();
  const { choices, notices, withoutQuestion } = readLink(states[name] ?? states.start);
  // What was pointed at is not on this page.
  point('', undefined);
  open({ ...choices, lesson: id, presentation, playlist, page }, notices, withoutQuestion);
}
