import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import { formatMagnitude } from '../../models/format';
import { drawFlowMap, type FlowPlace, flowPlaceAt, nearestPlace } from '../draw/flowMap';
import type { LogDomain } from '../draw/logScale';
import { Figure } from '../Figure';
import styles from './FlowMaps.module.css';
import { strokeLabel } from './strokes';
import type { FlowMap } from './views';

interface FlowMapFigureProps {
  readonly map: FlowMap;
  readonly domain: LogDomain;
  readonly pointed: FlowPlace | undefined;
  readonly step: number;
  readonly theme: string;
  readonly onPoint: (place: FlowPlace) => void;
}

/** One state’s map: one tab stop, arrow keys move within it. */
export function FlowMapFigure(props: FlowMapFigureProps) {
  const { map, domain, pointed, step, theme, onPoint } = props;
  const { rows, state } = map;
  const help = useId();
  const [focused, setFocused] = useState(false);
  const steps = rows.length;
  const data = useMemo(
    () => ({ rows, domain, pointed, step, theme }),
    [rows, domain, pointed, step, theme],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || steps === 0) return;
    // Starts at the last loss, because not every step has a target.
    const last = rows.findLastIndex((row) => row.length > 0) + 1;
    const from = pointed ?? { loss: last || steps, state: Math.min(step, last || steps) };
    const to = after(event.key, from);
    if (!to) return;
    event.preventDefault();
    onPoint(nearestPlace(to, steps));
  };
  const point = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = flowPlaceAt(event.clientX - box.left, event.clientY - box.top, box, steps);
    if (place && (place.loss !== pointed?.loss || place.state !== pointed.state)) onPoint(place);
  };
  const name = strokeLabel(map);
  return (
    <section className={styles.map} aria-label={name}>
      <b data-hue={map.hue}>{name}</b>
      <div
        className={styles.frame}
        role="application"
        aria-roledescription="map"
        aria-label={`${name}: loss at each step by state after each step`}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move in it
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPointerMove={(event) => {
          if (event.pointerType !== 'touch') point(event);
        }}
        onClick={point}
      >
        <Figure
          draw={drawFlowMap}
          data={data}
          label={`Norms of the gradient with respect to ${state} of the ${map.title}, ${steps} losses by ${steps + 1} states`}
          className={styles.figure}
        />
      </div>
      <p id={help} className="visually-hidden">
        Up and down change the loss, left and right the state.
      </p>
      {/* All maps show the same cell, so only the focused one is announced. */}
      <p className={styles.readout} aria-live={focused ? 'polite' : 'off'}>
        {pointed ? say(map, pointed) : ''}
      </p>
    </section>
  );
}

function say({ rows, state }: FlowMap, place: FlowPlace): string {
  const row = rows[place.loss - 1];
  const norm = row?.[place.state];
  const where = place.state === 0 ? `initial ${state}` : `${state} at step ${place.state}`;
  if (!row) return '';
  if (row.length === 0) return `loss at step ${place.loss}: no target`;
  return `loss at step ${place.loss} → ${where}: ${norm === undefined ? 'none' : formatMagnitude(norm)}`;
}

/** The cell that a key moves to. */
function after(key: string, { loss, state }: FlowPlace): FlowPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return { loss: loss - 1, state };
    case 'ArrowDown':
      return { loss: loss + 1, state };
    case 'ArrowLeft':
      return { loss, state: state - 1 };
    case 'ArrowRight':
      return { loss, state: state + 1 };
    case 'Home':
      return { loss, state: 0 };
    case 'End':
      return { loss, state: loss };
    case 'PageUp':
      return { loss: loss - 8, state };
    case 'PageDown':
      return { loss: loss + 8, state };
    default:
      return undefined;
  }
}
