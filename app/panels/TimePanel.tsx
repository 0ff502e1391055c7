import { useMemo } from 'react';
import { Trajectories } from '../../components/panels/Trajectories';
import type { TrajectoryCell, TrajectoryOrder } from '../../components/panels/trajectoryViews';
import { softmax } from '../../models/logSumExp';
import { orderUnits } from '../../models/read/unitOrder';
import type { Trace } from '../../models/trace';
import { labelOf } from '../compare/cellView';
import { largestOf } from '../compare/columns';
import { useStore } from '../store';
import { targetsOf } from '../tasks';
import { traceOf } from '../traces';
import { type PanelProps, runOf } from './runs';

/** Chosen units of the three cells over the whole sequence. */
export function TimePanel({ models, tokens, task, step, theme, changes }: PanelProps) {
  const goTo = useStore((state) => state.goTo);
  const { order, quantities, units: chosen } = useStore(({ panels }) => panels);
  const { setPanelChoice } = useStore.getState();

  const sorted = useMemo(
    () =>
      models.map((model) => {
        const run = runOf(model, tokens, task, changes);
        const original = traceOf(model, tokens);
        return sortedCell(run, original, tokens, task, quantities[model.cell.name] ?? 'h', order);
      }),
    [models, tokens, task, changes, quantities, order],
  );
  const cells = useMemo((): TrajectoryCell[] => {
    const units = (cell: Omit<TrajectoryCell, 'chosen'>) =>
      chosen[cell.name]?.filter((unit) => unit < cell.order.length) ?? cell.order.slice(0, 1);
    return sorted.map((cell) => ({ ...cell, chosen: units(cell) }));
  }, [sorted, chosen]);
  const letters = useMemo(() => tokens.map((token) => token.letter), [tokens]);

  return (
    <Trajectories
      view={{ cells, step, letters, theme }}
      order={order}
      onOrder={(next) => setPanelChoice({ order: next })}
      onQuantity={(cell, quantity) =>
        setPanelChoice({ quantities: { ...quantities, [cell]: quantity } })
      }
      onToggleUnit={(cell, unit) => {
        const now = Object.fromEntries(cells.map((each) => [each.name, each.chosen]));
        const units = now[cell] ?? [];
        const next = units.includes(unit)
          ? units.filter((each) => each !== unit)
          : [...units, unit];
        setPanelChoice({ units: { ...chosen, ...now, [cell]: next } });
      }}
      onChooseStep={goTo}
    />
  );
}

function sortedCell(
  { cell, trace }: ReturnType<typeof runOf>,
  original: Trace,
  tokens: PanelProps['tokens'],
  task: PanelProps['task'],
  quantity: string,
  order: TrajectoryOrder,
): Omit<TrajectoryCell, 'chosen'> {
  const hidden = cell.equations.filter(({ symbol }) => symbol.width === 'hidden');
  // Another convention may not have the gate that was chosen.
  const shown = hidden.some(({ symbol }) => symbol.name === quantity) ? quantity : 'h';
  const columns = columnsIn(trace, shown);
  const unchanged = trace === original ? columns : columnsIn(original, shown);
  // What the model gave the right answer, at the steps where something was asked.
  const right = targetsOf(task, tokens);
  const asked = (_: unknown, index: number) => right[index] !== undefined;
  const target = trace.steps.map(({ y }, index) => {
    if (task.loss === 'squaredError') return y?.[0] ?? 0;
    return softmax(y ?? [])[right[index] ?? 0] ?? 0;
  });
  const judged = order === 'correlation' ? columns.filter(asked) : columns;
  return {
    name: cell.name,
    title: cell.title,
    quantities: hidden.map(({ symbol }) => {
      const { name, title, base, hue } = labelOf(symbol);
      return { name, title, base, hue };
    }),
    quantity: shown,
    columns,
    unchanged,
    // Full colour at the largest there is, so that patterns stand out; without the reader's
    // changes, so that what they empty looks empty.
    limit: largestOf(unchanged),
    order: orderUnits(judged, order, target.filter(asked)),
  };
}

/** A quantity over the sequence, one vector a step. */
function columnsIn(trace: Trace, name: string): Float32Array[] {
  return trace.steps.map((each) => each[name] ?? new Float32Array());
}
