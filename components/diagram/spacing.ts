/** Spaces the lines of one direction, as evenly as the items on them permit. */
import type { Axis } from './lattice';

/** An item on a line that needs a gap to others. */
export interface Item {
  readonly line: number;
  /** Its extent to both sides of the line. */
  readonly before: number;
  readonly after: number;
  /** Its range in the other direction. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'node' | 'wire' | 'label';
}

/** The minimum gaps between adjacent items. */
export type Gaps = Readonly<Record<Item['kind'], Readonly<Record<Item['kind'], number>>>>;

export interface Bounds {
  readonly gaps: Gaps;
  /** The position of the far edge (the near one is 0); larger if there is not enough space. */
  readonly end: number;
  /** The margins at both edges, by kind of item. */
  readonly margins: Readonly<Record<Item['kind'], readonly [number, number]>>;
  /** The minimum position of the first main slot. */
  readonly first: number;
}

interface Rule {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/**
 * @param mains the visible slots (columns or rows), spaced evenly; the others lie between them
 * @param over the distance in the other direction up to which two items count as adjacent
 * @returns the position of each line, and of the far edge
 */
export function spaced(
  axis: Axis,
  items: readonly Item[],
  mains: readonly number[],
  bounds: Bounds,
  over: number,
): { readonly at: readonly number[]; readonly end: number } {
  const last = axis.slots - 1;
  const used = new Set(items.map(({ line }) => axis.slot[line] ?? 0));
  const main = mains.filter((slot) => used.has(slot));
  const rules = rulesOf(axis, items, over, last, bounds);
  // Lines keep their order even without adjacent items.
  const order = [...used].sort((a, b) => a - b);
  order.slice(1).forEach((to, index) => {
    rules.push({ from: order[index] ?? 0, to, by: 0 });
  });
  const [first] = main;
  if (first !== undefined) rules.push({ from: 0, to: first, by: bounds.first });
  const pitched = (pitch: number) => {
    const pitches = main.slice(1).map((to, index) => ({ from: main[index] ?? 0, to, by: pitch }));
    return [...rules, ...pitches].sort(byEnd);
  };
  const endAt = (pitch: number) => earliest(pitched(pitch), axis.slots)[last] ?? 0;

  const end = Math.max(bounds.end, Math.ceil(endAt(0)));
  let [low, high] = [0, end];
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2;
    if (endAt(middle) <= end) low = middle;
    else high = middle;
  }
  const even = earliest(pitched(low), axis.slots);
  const fixed = new Map([
    [0, 0],
    [last, end],
    ...main.map((slot) => [slot, Math.round(even[slot] ?? 0)] as const),
  ]);
  const slots = between(rules, axis.slots, fixed, used);
  return { at: axis.slot.map((slot, line) => (slots[slot] ?? 0) + (axis.offset[line] ?? 0)), end };
}

function rulesOf(
  axis: Axis,
  items: readonly Item[],
  over: number,
  last: number,
  { gaps, margins }: Bounds,
): Rule[] {
  const rules = new Map<number, Rule>();
  const add = (from: number, to: number, by: number) => {
    const key = from * axis.slots + to;
    if ((rules.get(key)?.by ?? 0) < by) rules.set(key, { from, to, by });
  };
  const slot = ({ line }: Item) => axis.slot[line] ?? 0;
  const offset = ({ line }: Item) => axis.offset[line] ?? 0;
  for (const item of items) {
    if (slot(item) > 0 && slot(item) < last) {
      const [before, after] = margins[item.kind];
      add(0, slot(item), before + item.before - offset(item));
      add(slot(item), last, after + item.after + offset(item));
    }
    for (const other of items) {
      if (slot(other) <= slot(item)) continue;
      const room = item.kind === 'wire' && other.kind === 'wire' ? over : over - 0.5;
      if (Math.max(item.start, other.start) > Math.min(item.end, other.end) + room) continue;
      const gap = gaps[item.kind][other.kind];
      add(slot(item), slot(other), item.after + offset(item) + gap + other.before - offset(other));
    }
  }
  return [...rules.values()];
}

const byEnd = (a: Rule, b: Rule) => a.to - b.to;

/**
 * The earliest position of every slot that the rules allow.
 * @param rules sorted by their end
 */
function earliest(rules: readonly Rule[], slots: number): number[] {
  const at = new Array<number>(slots).fill(0);
  for (const { from, to, by } of rules) {
    at[to] = Math.max(at[to] ?? 0, (at[from] ?? 0) + by);
  }
  return at;
}

/** Centres the remaining slots in the space between the fixed ones. */
function between(
  rules: readonly Rule[],
  slots: number,
  fixed: ReadonlyMap<number, number>,
  used: ReadonlySet<number>,
): number[] {
  const latest = new Array<number>(slots).fill(Number.POSITIVE_INFINITY);
  for (const [slot, at] of fixed) latest[slot] = at;
  for (const { from, to, by } of [...rules].sort((a, b) => b.from - a.from)) {
    if (!fixed.has(from)) latest[from] = Math.min(latest[from] ?? 0, (latest[to] ?? 0) - by);
  }
  const at: number[] = [];
  for (let slot = 0; slot < slots; slot++) {
    const set = fixed.get(slot);
    if (set !== undefined || !used.has(slot)) {
      at.push(set ?? at.at(-1) ?? 0);
      continue;
    }
    let low = Number.NEGATIVE_INFINITY;
    for (const { from, to, by } of rules)
      if (to === slot) low = Math.max(low, (at[from] ?? 0) + by);
    let more = 2;
    for (let next = slot + 1; next < slots && !fixed.has(next); next++) if (used.has(next)) more++;
    const high = latest[slot] ?? low;
    at.push(Math.round(low + (high - low) / more));
  }
  return at;
}
