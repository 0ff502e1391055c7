/** All lessons at once: for tests and for the build. The page loads them one by one (`files.ts`). */
import { lessonFiles } from './files';
import type { Lesson, LessonPage } from './page';

/** In their order. */
export const lessons: readonly Lesson[] = await Promise.all(lessonFiles.map(({ load }) => load()));

/** All pages, in their order. */
export const lessonPages: readonly LessonPage[] = lessons.flatMap(({ pages }) => pages);
