/** The index of the nearest step, the earlier of equals; −1 if there are none. */
export function nearestStep(steps: readonly number[], step: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  steps.forEach((each, index) => {
    const distance = Math.abs(each - step);
    if (distance >= least) return;
    [best, least] = [index, distance];
  });
  return best;
}
