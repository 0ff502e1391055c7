import { useId, useMemo, useState } from 'react';
import { Segments } from '../controls/Segments';
import { styleOf } from '../draw/lineStyle';
import {
  drawTrajectories,
  labelHeight,
  lineLabel,
  type TrajectoryLine,
} from '../draw/trajectories';
import { Figure } from '../Figure';
import { LineList } from './LineList';
import styles from './Trajectories.module.css';
import type { TrajectoriesView, TrajectoryCell, TrajectoryOrder } from './trajectoryViews';
import { quantityOf, UnitMap } from './UnitMap';

interface TrajectoriesProps {
  readonly view: TrajectoriesView;
  readonly order: TrajectoryOrder;
  readonly onOrder: (order: TrajectoryOrder) => void;
  readonly onQuantity: (cell: string, quantity: string) => void;
  readonly onToggleUnit: (cell: string, unit: number) => void;
  readonly onChooseStep: (step: number) => void;
}

const orders: readonly { value: TrajectoryOrder; title: string; note: string }[] = [
  { value: 'index', title: 'unit number', note: 'unit 0 on top' },
  { value: 'variance', title: 'variance', note: 'units that vary most on top' },
  {
    value: 'correlation',
    title: 'correlation with the prediction',
    note: 'units most correlated with the prediction, positively or negatively, on top',
  },
  {
    value: 'cluster',
    title: 'similar units',
    note: 'units with similar values next to each other',
  },
];

/** The minimum height of the plot, and the part of it not available for names, in px. */
const plotHeight = 168;
const plotMargin = 56;

/** The units of all cells over time: sorted maps, and the chosen units as lines. */
export function Trajectories(props: TrajectoriesProps) {
  const { view, order, onOrder, onQuantity, onToggleUnit, onChooseStep } = props;
  const { cells, step, letters, theme } = view;
  const id = useId();
  const [pointed, setPointed] = useState<string>();
  const lines = useMemo(() => cells.flatMap(linesOf), [cells]);
  const height = Math.max(plotHeight, lines.length * labelHeight + plotMargin);
  // A hovered unit without a line does not dim the lines.
  const isDrawn = lines.some(({ label }) => label === pointed);
  const lit = isDrawn ? pointed : undefined;
  const data = useMemo(
    () => ({ lines, letters, step, lit, onChooseStep }),
    [lines, letters, step, lit, onChooseStep],
  );
  const named = lines.map(({ label }) => label).join(', ') || 'no units';
  return (
    <div className={styles.panel}>
      <div className={styles.sort}>
        <span aria-hidden="true">Sort units by</span>
        <Segments legend="Sort units by" options={orders} chosen={order} onChoose={onOrder} />
        <span className={styles.note}>{orders.find(({ value }) => value === order)?.note}</span>
      </div>
      <div className={styles.maps}>
        {cells.map((cell) => (
          <UnitMap
            key={cell.name}
            id={`${id}${cell.name}`}
            cell={cell}
            step={step}
            letters={letters}
            theme={theme}
            onQuantity={onQuantity}
            onToggleUnit={onToggleUnit}
            onPoint={setPointed}
          />
        ))}
      </div>
      <div className={styles.lines}>
        {cells.map((cell, index) => (
          <LineList
            key={cell.name}
            cell={cell}
            style={styleOf(cell.place ?? index)}
            step={step}
            mapId={`${id}${cell.name}`}
            onToggleUnit={onToggleUnit}
            onPoint={setPointed}
          />
        ))}
      </div>
      <div className={styles.plot} style={{ height }}>
        <Figure
          draw={drawTrajectories}
          data={data}
          label={`Value over ${letters.length} steps of ${named}`}
          className={styles.figure}
        />
      </div>
    </div>
  );
}

function linesOf(cell: TrajectoryCell, index: number): TrajectoryLine[] {
  const { base } = quantityOf(cell);
  const isThere = (unit: number) => cell.columns[0]?.[unit] !== undefined;
  return cell.chosen.filter(isThere).map((unit) => ({
    label: lineLabel(cell.title, base, unit),
    style: styleOf(cell.place ?? index),
    values: valuesOf(cell.columns, unit),
    unchanged: valuesOf(cell.unchanged, unit),
  }));
}

function valuesOf(columns: readonly Float32Array[], unit: number): Float32Array {
  return Float32Array.from(columns, (column) => column[unit] ?? Number.NaN);
}
