import type { NumberName } from '../../components/inside/views';
import type { Cell, CellSymbol } from '../../models/expression';
import { unnamedParts } from '../../models/read/parts';
import { labelOf } from '../compare/cellView';
import { symbolsOf } from '../compare/symbols';
import type { Question } from '../store';
import { sayUnit, type UnitNames, unitName } from '../units';

/** What comes of the logits; no equation makes it, the page does. */
export const probability: CellSymbol = {
  kind: 'symbol',
  name: 'p',
  tex: 'p_t',
  title: 'probability',
  sentence: 'Softmax: e to the power of each logit, divided by the sum over all of them.',
  role: 'output',
  width: 'output',
  hue: 'y',
};

/** The symbol that a question is about; undefined where its cell has none of that name. */
export function symbolIn(cell: Cell, name: string): CellSymbol | undefined {
  if (name === probability.name) return probability;
  return (
    symbolsOf(cell).find((symbol) => symbol.name === name) ?? unnamedParts(cell).get(name)?.symbol
  );
}

export function nameOf(
  cell: Cell,
  { symbol: name, unit, step }: Question,
  names: UnitNames,
): NumberName | undefined {
  const symbol = symbolIn(cell, name);
  if (!symbol) return undefined;
  const label = labelOf(symbol);
  // A part without a name is called as it is written.
  const isPart = unnamedParts(cell).has(name);
  const shown = isPart ? { ...label, base: symbol.title, index: '' } : label;
  const called = symbol.width === 'hidden' ? `unit ${unit}` : sayUnit(symbol, unit, names);
  const when = step === 0 ? 'before the first step' : `step ${step}`;
  const words = isPart ? label.title : `${label.title} ${label.spoken}`;
  const spoken = `${words}, ${called}, ${when}`;
  return { label: shown, unit: unitName(symbol, unit, names), step, spoken };
}
