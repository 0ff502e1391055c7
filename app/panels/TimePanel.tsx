import { useMemo } from 'react';
import { Trajectories } from '../../components/panels/Trajectories';
import type { TrajectoryCell } from '../../components/panels/trajectoryViews';
import { useStore } from '../store';
import { traceOf } from '../traces';
import { type PanelProps, runOf } from './runs';
import { sortedCell } from './timeView';

/** The panel of units over the whole sequence, for all cells. */
export function TimePanel({ models, tokens, task, step, theme, changes }: PanelProps) {
  const goTo = useStore((state) => state.goTo);
  const { order, quantities, units: chosen } = useStore(({ panels }) => panels);
  const { setPanelChoice } = useStore.getState();

  const sorted = useMemo(
    () =>
      models.map((model) => {
        const run = runOf(model, tokens, task, changes);
        const original = traceOf(model, tokens);
        return sortedCell(run, original, tokens, task, quantities[model.cell.name], order);
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
