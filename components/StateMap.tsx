import { useMemo } from 'react';
import { drawStateMap } from './draw/stateMap';
import { Figure } from './Figure';
import styles from './StateMap.module.css';
import type { StateMapView } from './views';

interface StateMapProps {
  readonly map: StateMapView;
  /** The current step, counted from 1; 0 is the initial state. */
  readonly step: number;
  readonly theme: string;
  readonly onChoose: (step: number) => void;
}

/** A state over the whole sequence, unit by step, with its name and scale. */
export function StateMap({ map, step, theme, onChoose }: StateMapProps) {
  const { label, columns, limit } = map;
  const data = useMemo(
    () => ({ columns, current: step, limit, theme, onChoose }),
    [columns, step, limit, theme, onChoose],
  );
  const bound = limit >= 10 ? limit.toFixed(0) : String(Number(limit.toPrecision(2)));
  return (
    <div className={styles.map}>
      <div className={styles.head}>
        <b data-hue={label.hue}>
          {label.title} {label.base}
        </b>
        <span>unit ↓ · step →</span>
        <span className={styles.scale}>
          −{bound}
          <i className={styles.ramp} />+{bound}
        </span>
      </div>
      <Figure
        draw={drawStateMap}
        data={data}
        label={`${label.title} over time, ${columns[0]?.length ?? 0} units by ${columns.length - 1} steps, at step ${step}`}
        className={styles.figure}
        focusable
      />
    </div>
  );
}
