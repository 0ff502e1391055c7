import type { CellSymbol } from '../../models/expression';
import { formatShort, notFinite } from '../../models/format';
import { normOf } from '../../models/norm';
import { mean } from '../../models/read/sentence';
import { type UnitNames, unitName } from '../units';

/** A gate counts as open above this. */
const open = 0.9;

/** The maximum number of units named individually. */
const named = 8;

/** `mean 0.56` for a gate, `norm 1.25` for anything else; empty for an empty vector. */
export function summaryOf({ role }: Pick<CellSymbol, 'role'>, values: Float32Array): string {
  if (values.length === 0) return '';
  const gate = role === 'gate';
  const average = formatShort(gate ? mean(values) : normOf(values));
  // There is no room for more words.
  return average === notFinite ? notFinite : `${gate ? 'mean' : 'norm'} ${average}`;
}

/**
 * A vector in words: "mean 0.38; open above 0.9 in units 0, 4, 9".
 * @param before its value without the reader's changes, if different
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
 * Describes the notable units of a vector, for screen readers: the open units of a gate, "open
 * above 0.9 in units 0, 4, 9"; of anything else the largest, "largest in unit 3, −0.92".
 * @param values the vector; empty: returns an empty text
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
  const units = openIn(values);
  if (units.length === 0) return `open above ${open} in no unit; widest ${most}`;
  if (units.length === values.length) return `open above ${open} in all ${units.length} units`;
  const more = units.length > named ? ` and ${units.length - named} more` : '';
  const word = units.length === 1 ? 'unit' : 'units';
  return `open above ${open} in ${word} ${units.slice(0, named).join(', ')}${more}`;
}

// Plain loops, because these run for every vector of the page at every step: callbacks and
// iterators box each number.

/** The units that count as open. */
function openIn(values: Float32Array): number[] {
  const units: number[] = [];
  for (let unit = 0; unit < values.length; unit++) {
    if ((values[unit] ?? 0) > open) units.push(unit);
  }
  return units;
}

/** The unit with the largest magnitude; undefined if no value is finite. */
function largestIn(values: Float32Array): number | undefined {
  let largest: number | undefined;
  let most = -1;
  for (let unit = 0; unit < values.length; unit++) {
    const magnitude = Math.abs(values[unit] ?? 0);
    if (magnitude > most && magnitude < Number.POSITIVE_INFINITY) {
      largest = unit;
      most = magnitude;
    }
  }
  return largest;
}
