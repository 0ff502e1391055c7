/**
 * At most `most` of the items, evenly spread, including the first and the last; if `most` is 1, the
 * last.
 * @param most at least 1
 */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  if (most <= 1) return items.slice(-1);
  const apart = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * apart)] as Item);
}
