import type { Cell, Equation } from '../../models/cell';
import { type Job, jobs } from '../../models/jobs';

/** A row that the cards share: the place of a cell's first equation for a job, or of a further one. */
export interface Row {
  readonly job: Job;
  /** Counted from 0 among the equations of the job. */
  readonly index: number;
}

/**
 * The rows of some cells side by side: as many for each job as the cell with the most equations
 * for it needs, and none for a job that no cell does.
 */
export function rowsOf(cells: readonly Cell[]): readonly Row[] {
  return jobs.flatMap((job) => {
    const counts = cells.map((cell) => equationsFor(cell, job).length);
    return Array.from({ length: Math.max(0, ...counts) }, (_, index) => ({ job, index }));
  });
}

/** The equation that a cell has on a row; what stands there in words; or undefined: nothing. */
export function rowOf(cell: Cell, { job, index }: Row): Equation | string | undefined {
  const equation = equationsFor(cell, job)[index];
  if (equation || index > 0) return equation;
  const also = cell.equations.find(({ jobs: all }) => all.includes(job));
  return also
    ? `the ${also.symbol.title} does this, too`
    : (cell.absent[job] ?? 'no part for this');
}

function equationsFor(cell: Cell, job: Job): readonly Equation[] {
  return cell.equations.filter(({ jobs: [first] }) => first === job);
}
