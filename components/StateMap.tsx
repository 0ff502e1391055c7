import { type KeyboardEvent, useMemo, useState } from 'react';
import { bound } from './bound';
import { drawStateMap } from './draw/stateMap';
import { Figure } from './Figure';
import styles from './StateMap.module.css';
import type { StateMapView } from './views';

interface StateMapProps {
  readonly map: StateMapView;
  /** The current step, counted from 1; 0 is the initial state. */
  readonly step: number;
  /** The unit pointed at in this cell, if it is one of a state. */
  readonly unit: number | undefined;
  readonly theme: string;
  readonly onPoint: (name: string | undefined, unit?: number) => void;
  /** A unit at a step was chosen, to be asked why it is what it is. */
  readonly onAsk: (name: string, unit: number, step: number) => void;
}

/** A state over the whole sequence, unit by step, with its name and scale. */
export function StateMap({ map, step, unit, theme, onPoint, onAsk }: StateMapProps) {
  const { label, columns, limit, difference, moved, reached } = map;
  const { name } = label;
  const [cursor, setCursor] = useState(0);
  const units = columns[0]?.length ?? 0;
  const data = useMemo(
    () => ({
      columns,
      current: step,
      limit,
      moved,
      reached,
      unit,
      theme,
      onChoose: (column: number, row: number) => onAsk(name, row, column),
    }),
    [columns, step, limit, moved, reached, unit, theme, name, onAsk],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onAsk(name, cursor, step);
    const move = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(units - 1, cursor + move));
    setCursor(next);
    onPoint(name, next);
  };
  const what = difference ? 'what the changes did to it' : `${units} units`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the picture within
    <div className={styles.map} onKeyDown={onKeyDown} onBlur={() => onPoint(undefined)}>
      <div className={styles.head}>
        <b data-hue={label.hue}>
          {label.title} {label.base}
        </b>
        <span>
          {difference
            ? 'moved by the changes'
            : moved.length > 0
              ? 'changed where underlined'
              : 'unit ↓ · step →'}
        </span>
        <span className={styles.scale}>
          −{bound(limit)}
          <i className={styles.ramp} />+{bound(limit)}
        </span>
      </div>
      <Figure
        draw={drawStateMap}
        data={data}
        label={`${label.title} over time, ${what} by ${columns.length - 1} steps, at step ${step}; up and down choose a unit, enter asks why`}
        className={styles.figure}
        focusable
      />
    </div>
  );
}
