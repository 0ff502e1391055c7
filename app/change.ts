/** The reader's changes, as in the store, in chips and in links. */
import { cellNames } from '../models/cells';
import { cellBy } from '../models/cells/conventions';
import type { Changes, Hold, WeightEdit } from '../models/changes';
import { settingOf } from '../models/readNumber';

/** `cell` is a cell's name, or `all` for the input, which all cells share. */
export type Change =
  | ({ readonly kind: 'hold'; readonly cell: string } & Hold)
  | ({ readonly kind: 'weight'; readonly cell: string } & WeightEdit);

/** Adds a change, replacing one with the same target. */
export function withChange(changes: readonly Change[], change: Change): Change[] {
  return [...changes.filter((each) => !sameTarget(each, change)), change];
}

/** The `to` of a hold without an end. */
export const forever = Number.MAX_SAFE_INTEGER;

const lists = new WeakMap<readonly Change[], Map<string, Changes>>();
const lastOf = new Map<string, Changes>();

/** The changes of one cell, as its run takes them; memoised. */
export function changesOf(changes: readonly Change[], cell: string): Changes {
  const known = lists.get(changes) ?? new Map<string, Changes>();
  lists.set(changes, known);
  let own = known.get(cell);
  if (!own) {
    const here = changes.filter((change) => change.cell === cell || change.cell === 'all');
    const holds = here.filter((change) => change.kind === 'hold');
    const weights = here.filter((change) => change.kind === 'weight');
    const last = lastOf.get(cell);
    // Changes to other cells do not affect this one.
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

/** Whether two changes have the same target, so that the later one replaces the earlier. */
export function sameTarget(a: Change, b: Change): boolean {
  if (a.cell !== b.cell) return false;
  if (a.kind === 'weight') {
    return (
      b.kind === 'weight' && a.parameter === b.parameter && a.row === b.row && a.column === b.column
    );
  }
  return (
    b.kind === 'hold' &&
    a.symbol === b.symbol &&
    a.unit === b.unit &&
    a.from === b.from &&
    a.to === b.to
  );
}

/** `GRU.z[3]=0@5-`, `LSTM.c=0@7`, `all.x[4]=0.5@3`, `GRU.in2update.weight[1,12]=9`. */
export function writeChange(change: Change): string {
  if (change.kind === 'weight') {
    const { cell, parameter, row, column, value } = change;
    return `${cell}.${parameter}[${column === undefined ? row : `${row},${column}`}]=${value}`;
  }
  const { cell, symbol, unit, value, from, to } = change;
  const units = unit === undefined ? '' : `[${unit}]`;
  const until = to === from ? '' : `-${to === forever ? '' : to}`;
  return `${cell}.${symbol}${units}=${value}@${from}${until}`;
}

const number = '([^@]{1,60})';
const cells = cellNames.join('|');
const writtenHold = new RegExp(
  String.raw`^(${cells}|all)\.(\w{1,20})(?:\[(\d{1,6})\])?=${number}@(\d{1,6})(-(\d{0,6}))?$`,
);
const writtenWeight = new RegExp(
  String.raw`^(${cells})\.(\w{1,20}\.\w{1,20})\[(\d{1,6})(?:,(\d{1,6}))?\]=${number}$`,
);

/** Parses what `writeChange` wrote; undefined if invalid. */
export function readChange(text: string): Change | undefined {
  return readHold(text) ?? readWeight(text);
}

function readHold(text: string): Change | undefined {
  const [, cell, symbol, unit, value, from, range, to] = writtenHold.exec(text) ?? [];
  if (cell === undefined || symbol === undefined) return undefined;
  const [first, held] = [Number(from), settingOf(value ?? '')];
  const last = range === undefined ? first : to ? Number(to) : forever;
  // Only the input is shared by all cells.
  const fits = (cell === 'all') === (symbol === 'x') && first <= last;
  if (!fits || held === undefined) return undefined;
  const units = unit === undefined ? {} : { unit: Number(unit) };
  // Only a state has an initial value; other ranges start at step 1.
  const start = first === 0 && last > 0 && !isState(cell, symbol) ? 1 : first;
  return { kind: 'hold', cell, symbol, ...units, value: held, from: start, to: last };
}

/** A cell has the same states under all conventions. */
const isState = (cell: string, symbol: string) =>
  cell !== 'all' && cellBy(cell).states.some(({ name }) => name === symbol);

function readWeight(text: string): Change | undefined {
  const [, cell, parameter, row, column, value] = writtenWeight.exec(text) ?? [];
  if (cell === undefined || parameter === undefined) return undefined;
  const edited = settingOf(value ?? '');
  if (edited === undefined) return undefined;
  const columns = column === undefined ? {} : { column: Number(column) };
  return { kind: 'weight', cell, parameter, row: Number(row), ...columns, value: edited };
}
