import { lessonFile, pageOf } from '../lessons/files';
import { useStore } from '../store';
import { useAnswers } from './answers';
import { openState } from './openState';

/** Opens a page with its own state, or the one in which it has answered; says so if the lessons cannot be loaded. */
export async function openPage(id: string): Promise<void> {
  try {
    const page = pageOf(await lessonFile(id).load(), id);
    const isAnswered = id in useAnswers.getState().answers;
    openState(page, isAnswered && page.states.after !== undefined ? 'after' : 'start');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    useStore.getState().notify(`The lesson could not be loaded: ${reason}. Try again.`);
  }
}
