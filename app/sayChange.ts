import { type Conventions, cellBy } from '../models/cells/conventions';
import { indexIn } from '../models/changes';
import type { Cell } from '../models/expression';
import { formatBrief } from '../models/format';
import { parameterShapes, type Sizes, widthIn } from '../models/read/parameters';
import { plainSymbol } from '../models/read/plain';
import { type Change, forever } from './change';
import { type UnitNames, unitName } from './units';

/**
 * A change in a few words: "GRU z[3] held at 0 from step 5 on". What the cell on show has no place
 * for is said to be missing.
 */
export function sayChange(
  change: Change,
  conventions: Conventions,
  sizes: Sizes,
  names: UnitNames,
): string {
  const value = formatBrief(change.value, 6);
  if (change.kind === 'weight') {
    const { cell, parameter, row, column } = change;
    const shape = parameterShapes(cellBy(cell, conventions), sizes).get(parameter);
    const missing = !shape || indexIn(shape, change) === undefined;
    const place = column === undefined ? row : `${row}, ${column}`;
    return `${cell} ${parameter}[${place}]${missing ? lacking : ''} set to ${value}`;
  }
  const { cell, symbol: name, unit, from, to } = change;
  if (name === 'x') {
    const input =
      unit === undefined ? 'all of x' : `x “${unitName({ width: 'input' }, unit, names)}”`;
    return `${input} set to ${value} ${duration(from, to)}`;
  }
  const symbol = heldIn(cellBy(cell, conventions), name, to);
  const missing = !symbol || (unit ?? 0) >= widthIn(sizes, symbol.width);
  const shown = symbol ? plainSymbol(symbol.tex).base : name;
  const place = unit === undefined || !symbol ? unit : unitName(symbol, unit, names);
  const units = place === undefined ? '' : `[${place}]`;
  const done = from === to ? 'set to' : 'held at';
  return `${cell} ${shown}${units}${missing ? lacking : ''} ${done} ${value} ${duration(from, to)}`;
}

const lacking = ', which it has not,';

/** The quantity that a hold takes the place of: what an equation makes, or a first state. */
function heldIn(cell: Cell, name: string, to: number) {
  const made = to === 0 ? cell.states : cell.equations.map(({ symbol }) => symbol);
  return made.find((symbol) => symbol.name === name);
}

function duration(from: number, to: number): string {
  if (to === 0) return 'before the first step';
  if (from === to) return `at step ${from}`;
  if (to !== forever) return `from step ${from} to ${to}`;
  return from <= 1 ? 'throughout' : `from step ${from} on`;
}
