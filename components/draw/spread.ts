/**
 * Moves labels apart: the places nearest to those wished for (in squares) that keep their order,
 * lie at least `gap` apart and between `from` and `to`. Where there is no room for all, the gap
 * shrinks.
 * @param wished in ascending order
 */
export function spread(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const room = Math.max(0, to - from);
  const pace = Math.min(gap, room / Math.max(1, wished.length - 1));
  // Less the gaps before it, a label may stand level with its neighbour but not above it: the
  // nearest such places are averages of those that press against each other.
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
