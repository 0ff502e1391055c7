/**
 * A logarithmic axis for magnitudes that may be zero or infinite, as the norms of vanishing and
 * exploding gradients are. Zero has a separate band below the axis, infinity one above it.
 */

import { notFinite } from '../../models/format';
import type { Tick, ValueScale } from './valueScale';

/** The range of values: powers of ten at the ends, and whether zeros or infinities occur. */
export interface LogDomain {
  /** The base-10 logarithms of the ends; `low` is the smaller. */
  readonly low: number;
  readonly high: number;
  readonly hasZero: boolean;
  readonly hasInfinity: boolean;
}

/**
 * Magnitudes beyond the ends are clamped; negative values and NaN have no position. There are at
 * most seven ticks.
 */
export interface LogScale extends ValueScale {
  readonly domain: LogDomain;
  /** The centres of the two bands, if they exist. */
  readonly zero: Tick | undefined;
  readonly infinity: Tick | undefined;
}

/** The height of a band, in px. */
export const band = 26;

/** Up to this many powers of ten, multiples of 2 and 5 are ticks as well. */
const narrow = 2;

/** The tolerance for equal logarithms. */
const slack = 1e-9;

/** The range of the values, rounded outwards; 0.001 to 1 if none is above zero. */
export function logDomain(values: Iterable<number>): LogDomain {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  let [hasZero, hasInfinity] = [false, false];
  for (const value of values) {
    if (value === 0) hasZero = true;
    else if (value === Number.POSITIVE_INFINITY) hasInfinity = true;
    else if (value > 0) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  if (most === 0) return { low: -3, high: 0, hasZero, hasInfinity };
  const [low, high] = outwards(Math.log10(least), Math.log10(most));
  return { low, high, hasZero, hasInfinity };
}

/** The relative position between the ends, 0 to 1; undefined like `place`. */
export function shareOf({ low, high }: LogDomain, magnitude: number): number | undefined {
  // Not `< 0`, to include NaN.
  if (!(magnitude >= 0)) return undefined;
  const share = (Math.log10(magnitude) - low) / (high - low);
  return Math.max(0, Math.min(1, share));
}

/**
 * The axis for the range of the values.
 * @param from position of the low end, or of its band if there is one, in px
 * @param to position of the high end, in px
 */
export function logScale(values: Iterable<number>, from: number, to: number): LogScale {
  const domain = logDomain(values);
  const { hasZero, hasInfinity } = domain;
  const way = Math.sign(to - from);
  const bottom = hasZero ? from + way * band : from;
  const top = hasInfinity ? to - way * band : to;
  const zero = hasZero ? { label: '0', at: from + (way * band) / 2 } : undefined;
  const infinity = hasInfinity ? { label: notFinite, at: to - (way * band) / 2 } : undefined;
  const place = (magnitude: number) => {
    if (magnitude === 0 && zero) return zero.at;
    if (magnitude === Number.POSITIVE_INFINITY && infinity) return infinity.at;
    const share = shareOf(domain, magnitude);
    return share === undefined ? undefined : bottom + share * (top - bottom);
  };
  const most = Math.max(2, Math.min(7, Math.floor(Math.abs(top - bottom) / 26)));
  const ticks = logTicks(domain, most).map(({ mantissa, exponent }) => ({
    label: numeral(mantissa, exponent),
    at:
      bottom +
      ((logOf(mantissa, exponent) - domain.low) / (domain.high - domain.low)) * (top - bottom),
  }));
  return { domain, place, ticks, zero, infinity };
}

/** The label of an end of the domain: `1e−12`, `0.5`. */
export function endLabel(log: number): string {
  const exponent = Math.floor(log + slack);
  return numeral(Math.round(10 ** (log - exponent)), exponent);
}

interface Round {
  readonly mantissa: number;
  readonly exponent: number;
}

const logOf = (mantissa: number, exponent: number) => exponent + Math.log10(mantissa);

/** The ticks of a domain, at most `most`. */
function logTicks({ low, high }: LogDomain, most: number): Round[] {
  const exponents = range(Math.ceil(low - slack), Math.floor(high + slack));
  if (high - low <= narrow + slack) {
    const all = rounds(Math.floor(low), Math.ceil(high)).filter((each) => {
      const log = logOf(each.mantissa, each.exponent);
      return log >= low - slack && log <= high + slack;
    });
    if (all.length <= most) return all;
  }
  // Counted from 1, so that 1 is a tick if it is in the range.
  const pace =
    [1, 2, 3, 5, 10, 20, 50, 100].find(
      (each) => exponents.filter((exponent) => exponent % each === 0).length <= most,
    ) ?? 200;
  return exponents
    .filter((exponent) => exponent % pace === 0)
    .map((exponent) => ({ mantissa: 1, exponent }));
}

/** The nearest round ends that include both, at least one step apart. */
function outwards(least: number, most: number): [number, number] {
  if (most - least > narrow) return [Math.floor(least + slack), Math.ceil(most - slack)];
  const logs = rounds(Math.floor(least) - 1, Math.ceil(most) + 1).map(({ mantissa, exponent }) =>
    logOf(mantissa, exponent),
  );
  const low = logs.findLast((log) => log <= least + slack) ?? Math.floor(least);
  const high = logs.find((log) => log >= most - slack && log > low + slack) ?? Math.ceil(most);
  return [low, high];
}

function rounds(first: number, last: number): Round[] {
  return range(first, last).flatMap((exponent) =>
    [1, 2, 5].map((mantissa) => ({ mantissa, exponent })),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function numeral(mantissa: number, exponent: number): string {
  const text = `${mantissa}e${exponent}`;
  return Math.abs(exponent) <= 3 ? String(Number(text)) : text.replace('-', '−');
}
