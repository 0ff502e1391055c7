import { loadOnce } from '../loadOnce';

/** What shows a page of a lesson. */
export const lessonViewFile = loadOnce(() => import('./LessonRegion'));
