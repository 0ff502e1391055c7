import { lessonFile, pageOf } from '../lessons/files';
import type { Lesson, LessonPage } from '../lessons/page';
import { listId } from '../lessons/pageIds';
import { useStore } from '../store';
import { useLoaded } from '../useLoaded';

/** A page, and the lesson that it is part of. */
export interface OpenPage {
  readonly lesson: Lesson;
  readonly page: LessonPage;
}

/** The page of a lesson that is open; a string: why it could not be loaded; undefined: none, or not yet. */
export function useOpenPage(): OpenPage | string | undefined {
  const id = useStore((state) => state.lesson);
  const isPage = id !== undefined && id !== listId;
  const lesson = useLoaded(isPage ? lessonFile(id) : undefined);
  if (typeof lesson !== 'object') return lesson;
  return isPage ? { lesson, page: pageOf(lesson, id) } : undefined;
}

/** The page of a lesson that is open, once it is loaded. */
export function usePage(): LessonPage | undefined {
  const open = useOpenPage();
  return typeof open === 'object' ? open.page : undefined;
}
