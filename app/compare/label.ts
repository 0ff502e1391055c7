import type { SymbolLabel } from '../../components/views';
import type { CellSymbol } from '../../models/expression';
import { plainSymbol } from '../../models/read/plain';
import { sayName } from '../../models/read/speech';

const labels = new WeakMap<CellSymbol, SymbolLabel>();

/** The label of a symbol, for the components. */
export function labelOf(symbol: CellSymbol): SymbolLabel {
  let label = labels.get(symbol);
  if (!label) {
    const { name, hue, title, tex, sentence: says } = symbol;
    label = { name, hue, title, sentence: says, ...plainSymbol(tex), spoken: sayName(tex) };
    labels.set(symbol, label);
  }
  return label;
}
