/** The files of the lessons, in their order: each is loaded with the first of its pages. */
import { type Lazy, loadOnce } from '../loadOnce';
import type { Lesson, LessonPage } from './page';

export const lessonFiles: readonly Lazy<Lesson>[] = [
  loadOnce(async () => (await import('./memory')).memory),
  loadOnce(async () => (await import('./plainRnn')).plainRnn),
  loadOnce(async () => (await import('./forgetting')).forgetting),
  loadOnce(async () => (await import('./gru')).gru),
  loadOnce(async () => (await import('./lstm')).lstm),
  loadOnce(async () => (await import('./sideBySide')).sideBySide),
  loadOnce(async () => (await import('./reading')).reading),
];

/** The file of the lesson that a page is part of. @throws if there is no such lesson */
export function lessonFile(id: string): Lazy<Lesson> {
  const file = lessonFiles[Number.parseInt(id, 10) - 1];
  if (!file) throw new Error(`there is no lesson of page ${id} among ${lessonFiles.length}`);
  return file;
}

/** @throws if the lesson has no such page */
export function pageOf({ title, pages }: Lesson, id: string): LessonPage {
  const page = pages.find((each) => each.id === id);
  if (!page) throw new Error(`there is no page ${id} in “${title}”`);
  return page;
}
