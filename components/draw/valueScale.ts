import { scaleLinear } from 'd3';

/** A label of an axis, with its position in px. */
export interface Tick {
  readonly label: string;
  readonly at: number;
}

/** A vertical axis: positions of values, and ticks. */
export interface ValueScale {
  /** In px; undefined: no position. */
  readonly place: (value: number) => number | undefined;
  readonly ticks: readonly Tick[];
}

/** The minimum distance of two numbers on an axis, in px. */
const loose = 36;

/**
 * A linear axis with round ends that include all values and zero.
 * @param values values that are not finite are ignored; if all are zero, the range is −1 to 1
 * @param from position of the low end, in px; `to`: of the high end
 * @param format formats numbers if the axis exceeds five digits
 */
export function linearScale(
  values: Iterable<number>,
  from: number,
  to: number,
  format: (value: number) => string,
): ValueScale {
  let [low, high] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const scale = scaleLinear(low === high ? [-1, 1] : [low, high], [from, to]).nice();
  const count = Math.max(2, Math.floor(Math.abs(from - to) / loose));
  const ticks = scale.ticks(count);
  // There is no space for longer numbers.
  const write = Math.max(...ticks.map(Math.abs)) < 1e5 ? scale.tickFormat(count) : format;
  return {
    place: (value) => (Number.isFinite(value) ? scale(value) : undefined),
    ticks: ticks.map((tick) => ({ label: write(tick), at: scale(tick) })),
  };
}

/** An axis of shares, 0 to 1, in quarters. */
export function shareScale(
  from: number,
  to: number,
  format: (share: number) => string,
): ValueScale {
  const place = (share: number) => from + Math.max(0, Math.min(1, share)) * (to - from);
  return {
    place: (share) => (Number.isFinite(share) ? place(share) : undefined),
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ label: format(share), at: place(share) })),
  };
}
