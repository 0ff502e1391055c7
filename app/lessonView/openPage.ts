import { useStore } from '../store';
import { lessonsFile } from './load';
import { openState } from './openState';

/** Opens a page with its own state; says so if the lessons cannot be loaded. */
export async function openPage(id: string): Promise<void> {
  try {
    const { pageBy } = await lessonsFile.load();
    openState(pageBy(id), 'start');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    useStore.getState().notify(`The lesson could not be loaded: ${reason}. Try again.`);
  }
}
