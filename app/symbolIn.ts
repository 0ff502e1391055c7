import type { Cell } from '../models/cell';
import type { CellSymbol } from '../models/expression';
import { unnamedParts } from '../models/read/parts';
import { symbolsOf } from './compare/symbols';

/** The probability; the page computes it from the logits, without an equation. */
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

/** The symbol of a question; undefined if its cell has none of that name. */
export function symbolIn(cell: Cell, name: string): CellSymbol | undefined {
  if (name === probability.name) return probability;
  return (
    symbolsOf(cell).find((symbol) => symbol.name === name) ?? unnamedParts(cell).get(name)?.symbol
  );
}
