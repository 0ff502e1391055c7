/**
 * A logarithmic axis for magnitudes that may be zero or beyond all numbers: a gradient’s norm on its
 * way back is both, sooner than one thinks. Zero has a band of its own below the axis, infinity one
 * above it.
 */

import { notFinite } from '../../models/format';
import type { Tick, ValueScale } from './valueScale';

/** What values span: powers of ten at the ends, and whether there is a zero or an infinity. */
export interface LogDomain {
  /** The logarithms, to the base of ten, of the ends: the low one is the lesser. */
  readonly low: number;
  readonly high: number;
  readonly hasZero: boolean;
  readonly hasInfinity: boolean;
}

/**
 * A magnitude beyond the ends stands at them; what is negative or no number stands nowhere. There
 * are at most seven round numbers.
 */
export interface LogScale extends ValueScale {
  readonly domain: LogDomain;
  /** The middles of the two bands, where they are. */
  readonly zero: Tick | undefined;
  readonly infinity: Tick | undefined;
}

/** The height of a band, in px. */
export const band = 26;

/** Up to this many powers of ten, 2 and 5 are round numbers as well. */
const narrow = 2;

/** How far two logarithms may be apart and still be the same number. */
const slack = 1e-9;

/** What the values span, rounded outwards; with none above zero, from a thousandth to one. */
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

/** The share of the way from the low end to the high one, 0 to 1; undefined as for `place`. */
export function shareOf({ low, high }: LogDomain, magnitude: number): number | undefined {
  // Not `< 0`: what is no number is not at least zero either.
  if (!(magnitude >= 0)) return undefined;
  const share = (Math.log10(magnitude) - low) / (high - low);
  return Math.max(0, Math.min(1, share));
}

/**
 * The axis over what the values span.
 * @param from where the low end stands, in px; its band, if there is one, takes the place
 * @param to where the high end stands
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

/** The round numbers of a domain, at most so many. */
function logTicks({ low, high }: LogDomain, most: number): Round[] {
  const exponents = range(Math.ceil(low - slack), Math.floor(high + slack));
  if (high - low <= narrow + slack) {
    const all = rounds(Math.floor(low), Math.ceil(high)).filter((each) => {
      const log = logOf(each.mantissa, each.exponent);
      return log >= low - slack && log <= high + slack;
    });
    if (all.length <= most) return all;
  }
  // Counted from 1, so that it is among them where it is on the axis.
  const pace =
    [1, 2, 3, 5, 10, 20, 50, 100].find(
      (each) => exponents.filter((exponent) => exponent % each === 0).length <= most,
    ) ?? 200;
  return exponents
    .filter((exponent) => exponent % pace === 0)
    .map((exponent) => ({ mantissa: 1, exponent }));
}

/** The nearest round ends that hold both, a step apart at least. */
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
