import type { LessonPage } from '../lessons/page';
import { listId } from '../lessons/pageIds';
import { useStore } from '../store';
import { useLoaded } from '../useLoaded';
import { lessonsFile } from './load';

/** The page of a lesson that is open, once the lessons are loaded. */
export function usePage(): LessonPage | undefined {
  const id = useStore((state) => state.lesson);
  const isPage = id !== undefined && id !== listId;
  const lessons = useLoaded(lessonsFile, isPage);
  return isPage && typeof lessons === 'object' ? lessons.pageBy(id) : undefined;
}
