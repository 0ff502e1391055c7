/** The field of a link for a page of a lesson. */
import type { Choices } from '../choices';
import { listId, pageIds } from '../lessons/pageIds';
import { type Field, oneOf } from '../linkField';

export const lessonField: Field = {
  ...oneOf([listId, ...pageIds], ({ lesson }: Choices) => lesson),
  expected: `a page from ${pageIds[0]} to ${pageIds.at(-1)}, or ${listId}`,
  reason: () => 'it is not open',
};

/** The page of an address that says nothing but the page: it sets its own state. */
export function barePage(hash: string): string | undefined {
  const [, page] = /^#?lesson=(\d\.\d)$/.exec(hash) ?? [];
  return page !== undefined && pageIds.includes(page) ? page : undefined;
}

/** The address of a page that sets its own state, or of the list of lessons. */
export const lessonAddress = (page: string): string => `#lesson=${page}`;
