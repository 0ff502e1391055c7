/** The names of a vector's units. */
import type { CellSymbol } from '../models/expression';
import { sayLetter } from '../models/read/speech';

/** A task's names of the input and output units. */
export interface UnitNames {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** A unit's number, or its name; a space becomes a visible mark. */
export function unitName({ width }: Pick<CellSymbol, 'width'>, unit: number, names: UnitNames) {
  if (width === 'hidden') return String(unit);
  const name = (width === 'input' ? names.inputs : names.outputs)[unit] ?? String(unit);
  return name === ' ' ? '␣' : name;
}

/** A unit's name as spoken text. */
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
