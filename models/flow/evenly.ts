/**
 * At most so many of the items, evenly spread, the first and the last among them; of one alone,
 * the last.
 * @param most at least 1
 */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  if (most <= 1) return items.slice(-1);
  const apart = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * apart)] as Item);
}
