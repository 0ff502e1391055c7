import type { CellSymbol, Expression } from './expression';
import type { Job } from './jobs';
import { extentsOf } from './read/widths';

/** One line of a cell: a symbol and the expression that makes it. */
export interface Equation {
  readonly symbol: CellSymbol;
  readonly expression: Expression;
  /** What it does for the cell: its row is that of the first, and the others point to it. */
  readonly jobs: readonly [Job, ...Job[]];
  /** Where the source goes its own way: one line, shown where the equation stands. */
  readonly note?: string;
}

/** Gates held at a value, and what comes of it. */
export interface Trial {
  readonly holds: readonly { readonly symbol: CellSymbol; readonly value: number }[];
  readonly message: string;
}

/** A recurrent cell, written once. */
export interface Cell {
  /** `RNN`, `GRU`, `LSTM`: the architecture, whatever the convention. */
  readonly name: string;
  readonly title: string;
  /** What sets it apart, in one short sentence. */
  readonly summary: string;
  /** The states carried from step to step, in the order `forward` takes them. */
  readonly states: readonly CellSymbol[];
  /** In the order they are computed. */
  readonly equations: readonly Equation[];
  /** Changes worth trying on it, each with what it shows. */
  readonly trials: readonly Trial[];
  /** What to say on the row of a job that this cell has no part for. */
  readonly absent: Partial<Record<Job, string>>;
}

/**
 * Writes one equation: `define(h, 'memory', plus(…))`; of one that does several jobs, the one whose
 * row it stands on comes first.
 * @throws naming a part of the wrong width: culprit, expected, got (`read/widths`)
 */
export function define(
  symbol: CellSymbol,
  job: Job | readonly [Job, ...Job[]],
  expression: Expression,
  note?: string,
): Equation {
  extentsOf(symbol, expression);
  const jobs: Equation['jobs'] = typeof job === 'string' ? [job] : job;
  return { symbol, jobs, expression, ...(note !== undefined && { note }) };
}
