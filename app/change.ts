/** What the reader changed, as it stands in the store, in a chip and in a link. */
import type { Changes, Hold, WeightEdit } from '../models/changes';

/** `cell` is a cell's name, or `all` for the input, which the cells share. */
export type Change =
  | ({ readonly kind: 'hold'; readonly cell: string } & Hold)
  | ({ readonly kind: 'weight'; readonly cell: string } & WeightEdit);

/** Beyond this, a cell's numbers would leave those of float32. */
export const largest = 1e6;

/** A hold that has no end. */
export const forever = Number.MAX_SAFE_INTEGER;

const lists = new WeakMap<readonly Change[], Map<string, Changes>>();
const lastOf = new Map<string, Changes>();

/** The changes of one cell, as its run takes them; while they stay the same, the same object. */
export function changesOf(changes: readonly Change[], cell: string): Changes {
  const known = lists.get(changes) ?? new Map<string, Changes>();
  lists.set(changes, known);
  let own = known.get(cell);
  if (!own) {
    const here = changes.filter((change) => change.cell === cell || change.cell === 'all');
    const holds = here.filter((change) => change.kind === 'hold');
    const weights = here.filter((change) => change.kind === 'weight');
    const last = lastOf.get(cell);
    // A change to another cell is none to this one.
    own =
      last && sameItems(last.holds, holds) && sameItems(last.weights, weights)
        ? last
        : { holds, weights };
    lastOf.set(cell, own);
    known.set(cell, own);
  }
  return own;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Whether two changes are of the same thing, so that the later takes the place of the earlier. */
export function sameTarget(a: Change, b: Change): boolean {
  if (a.cell !== b.cell) return false;
  if (a.kind === 'weight') {
    return b.kind === 'weight' && a.parameter === b.parameter && a.index === b.index;
  }
  return (
    b.kind === 'hold' &&
    a.symbol === b.symbol &&
    a.unit === b.unit &&
    a.from === b.from &&
    a.to === b.to
  );
}

/** `GRU.z[3]=0@5-`, `LSTM.c=0@7`, `all.x[4]=0.5@3`, `GRU.in2update.bias[1]=9`. */
export function writeChange(change: Change): string {
  if (change.kind === 'weight') {
    return `${change.cell}.${change.parameter}[${change.index}]=${change.value}`;
  }
  const { cell, symbol, unit, value, from, to } = change;
  const units = unit === undefined ? '' : `[${unit}]`;
  const until = to === from ? '' : `-${to === forever ? '' : to}`;
  return `${cell}.${symbol}${units}=${value}@${from}${until}`;
}

const written =
  /^(RNN|GRU|LSTM|all)\.([\w.]{1,40})(?:\[(\d{1,6})\])?=(-?\d{1,21}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?)(?:@(\d{1,6})(-(\d{0,6}))?)?$/;

/** What `writeChange` wrote; undefined where it is not understood. */
export function readChange(text: string): Change | undefined {
  const [, cell, name, unit, value, from, range, to] = written.exec(text) ?? [];
  if (cell === undefined || name === undefined) return undefined;
  const number = Number(value);
  if (Math.abs(number) > largest) return undefined;
  if (from === undefined) {
    if (unit === undefined || cell === 'all') return undefined;
    return { kind: 'weight', cell, parameter: name, index: Number(unit), value: number };
  }
  const last = range === undefined ? Number(from) : to ? Number(to) : forever;
  const hold = { kind: 'hold', cell, symbol: name, value: number, from: Number(from), to: last };
  if ((cell === 'all') !== (name === 'x')) return undefined;
  return { ...(hold as Change & { kind: 'hold' }), ...(unit && { unit: Number(unit) }) };
}
