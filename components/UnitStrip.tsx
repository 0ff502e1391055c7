import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { formatSignificant } from '../models/format';
import { CanvasFigure } from './CanvasFigure';
import { drawStrip, type StripData } from './draw/strip';
import styles from './UnitStrip.module.css';
import type { EquationView } from './views';

interface UnitStripProps {
  readonly equation: EquationView;
  readonly step: number;
  readonly theme: string;
  /** The hovered unit of this cell, if it is in this vector. */
  readonly marked: number | undefined;
  readonly onPoint: (name: string | undefined, unit?: number) => void;
  /** Called to explain a unit. */
  readonly onAsk: (name: string, unit: number) => void;
}

/** A vector whose units can be hovered and chosen, by pointer or arrow keys. */
export function UnitStrip(props: UnitStripProps) {
  const { equation, step, theme, marked, onPoint, onAsk } = props;
  const { label, values, before, said } = equation;
  const { name, title } = label;
  const [cursor, setCursor] = useState(0);
  const units = values.length;
  const at = Math.min(cursor, Math.max(0, units - 1));

  const goTo = (unit: number) => {
    setCursor(unit);
    onPoint(name, unit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && units > 0) {
      event.preventDefault();
      onAsk(name, at);
      return;
    }
    const moves: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: Math.max(0, at - page),
      PageUp: Math.min(units - 1, at + page),
      Home: 0,
      End: units - 1,
    };
    const next = moves[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (next >= 0 && next < units) goTo(next);
  };

  return (
    <div
      className={styles.strip}
      data-hue={label.hue}
      role="slider"
      tabIndex={0}
      // The name contains a summary, so that the units need not be read one by one.
      aria-label={nameOf(equation, step)}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, units - 1)}
      aria-valuenow={at}
      aria-valuetext={sayUnit(at, values, before)}
      onFocus={() => units > 0 && onPoint(name, at)}
      onBlur={() => onPoint(undefined)}
      onKeyDown={onKeyDown}
      // A click asks a question but must not move the focus, so that arrow keys keep stepping.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const unit = unitAt(event, units);
        if (unit !== undefined) onAsk(name, unit);
      }}
      onPointerMove={(event) => onPoint(name, unitAt(event, units))}
      onPointerLeave={() => onPoint(undefined)}
    >
      {marked !== undefined && marked < units && (
        <i
          className={styles.marker}
          style={{ left: `${(100 * marked) / units}%`, width: `${100 / units}%` }}
        />
      )}
      <CanvasFigure
        draw={drawStrip}
        data={stripData(equation, theme)}
        label={`${title}, ${units} units, ${said}`}
      />
    </div>
  );
}

/** The number of units for Page Up and Page Down. */
const page = 8;

/** "update gate z, step 7: mean 0.38; open above 0.9 in units 0, 4, 9" */
function nameOf({ label, said }: EquationView, step: number): string {
  return `${label.title} ${label.spoken}, ${said ? `step ${step}: ${said}` : 'not computed yet'}`;
}

/** One unit's value; with changes, also its value without them. */
function sayUnit(unit: number, values: Float32Array, before: Float32Array | undefined): string {
  const [value, old] = [values[unit], before?.[unit]];
  if (value === undefined) return 'not computed yet';
  const [now, was] = [value, old ?? value].map((each) => formatSignificant(each, 4));
  return was === now ? `unit ${unit}: ${now}` : `unit ${unit}: was ${was}, now ${now}`;
}

/** The unit under the pointer. */
function unitAt(event: MouseEvent<HTMLElement>, units: number): number | undefined {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const unit = Math.floor(((event.clientX - left) / width) * units);
  return unit >= 0 && unit < units ? unit : undefined;
}

const known = new WeakMap<Float32Array, StripData>();

/** Memoised data, so that the figure is not redrawn for the same vector and scale. */
function stripData({ label, values, before, kind, limit }: EquationView, theme: string): StripData {
  const { hue } = label;
  const data = { values, before, kind, limit, theme, hue };
  const last = known.get(values);
  const keys = Object.keys(data) as (keyof StripData)[];
  if (last && keys.every((key) => last[key] === data[key])) return last;
  known.set(values, data);
  return data;
}
