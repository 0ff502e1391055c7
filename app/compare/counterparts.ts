import type { Cell } from '../../models/cell';
import type { Pointed } from '../choices';
import { symbolsOf } from './symbols';

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
  for (const { name } of symbolsOf(cell)) {
    const sameJob = job !== undefined && jobOf(cell, name) === job;
    if (name === pointed.symbol || sameJob) lit.add(name);
  }
  return lit;
}

function jobOf(cell: Cell | undefined, name: string): string | undefined {
  return cell?.equations.find(({ symbol }) => symbol.name === name)?.job;
}
