import type { CellSymbol, Expression } from './expression';
import type { Job } from './jobs';
import { extentsOf } from './read/widths';

/** One equation of a cell: a symbol and the expression that computes it. */
export interface Equation {
  readonly symbol: CellSymbol;
  readonly expression: Expression;
  /**
   * What it does for the cell. It is shown in the row of its first job; the rows of the others
   * refer to it.
   */
  readonly jobs: readonly [Job, ...Job[]];
  /** How it differs from common usage: one line, shown with the equation. */
  readonly note?: string;
}

/** A suggested change: gates held at a value, and what it shows. */
export interface Trial {
  readonly holds: readonly { readonly symbol: CellSymbol; readonly value: number }[];
  readonly message: string;
}

/** The definition of a recurrent cell; everything else about it is derived from this. */
export interface Cell {
  /** `RNN`, `GRU`, `LSTM`: the architecture, under any convention. */
  readonly name: string;
  readonly title: string;
  /** What distinguishes it, in one short sentence. */
  readonly summary: string;
  /** The states carried from step to step, in the order `forward` takes them. */
  readonly states: readonly CellSymbol[];
  /** In the order they are computed. */
  readonly equations: readonly Equation[];
  /** Suggested changes, each with what it shows. */
  readonly trials: readonly Trial[];
  /** What to show in the row of a job that no equation of this cell does. */
  readonly absent: Partial<Record<Job, string>>;
}

/**
 * Defines one equation: `define(h, 'memory', plus(…))`. Of several jobs, the one in whose row it is
 * shown comes first.
 * @throws naming a part with the wrong width, expected and got (`read/widths`)
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
