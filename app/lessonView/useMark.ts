import type { Pointed } from '../choices';
import type { LessonPage } from '../lessons/page';
import { usePage } from './usePage';

const marks = new WeakMap<LessonPage, Pointed>();

/** The first symbol that the open page of a lesson marks. */
export function useMark(): Pointed | undefined {
  const page = usePage();
  const mark = page?.marks?.find((each) => each.kind === 'symbol');
  if (!page || !mark) return undefined;
  let pointed = marks.get(page);
  if (!pointed) {
    pointed = { cell: mark.cell, symbol: mark.name, unit: mark.unit };
    marks.set(page, pointed);
  }
  return pointed;
}
