import { type Cell, visit } from '../../models/expression';
import type { Pointed } from '../store';

const nothing: ReadonlySet<string> = new Set();

/**
 * Which symbols of a cell answer when one is pointed at, here or in another cell: the symbol of
 * the same name, and the one that does the same job.
 * @param cells all cells on show
 * @returns names of symbols of `cell`
 */
export function litSymbols(
  cell: Cell,
  pointed: Pointed | undefined,
  cells: readonly Cell[],
): ReadonlySet<string> {
  if (!pointed) return nothing;
  if (cell.name === pointed.cell) return new Set([pointed.symbol]);
  const job = jobOf(
    cells.find(({ name }) => name === pointed.cell),
    pointed.symbol,
  );
  const lit = new Set<string>();
  for (const symbol of symbolNames(cell)) {
    const sameJob = job !== undefined && jobOf(cell, symbol) === job;
    if (symbol === pointed.symbol || sameJob) lit.add(symbol);
  }
  return lit;
}

function jobOf(cell: Cell | undefined, name: string): string | undefined {
  return cell?.equations.find(({ symbol }) => symbol.name === name)?.job;
}

/** Every symbol that a cell's equations make or read. */
export function symbolNames(cell: Cell): Set<string> {
  const names = new Set<string>();
  for (const { symbol, expression } of cell.equations) {
    names.add(symbol.name);
    visit(expression, (part) => {
      if (part.kind === 'symbol') names.add(part.name);
    });
  }
  return names;
}
