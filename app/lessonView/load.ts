import { loadOnce } from '../loadOnce';

/** What shows a page of a lesson. */
export const lessonViewFile = loadOnce(() => import('./LessonRegion'));

/** The list of all pages, with the glossary. */
export const listFile = loadOnce(() => import('./LessonList'));
