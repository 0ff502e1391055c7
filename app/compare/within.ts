/** The progress of a cell within a step. */
import type { Cell } from '../../models/cell';
import { clockOf, progressAt } from '../../models/read/schedule';
import type { Moment } from './memoryView';

/** @param tick the operation within the step; undefined when the step is complete */
export function withinOf(
  cell: Cell,
  cells: readonly Cell[],
  tick: number | undefined,
): Moment['within'] {
  if (tick === undefined) return undefined;
  const clock = clockOf(cells);
  const now = clock[tick];
  return now && { progress: progressAt(cell, clock, tick), phase: now.phase };
}
