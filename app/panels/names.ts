import type { NumberName } from '../../components/panels/views';
import type { Cell } from '../../models/cell';
import { unnamedParts } from '../../models/read/parts';
import type { Question } from '../choices';
import { labelOf } from '../compare/label';
import { symbolIn } from '../symbolIn';
import { sayUnit, type UnitNames, unitName } from '../units';

export function nameOf(
  cell: Cell,
  { symbol: name, unit, step }: Question,
  names: UnitNames,
): NumberName | undefined {
  const symbol = symbolIn(cell, name);
  if (!symbol) return undefined;
  const label = labelOf(symbol);
  // An unnamed part is called by its formula.
  const isPart = unnamedParts(cell).has(name);
  const shown = isPart ? { ...label, base: symbol.title, index: '' } : label;
  const called = symbol.width === 'hidden' ? `unit ${unit}` : sayUnit(symbol, unit, names);
  const when = step === 0 ? 'before the first step' : `step ${step}`;
  const words = isPart ? label.title : `${label.title} ${label.spoken}`;
  const spoken = `${words}, ${called}, ${when}`;
  return { label: shown, unit: unitName(symbol, unit, names), step, spoken };
}
