/** What the units of a vector are called. */
import type { CellSymbol } from '../models/expression';
import { sayLetter } from '../models/read/speech';

/** The names of what is read and of what is answered, by unit: a task has them. */
export interface UnitNames {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** A unit by its number, or by what it stands for; a space by a mark that can be seen. */
export function unitName({ width }: Pick<CellSymbol, 'width'>, unit: number, names: UnitNames) {
  if (width === 'hidden') return String(unit);
  const name = (width === 'input' ? names.inputs : names.outputs)[unit] ?? String(unit);
  return name === ' ' ? '␣' : name;
}

/** A unit's name as it is said. */
export function sayUnit(symbol: Pick<CellSymbol, 'width'>, unit: number, names: UnitNames) {
  const name = unitName(symbol, unit, names);
  return name === '␣' ? sayLetter(' ') : sayLetter(name);
}

/** All names of a width. */
export function unitNames(
  symbol: Pick<CellSymbol, 'width'>,
  count: number,
  names: UnitNames,
): string[] {
  return Array.from({ length: count }, (_, unit) => unitName(symbol, unit, names));
}
