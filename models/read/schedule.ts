import type { Cell } from '../cell';
import { type Phase, phases } from '../jobs';
import { type DiagramNode, diagram } from './diagram';

/** A tick within a time step: the n-th operation of a phase, in all cells at once. */
export interface Tick {
  readonly phase: Phase;
  /** Counted from 0 within the phase. */
  readonly index: number;
}

/** The progress of a cell at a tick. */
export interface Progress {
  /** The current operation; undefined while the cell waits for the others. */
  readonly current: DiagramNode | undefined;
  /** The ids of all nodes computed so far, including the current one. */
  readonly done: ReadonlySet<string>;
}

/**
 * One clock for several cells: each phase has as many ticks as the cell with the most operations in
 * it needs, so that all cells are in the same phase at the same time.
 */
export function clockOf(cells: readonly Cell[]): Tick[] {
  return phases.flatMap((phase) => {
    const counts = cells.map((cell) => operationsIn(cell, phase).length);
    return Array.from({ length: Math.max(0, ...counts) }, (_, index) => ({ phase, index }));
  });
}

/**
 * @param tick index into `clock`
 * @throws if the clock has no such tick
 */
export function progressAt(cell: Cell, clock: readonly Tick[], tick: number): Progress {
  const now = clock[tick];
  if (!now) throw new Error(`tick: expected 0 to ${clock.length - 1}, got ${tick}`);
  const before = phases.slice(0, phases.indexOf(now.phase));
  const earlier = before.flatMap((phase) => operationsIn(cell, phase));
  const here = operationsIn(cell, now.phase);
  const done = [...earlier, ...here.slice(0, now.index + 1)];
  return { current: here[now.index], done: new Set(done.map(({ id }) => id)) };
}

function operationsIn(cell: Cell, phase: Phase): DiagramNode[] {
  return diagram(cell).nodes.filter(({ work }) => work?.phase === phase);
}
