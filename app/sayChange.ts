import type { Cell } from '../models/cell';
import { type Conventions, cellBy } from '../models/cells/conventions';
import { indexIn } from '../models/changes';
import { formatBrief } from '../models/format';
import { parameterShapes, type Sizes, widthIn } from '../models/read/parameters';
import { plainSymbol } from '../models/read/plain';
import { sayLetter } from '../models/read/speech';
import { type Change, forever } from './change';
import { type UnitNames, unitName } from './units';

/** What exists in the cells shown, for describing changes. */
export interface Existing {
  readonly conventions: Conventions;
  readonly sizes: Sizes;
  readonly names: UnitNames;
  /** The number of steps of the sequence. */
  readonly last: number;
}

/**
 * Describes a change: "GRU z[3] held at 0 from step 5 on". Tells if a unit or a step does not
 * exist.
 */
export function sayChange(change: Change, { conventions, sizes, names, last }: Existing): string {
  const value = formatBrief(change.value, 6);
  if (change.kind === 'weight') {
    const { cell, parameter, row, column } = change;
    const shape = parameterShapes(cellBy(cell, conventions), sizes).get(parameter);
    const missing = !shape || indexIn(shape, change) === undefined;
    const place = column === undefined ? row : `${row}, ${column}`;
    return `${cell} ${parameter}[${place}]${missing ? notInCell : ''} set to ${value}`;
  }
  const { cell, symbol: name, unit, from, to } = change;
  if (name === 'x') {
    const known = unit === undefined || unit < sizes.inputSize;
    const one = known ? `“${unitName({ width: 'input' }, unit ?? 0, names)}”` : `[${unit}]`;
    const input = unit === undefined ? 'all of x' : `x${known ? ' ' : ''}${one}`;
    const missing = known && to > 0 ? '' : ' (not in the input)';
    return `${input}${missing} set to ${value} ${duration(from, to, last)}`;
  }
  const symbol = heldIn(cellBy(cell, conventions), name, to);
  const missing = !symbol || (unit ?? 0) >= widthIn(sizes, symbol.width);
  const shown = symbol ? plainSymbol(symbol.tex).base : name;
  const place = unit === undefined || !symbol ? unit : unitName(symbol, unit, names);
  const units = place === undefined ? '' : `[${place}]`;
  const done = from === to ? 'set to' : 'held at';
  return `${cell} ${shown}${units}${missing ? notInCell : ''} ${done} ${value} ${duration(from, to, last)}`;
}

const notInCell = ' (not in this cell)';

/** The quantity that a hold overrides: the result of an equation, or an initial state. */
function heldIn(cell: Cell, name: string, to: number) {
  const candidates = to === 0 ? cell.states : cell.equations.map(({ symbol }) => symbol);
  return candidates.find((symbol) => symbol.name === name);
}

function duration(from: number, to: number, last: number): string {
  const steps = stepsOf(from, to);
  return from > last ? `${steps} (beyond the sequence)` : steps;
}

function stepsOf(from: number, to: number): string {
  if (to === 0) return 'before the first step';
  if (from === to) return `at step ${from}`;
  if (to !== forever) return `from step ${from} to ${to}`;
  return from <= 1 ? 'at every step' : `from step ${from} on`;
}

/** The description of a change as spoken text: `z[3]` becomes "z, unit 3". */
export function spokenChange(words: string): string {
  return words
    .replace(/(\w+)\.(weight|bias)\[(\w+)(?:, (\w+))?\]/, (_, layer, part, row, column) => {
      return `${layer} ${part}, row ${row}${column === undefined ? '' : `, column ${column}`},`;
    })
    .replace(/\[(\d+)\]/, ', unit $1,')
    .replace(/\[(.+?)\]/, (_, name) => `, ${sayLetter(name === '␣' ? ' ' : name)},`)
    .replace(',,', ',')
    .replace(/(\w)\u0303/g, '$1 tilde');
}
