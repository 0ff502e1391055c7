import { useMemo, useState } from 'react';
import { notFinite } from '../../models/format';
import type { FlowPlace } from '../draw/flowMap';
import { endLabel, logDomain } from '../draw/logScale';
import { FlowMapFigure } from './FlowMapFigure';
import styles from './FlowMaps.module.css';
import { strokeLabel } from './strokes';
import type { FlowMap } from './views';

interface FlowMapsProps {
  readonly maps: readonly FlowMap[];
  readonly step: number;
  readonly theme: string;
}

/**
 * The maps of all states side by side, with the same colour scale; a cell hovered in one is marked
 * in all.
 */
export function FlowMaps({ maps, step, theme }: FlowMapsProps) {
  const [pointed, setPointed] = useState<FlowPlace>();
  const domain = useMemo(() => logDomain(normsOf(maps)), [maps]);
  return (
    <div className={styles.maps}>
      <p className={styles.legend}>
        <span>loss at step ↓ · state after step → · point, or move with the arrow keys</span>
        {domain.hasZero && (
          <span className={styles.swatch}>
            <i className={styles.zero} /> 0
          </span>
        )}
        <span className={styles.swatch}>
          {endLabel(domain.low)} <i className={styles.ramp} /> {endLabel(domain.high)}
        </span>
        {domain.hasInfinity && (
          <span className={styles.swatch}>
            <i className={styles.beyond} /> {notFinite}
          </span>
        )}
      </p>
      <div className={styles.grid}>
        {maps.map((map) => (
          <FlowMapFigure
            key={strokeLabel(map)}
            map={map}
            domain={domain}
            pointed={pointed}
            step={step}
            theme={theme}
            onPoint={setPointed}
          />
        ))}
      </div>
    </div>
  );
}

/** NaN is shown like infinity. */
function* normsOf(maps: readonly FlowMap[]): Generator<number> {
  for (const { rows } of maps) {
    for (const row of rows) {
      for (const norm of row) yield Number.isNaN(norm) ? Number.POSITIVE_INFINITY : norm;
    }
  }
}
