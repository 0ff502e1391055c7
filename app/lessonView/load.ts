import { loadOnce } from '../loadOnce';

/** The lessons and what shows a page: loaded with the first page. */
export const lessonsFile = loadOnce(() => import('./LazyLessons'));

/** The list of all pages, with the glossary. */
export const listFile = loadOnce(() => import('./LessonList'));
