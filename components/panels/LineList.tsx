import type { MouseEvent } from 'react';
import { formatSigned } from '../../models/format';
import { Chip } from '../controls/Chip';
import type { LineStyle } from '../draw/lineStyle';
import { lineLabel } from '../draw/trajectories';
import { LineSample } from '../LineSample';
import styles from './Trajectories.module.css';
import type { TrajectoryCell } from './trajectoryViews';
import { quantityOf } from './UnitMap';

interface LineListProps {
  readonly cell: TrajectoryCell;
  readonly style: LineStyle;
  readonly step: number;
  /** The id of the cell's map, which gets the focus when the last line is removed. */
  readonly mapId: string;
  readonly onToggleUnit: (cell: string, unit: number) => void;
  readonly onPoint: (line: string | undefined) => void;
}

/** The legend of one cell's lines, with their current values and buttons to remove them. */
export function LineList({ cell, style, step, mapId, onToggleUnit, onPoint }: LineListProps) {
  const { base } = quantityOf(cell);

  const remove = (event: MouseEvent<HTMLButtonElement>, unit: number) => {
    // The button is removed; keep the focus.
    const { nextElementSibling, previousElementSibling } = event.currentTarget;
    const sibling = [nextElementSibling, previousElementSibling].find(
      (element) => element instanceof HTMLButtonElement,
    );
    (sibling ?? document.getElementById(mapId))?.focus({ preventScroll: true });
    onPoint(undefined);
    onToggleUnit(cell.name, unit);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={styles.group} role="group" aria-label={`Lines of ${cell.title}`}>
      <span className={styles.key} data-hue={style.hue}>
        <LineSample dash={style.dash} />
        {cell.title}
      </span>
      {cell.chosen.map((unit) => {
        const value = cell.columns[step - 1]?.[unit];
        const label = lineLabel(cell.title, base, unit);
        return (
          <Chip
            key={unit}
            whole
            label={`${label}${value === undefined ? '' : `, ${formatSigned(value, 3)}`}, remove the line`}
            onClick={(event) => remove(event, unit)}
            onPointerEnter={() => onPoint(label)}
            onPointerLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(label)}
            onBlur={() => onPoint(undefined)}
          >
            <b>
              {base} {unit}
            </b>
            {value !== undefined && <span>{formatSigned(value, 3)}</span>}
          </Chip>
        );
      })}
      {cell.chosen.length === 0 && <span className={styles.none}>no line: choose a row above</span>}
    </div>
  );
}
