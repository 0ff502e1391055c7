/** What the panel of units over time shows, computed from a run. */
import type { TrajectoryCell, TrajectoryOrder } from '../../components/panels/trajectoryViews';
import { softmax } from '../../models/logSumExp';
import type { Run } from '../../models/read/runs';
import { orderUnits } from '../../models/read/unitOrder';
import type { Task, Token } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import { largestOf } from '../compare/columns';
import { labelOf } from '../compare/label';
import { placeOf } from '../placeOf';
import { targetsOf } from '../tasks';

/**
 * A cell's quantity over the sequence, with its units sorted.
 * @param original the run's trace without the reader's changes, which sets the scale
 * @param quantity its symbol's name; the first state is used if the cell lacks it
 */
export function sortedCell(
  { cell, trace }: Pick<Run, 'cell' | 'trace'>,
  original: Trace,
  tokens: readonly Token[],
  task: Task,
  quantity: string | undefined,
  order: TrajectoryOrder,
): Omit<TrajectoryCell, 'chosen'> {
  const hidden = cell.equations.filter(({ symbol }) => symbol.width === 'hidden');
  // The chosen gate may not exist under another convention.
  const found = hidden.find(({ symbol }) => symbol.name === quantity)?.symbol;
  const shown = (found ?? cell.states[0])?.name ?? '';
  const columns = columnsIn(trace, shown);
  const unchanged = trace === original ? columns : columnsIn(original, shown);
  // The predicted probability of the target, or the output, at steps with a target.
  const targets = targetsOf(task, tokens);
  const hasTarget = (_: unknown, index: number) => targets[index] !== undefined;
  const target = trace.steps.map(({ y }, index) => {
    if (task.loss === 'squaredError') return y?.[0] ?? 0;
    return softmax(y ?? [])[targets[index] ?? 0] ?? 0;
  });
  const columnsWithTarget = order === 'correlation' ? columns.filter(hasTarget) : columns;
  return {
    name: cell.name,
    title: cell.title,
    place: placeOf(cell.name),
    quantities: hidden.map(({ symbol }) => {
      const { name, title, base, hue } = labelOf(symbol);
      return { name, title, base, hue };
    }),
    quantity: shown,
    columns,
    unchanged,
    // The scale ends at the largest value, so that patterns are visible; without the reader's
    // changes, so that what they set to 0 looks empty.
    limit: largestOf(unchanged),
    order: orderUnits(columnsWithTarget, order, target.filter(hasTarget)),
  };
}

/** A quantity over the sequence, one vector per step. */
function columnsIn(trace: Trace, name: string): Float32Array[] {
  return trace.steps.map((each) => each[name] ?? new Float32Array());
}
