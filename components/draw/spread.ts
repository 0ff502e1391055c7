/**
 * Separates labels: the positions nearest to the preferred ones (least squares) that keep their
 * order, are at least `gap` apart and between `from` and `to`. If there is not enough space, the
 * gap shrinks.
 * @param wished the preferred positions, ascending
 */
export function spread(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const room = Math.max(0, to - from);
  const pace = Math.min(gap, room / Math.max(1, wished.length - 1));
  // After subtracting the gaps, positions must be non-decreasing: isotonic regression by pooling
  // adjacent violators.
  const blocks: { sum: number; count: number }[] = [];
  wished.forEach((place, index) => {
    let block = { sum: place - index * pace, count: 1 };
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.sum / last.count <= block.sum / block.count) break;
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const highest = Math.max(from, to - (wished.length - 1) * pace);
  return blocks
    .flatMap(({ sum, count }) => {
      const level = Math.max(from, Math.min(highest, sum / count));
      return Array.from({ length: count }, () => level);
    })
    .map((level, index) => level + index * pace);
}
