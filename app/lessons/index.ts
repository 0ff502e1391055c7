/** All lessons, in their order. */
import { forgetting } from './forgetting';
import { gru } from './gru';
import { lstm } from './lstm';
import { memory } from './memory';
import type { Lesson, LessonPage } from './page';
import { plainRnn } from './plainRnn';
import { reading } from './reading';
import { sideBySide } from './sideBySide';

export const lessons: readonly Lesson[] = [
  memory,
  plainRnn,
  forgetting,
  gru,
  lstm,
  sideBySide,
  reading,
];

/** All pages, in their order. */
export const lessonPages: readonly LessonPage[] = lessons.flatMap(({ pages }) => pages);

/** @throws if there is no such page */
export function pageBy(id: string): LessonPage {
  const page = lessonPages.find((each) => each.id === id);
  if (!page) throw new Error(`there is no page ${id} among ${lessonPages.length}`);
  return page;
}

/** @throws if there is no such page */
export function lessonOf(id: string): Lesson {
  const lesson = lessons.find(({ pages }) => pages.some((page) => page.id === id));
  if (!lesson) throw new Error(`there is no page ${id} in the lessons`);
  return lesson;
}
