/** The fields of a link for a page of a lesson, and for a term in the list of all. */
import * as v from 'valibot';
import type { Choices } from '../choices';
import { listId, pageIds } from '../lessons/pageIds';
import { type Field, oneOf } from '../linkField';

export const lessonField: Field = {
  ...oneOf([listId, ...pageIds], ({ lesson }: Choices) => lesson),
  expected: `a page from ${pageIds[0]} to ${pageIds.at(-1)}, or ${listId}`,
  reason: () => 'it is not open',
};

export const termField: Field = {
  schema: v.string(),
  expected: 'a term of the glossary',
  shown: ({ lesson, term }: Choices) => (lesson === listId ? [term] : []),
  reason: () => 'the glossary is not open',
};
