import type { Cell, Equation } from '../../models/cell';
import { type Job, jobs } from '../../models/jobs';

/** A row shared by all cards: the n-th equation of a job. */
export interface Row {
  readonly job: Job;
  /** Counted from 0 among the equations of the job. */
  readonly index: number;
}

const known = new WeakMap<readonly Cell[], readonly Row[]>();

/**
 * The rows of cells side by side: for each job as many as the largest number of equations that a
 * cell has for it. Memoised by the list.
 */
export function rowsOf(cells: readonly Cell[]): readonly Row[] {
  let rows = known.get(cells);
  if (!rows) {
    rows = sharedRows(cells);
    known.set(cells, rows);
  }
  return rows;
}

function sharedRows(cells: readonly Cell[]): readonly Row[] {
  return jobs.flatMap((job) => {
    const counts = cells.map((cell) => equationsFor(cell, job).length);
    return Array.from({ length: Math.max(0, ...counts) }, (_, index) => ({ job, index }));
  });
}

/** What a cell shows in a row: an equation, a text, or nothing (undefined). */
export function rowOf(cell: Cell, { job, index }: Row): Equation | string | undefined {
  const equation = equationsFor(cell, job)[index];
  if (equation || index > 0) return equation;
  const also = cell.equations.find(({ jobs: all }) => all.includes(job));
  return also
    ? `the ${also.symbol.title} also does this`
    : (cell.absent[job] ?? 'not in this cell');
}

function equationsFor(cell: Cell, job: Job): readonly Equation[] {
  return cell.equations.filter(({ jobs: [first] }) => first === job);
}
