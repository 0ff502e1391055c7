/** Prepares a curve for drawing: the end of its axis, its moving mean, and the visible points. */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The end of the axis of steps: a round number, so that it rarely changes during a training; at
 * least a tenth of the total, and at most the total unless the training exceeds it.
 */
export function axisEnd(last: number, total: number): number {
  const whole = total >= 1 && Number.isFinite(total) ? total : 1;
  const wanted = Math.max(1, last, whole / 10);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const round = [1, 1.5, 2, 3, 5, 7].map((each) => each * power).find((each) => each >= wanted);
  const end = Math.ceil(round ?? 10 * power);
  return wanted <= whole ? Math.min(end, whole) : end;
}

const farthest = 15;
const measuresPerReach = 40;

/**
 * The half-width of the moving mean's window for this number of values: up to 15, 0 for few values.
 */
export function reachOf(count: number): number {
  return Math.min(farthest, Math.floor(count / measuresPerReach));
}

/** The moving mean; at the ends over fewer values. It has gaps where the values have. */
export function movingMean(values: readonly number[]): number[] {
  const reach = reachOf(values.length);
  if (reach === 0) return [...values];
  return values.map((value, index) => {
    if (!Number.isFinite(value)) return Number.NaN;
    let [sum, count] = [0, 0];
    const last = Math.min(values.length - 1, index + reach);
    for (let at = Math.max(0, index - reach); at <= last; at++) {
      const other = values[at] ?? Number.NaN;
      if (!Number.isFinite(other)) continue;
      sum += other;
      count++;
    }
    return sum / count;
  });
}

/**
 * Thins points to those that are visible: the first, highest, lowest and last of each pixel column.
 * @param spots from left to right; undefined: a gap; adjacent gaps are merged
 */
export function thin(spots: readonly (Spot | undefined)[]): (Spot | undefined)[] {
  const thinned: (Spot | undefined)[] = [];
  let column: Spot[] = [];
  const flush = () => {
    if (column.length <= 4) thinned.push(...column);
    else {
      let [high, low] = [0, 0];
      column.forEach(({ y }, index) => {
        if (y < (column[high]?.y ?? y)) high = index;
        if (y > (column[low]?.y ?? y)) low = index;
      });
      const ends = new Set([0, Math.min(high, low), Math.max(high, low), column.length - 1]);
      for (const index of ends) thinned.push(column[index]);
    }
    column = [];
  };
  for (const spot of spots) {
    const first = column[0];
    if (!spot || (first && Math.floor(spot.x) !== Math.floor(first.x))) flush();
    if (spot) column.push(spot);
    else if (thinned.at(-1)) thinned.push(undefined);
  }
  flush();
  return thinned;
}

/** The width of a column in px; for smooth curves the last point of each is enough. */
const columnWidth = 2;

/** Keeps the last point of each column, which is enough for a mean, and the gaps. */
export function lastOfColumns(spots: readonly (Spot | undefined)[]): (Spot | undefined)[] {
  return spots.filter((spot, index) => {
    const next = spots[index + 1];
    const columnOf = ({ x }: Spot) => Math.floor(x / columnWidth);
    return !spot || !next || columnOf(next) !== columnOf(spot);
  });
}
