/** How many pages each lesson has: links are checked without loading the lessons. */
export const pageCounts: readonly number[] = [5, 7, 7, 7, 8, 6, 7];

/** `1.1`, `1.2` …, in order. */
export const pageIds: readonly string[] = pageCounts.flatMap((count, lesson) =>
  Array.from({ length: count }, (_, page) => `${lesson + 1}.${page + 1}`),
);

/** What a link names instead of a page to show the list of all. */
export const listId = 'list';
