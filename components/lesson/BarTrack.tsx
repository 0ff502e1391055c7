import type { ReactNode } from 'react';
import { CanvasFigure } from '../CanvasFigure';
import { drawStrip } from '../draw/strip';
import styles from './BarTrack.module.css';
import type { BarView } from './fields';

interface BarTrackProps {
  readonly bar: BarView;
  /** The slider, and what is marked beside it: over the unit's bar. */
  readonly children: ReactNode;
}

/** A vector of the page's run, as on the cards; the bar of one unit is set by the slider over it. */
export function BarTrack({ bar, children }: BarTrackProps) {
  const { data, unit, label } = bar;
  const units = data.values.length;
  return (
    <div className={styles.bars} data-hue={data.hue} style={{ width: `${units * barWidth}px` }}>
      <CanvasFigure draw={drawStrip} data={data} label={label} />
      <div
        className={styles.unit}
        style={{ left: `${(100 * unit) / units}%`, width: `${100 / units}%` }}
      >
        {children}
      </div>
    </div>
  );
}

/** In px: as wide as a target must be for a finger, and a gap. */
const barWidth = 30;
