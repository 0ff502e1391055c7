import type { Cell } from '../../models/cell';
import type { Pointed } from '../choices';
import { symbolsOf } from './symbols';

const nothing: ReadonlySet<string> = new Set();

/**
 * The symbols of a cell to highlight when one is hovered, in any cell: the one with the same name,
 * and those with the same job.
 * @param cells all cells shown
 * @returns names of symbols of `cell`
 */
export function litSymbols(
  cell: Cell,
  pointed: Pointed | undefined,
  cells: readonly Cell[],
): ReadonlySet<string> {
  if (!pointed) return nothing;
  // What is kept is the old memory, in every cell.
  if (pointed.measure === 'kept') return new Set(oldMemory(cell));
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

function oldMemory(cell: Cell): string[] {
  const memory = cell.states.at(-1)?.name;
  const old = symbolsOf(cell).find(({ previousOf }) => previousOf?.name === memory);
  return old ? [old.name] : [];
}

function jobsOf(cell: Cell | undefined, name: string): readonly string[] {
  return cell?.equations.find(({ symbol }) => symbol.name === name)?.jobs ?? [];
}
