import type { ReactNode } from 'react';
import type { Recall } from '../lessons/page';
import type { Prose } from '../lessons/prose';
import { lessonAddress } from './lessonAddress';

/** What a lesson's first page shows of its question about the lesson before. */
export function recallView(
  { page, question, options, answer, because }: Recall,
  show: (text: Prose) => ReactNode,
) {
  return {
    question,
    options: options.map(({ id, title, reply = because }) => ({ id, title, reply: show(reply) })),
    answer,
    page: { id: page, href: lessonAddress(page) },
  };
}
