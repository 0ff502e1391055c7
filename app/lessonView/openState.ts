import type { LessonPage } from '../lessons/page';
import { useStore } from '../store';
import { stateOf } from './stateOf';

/** Sets a state of a page; presentation size and the playlist stay as they are. */
export function openState(shown: Pick<LessonPage, 'id' | 'states'>, name: string): void {
  const { presentation, playlist, page, open, point } = useStore.getState();
  const { choices, notices, withoutQuestion } = stateOf(shown, name);
  // What was pointed at is not on this page.
  point('', undefined);
  open({ ...choices, lesson: shown.id, presentation, playlist, page }, notices, withoutQuestion);
}
