/** A run to explain, and access to its numbers. */

import type { Cell } from '../cell';
import type { Changes } from '../changes';
import type { Trace } from '../trace';
import type { Point } from './explanation';
import type { Sizes } from './parameters';

/** A run whose numbers can be explained. */
export interface Run {
  readonly cell: Cell;
  readonly sizes: Sizes;
  /** The parameters of this run, by name, row by row. */
  readonly parameters: Readonly<Record<string, Float32Array>>;
  readonly trace: Trace;
  readonly changes: Changes;
}

/** @throws naming a step that does not exist */
export function checkStep({ cell, trace }: Run, step: number): void {
  if (!trace.steps[step - 1]) throw stepFault(cell, trace, step);
}

function stepFault(cell: Cell, { steps }: Trace, step: number): Error {
  return new Error(`${cell.name}: expected a step up to ${steps.length}, got ${step}`);
}

/** The number at a point of a run. @throws naming a step or unit that does not exist */
export function valueAt({ cell, trace }: Pick<Run, 'cell' | 'trace'>, point: Point): number {
  const { symbol, step, unit } = point;
  const values =
    symbol === 'x'
      ? trace.x[step - 1]
      : step === 0
        ? trace.initial[symbol]
        : trace.steps[step - 1]?.[symbol];
  if (!values) throw stepFault(cell, trace, step);
  const value = values[unit];
  if (value === undefined) {
    throw new Error(`${symbol}: expected a unit below ${values.length}, got ${unit}`);
  }
  return value;
}
