import type { CellSymbol } from '../../models/expression';
import { formatShort, notFinite } from '../../models/format';
import { normOf } from '../../models/norm';
import { mean } from '../../models/read/sentence';
import { type UnitNames, unitName } from '../units';

/** A gate counts as open above this. */
const open = 0.9;

/** As many units as are named one by one. */
const named = 8;

/** `mean 0.56` of a gate, `norm 1.25` of anything else; empty of no numbers. */
export function summaryOf({ role }: Pick<CellSymbol, 'role'>, values: Float32Array): string {
  if (values.length === 0) return '';
  const gate = role === 'gate';
  const average = formatShort(gate ? mean(values) : normOf(values));
  // There is no room to say of what it is not.
  return average === notFinite ? notFinite : `${gate ? 'mean' : 'norm'} ${average}`;
}

/**
 * A vector in words: "mean 0.38; open above 0.9 in units 0, 4, 9".
 * @param before what it would be without the reader's changes, where that is something else
 */
export function sayVector(
  symbol: Pick<CellSymbol, 'role' | 'width'>,
  values: Float32Array,
  before: Float32Array | undefined,
  names: UnitNames,
): string {
  const summary = summaryOf(symbol, values);
  const was = before && summaryOf(symbol, before);
  const changed = was === undefined || was === summary ? was && 'changed' : `changed, was ${was}`;
  const parts = [summary, changed, outstandingUnits(symbol, values, names)];
  return parts.filter(Boolean).join('; ');
}

/**
 * Which units of a vector stand out, for a reader who cannot see its bars: of a gate those that are
 * open, "open above 0.9 in units 0, 4, 9"; of anything else the largest, "largest in unit 3, −0.92".
 * @param values the vector; empty: nothing is said
 */
export function outstandingUnits(
  symbol: Pick<CellSymbol, 'role' | 'width'>,
  values: Float32Array,
  names: UnitNames,
): string {
  const largest = largestIn(values);
  if (largest === undefined) return '';
  const called = (unit: number) => {
    const name = unitName(symbol, unit, names);
    return symbol.width === 'hidden' ? `unit ${name}` : `“${name}”`;
  };
  const most = `in ${called(largest)}, ${formatShort(values[largest] ?? 0)}`;
  if (symbol.role !== 'gate') return `largest ${most}`;
  const units = [...values.keys()].filter((unit) => (values[unit] ?? 0) > open);
  if (units.length === 0) return `open above ${open} in no unit; widest ${most}`;
  if (units.length === values.length) return `open above ${open} in all ${units.length} units`;
  const more = units.length > named ? ` and ${units.length - named} more` : '';
  const word = units.length === 1 ? 'unit' : 'units';
  return `open above ${open} in ${word} ${units.slice(0, named).join(', ')}${more}`;
}

/** The unit of the largest magnitude; undefined where no number is finite. */
function largestIn(values: Float32Array): number | undefined {
  let largest: number | undefined;
  values.forEach((value, unit) => {
    if (!Number.isFinite(value)) return;
    if (largest === undefined || Math.abs(value) > Math.abs(values[largest] ?? 0)) largest = unit;
  });
  return largest;
}
