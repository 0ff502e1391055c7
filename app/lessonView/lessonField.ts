/** The field of a link for a page of a lesson. */
import type { Choices } from '../choices';
import { listId, pageIds } from '../lessons/pageIds';
import { type Field, oneOf } from '../linkField';

export const lessonField: Field = {
  ...oneOf([listId, ...pageIds], ({ lesson }: Choices) => lesson),
  expected: `a page from ${pageIds[0]} to ${pageIds.at(-1)}, or ${listId}`,
  reason: () => 'it is not open',
};
