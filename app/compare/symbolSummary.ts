import type { CellSymbol } from '../../models/expression';
import { formatShort, formatSignificant, notFinite } from '../../models/format';
import { mean } from '../../models/read/sentence';
import type { Task } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';

/**
 * Summarises a quantity at a step: "Now from 0.02 to 0.83, 0.17 on average.", or one unit: "Unit 5
 * is 0.831204."
 */
export function symbolSummary(
  symbol: CellSymbol,
  trace: Trace,
  step: number,
  task: Pick<Task, 'outputs'>,
  unit?: number,
): string {
  const values = valuesOf(symbol, trace, step);
  if (!values || values.length === 0) return '';
  if (symbol.role === 'input') return '';
  const value = unit === undefined ? undefined : values[unit];
  if (value !== undefined && unit !== undefined) {
    const named = symbol.width === 'output' ? `, “${task.outputs[unit]}”,` : '';
    return `Unit ${unit}${named} is ${formatSignificant(value, 6)}.`;
  }
  const lost = values.filter((each) => !Number.isFinite(each)).length;
  if (lost > 0) return `Now ${notFinite} in ${lost} of ${values.length} units.`;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `At this step from ${formatShort(low)} to ${formatShort(high)}, mean ${formatShort(mean(values))}.`;
}

function valuesOf(symbol: CellSymbol, trace: Trace, step: number): Float32Array | undefined {
  const { previousOf } = symbol;
  if (previousOf) return (trace.steps[step - 2] ?? trace.initial)[previousOf.name];
  return trace.steps[step - 1]?.[symbol.name];
}
