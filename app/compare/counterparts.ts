import type { Cell } from '../../models/cell';
import type { Pointed } from '../choices';
import { symbolsOf } from './symbols';

const nothing: ReadonlySet<string> = new Set();

/**
 * Which symbols of a cell answer when one is pointed at, here or in another cell: the symbol of
 * the same name, and those that do the same job.
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
  const jobs = jobsOf(
    cells.find(({ name }) => name === pointed.cell),
    pointed.symbol,
  );
  const lit = new Set<string>();
  for (const { name } of symbolsOf(cell)) {
    const sameJob = jobsOf(cell, name).some((job) => jobs.includes(job));
    if (name === pointed.symbol || sameJob) lit.add(name);
  }
  return lit;
}

function jobsOf(cell: Cell | undefined, name: string): readonly string[] {
  return cell?.equations.find(({ symbol }) => symbol.name === name)?.jobs ?? [];
}
