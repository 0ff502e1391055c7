import { cellBy } from '../models/cells/conventions';
import { clockOf, type Tick } from '../models/read/schedule';
import type { Choices } from './choices';

const known = new Map<string, readonly Tick[]>();

/** The operations of a step, on the clock shared by all cells shown. */
export function ticksOf({
  cells,
  conventions,
}: Pick<Choices, 'cells' | 'conventions'>): readonly Tick[] {
  const key = JSON.stringify([cells, conventions]);
  let ticks = known.get(key);
  if (!ticks) {
    ticks = clockOf(cells.map((name) => cellBy(name, conventions)));
    known.set(key, ticks);
  }
  return ticks;
}
