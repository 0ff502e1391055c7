import { scaleLinear } from 'd3';

/** A label on an axis, and where it stands, in px. */
export interface Tick {
  readonly label: string;
  readonly at: number;
}

/** Where values stand on an upright axis, and the numbers along it. */
export interface ValueScale {
  /** In px; undefined: nowhere. */
  readonly place: (value: number) => number | undefined;
  readonly ticks: readonly Tick[];
}

/** The least room between two numbers on an axis, in px. */
const loose = 36;

/**
 * A linear axis over round numbers that hold all the values, and zero.
 * @param values what is not finite is passed over; without any but zero, from −1 to 1
 * @param from where the low end stands, in px, and `to` the high one
 * @param format how a number is written where the axis goes beyond five digits
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
  // Groups of digits beyond ten thousand have no room.
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
