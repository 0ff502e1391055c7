import type { Cell } from '../../models/cell';
import { type CellSymbol, visit } from '../../models/expression';

const known = new WeakMap<Cell, readonly CellSymbol[]>();

/** Every symbol in a cell's equations, each once. */
export function symbolsOf(cell: Cell): readonly CellSymbol[] {
  let symbols = known.get(cell);
  if (!symbols) {
    const byName = new Map<string, CellSymbol>();
    for (const { symbol, expression } of cell.equations) {
      byName.set(symbol.name, symbol);
      visit(expression, (part) => {
        if (part.kind === 'symbol') byName.set(part.name, part);
      });
    }
    symbols = [...byName.values()];
    known.set(cell, symbols);
  }
  return symbols;
}
