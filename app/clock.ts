import { type Conventions, cellBy } from '../models/cells/conventions';
import { clockOf, type Tick } from '../models/read/schedule';

/** The cells on show, in the order of their cards. */
export const cellNames = ['RNN', 'GRU', 'LSTM'] as const;

const known = new WeakMap<Conventions, readonly Tick[]>();

/** The operations of a step, on the one clock that all cells on show go by. */
export function ticksOf(conventions: Conventions): readonly Tick[] {
  let ticks = known.get(conventions);
  if (!ticks) {
    ticks = clockOf(cellNames.map((name) => cellBy(name, conventions)));
    known.set(conventions, ticks);
  }
  return ticks;
}
