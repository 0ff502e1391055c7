/** The addresses of lessons; without the fields of links, which the first minute does not need. */
import { pageIds } from '../lessons/pageIds';

/** The page of an address that says nothing but the page: it sets its own state. */
export function barePage(hash: string): string | undefined {
  const [, page] = /^#?lesson=(\d\.\d)$/.exec(hash) ?? [];
  return page !== undefined && pageIds.includes(page) ? page : undefined;
}

/** The address of a page that sets its own state, or of the list of lessons. */
export const lessonAddress = (page: string): string => `#lesson=${page}`;
