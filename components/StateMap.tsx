import { type KeyboardEvent, memo, type ReactNode, useMemo, useState } from 'react';
import { formatShort, formatSignificant, notFinite } from '../models/format';
import { ColourScale } from './ColourScale';
import { drawKept } from './draw/kept';
import { drawStateMap } from './draw/stateMap';
import { Figure } from './Figure';
import styles from './StateMap.module.css';
import type { KeptView, Measure, StateMapView } from './views';

interface StateMapProps {
  readonly map: StateMapView;
  /** The current step, counted from 1; 0 is the initial state. */
  readonly step: number;
  /** The hovered unit of this cell, if it is one of a state. */
  readonly unit: number | undefined;
  readonly theme: string;
  /** Renders its scale, and what is kept, so that they are answered; default: as text. */
  readonly measured?: (symbol: string, of: Measure, children: ReactNode) => ReactNode;
  readonly onPoint: (name: string | undefined, unit?: number) => void;
  /** Called to explain a unit at a step. */
  readonly onAsk: (name: string, unit: number, step: number) => void;
}

/** A state over the whole sequence, unit by step, with its name and scale. */
export function StateMap(props: StateMapProps) {
  const { map, step, unit, theme, measured, onPoint, onAsk } = props;
  const { label, columns, limit, moved, reached, kept } = map;
  const { name } = label;
  const [cursor, setCursor] = useState(0);
  const units = columns[0]?.length ?? 0;
  const isOver = useMemo(
    () => !columns.every((values) => values.every(Number.isFinite)),
    [columns],
  );
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
  const chosen = Math.max(0, Math.min(units - 1, cursor));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') onAsk(name, chosen, step);
    const move = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(units - 1, chosen + move));
    setCursor(next);
    onPoint(name, next);
  };
  const value = columns[step]?.[chosen];
  const change =
    sayDifference(map) ?? (moved.length > 0 ? 'changed steps are underlined' : undefined);
  return (
    <div className={styles.map}>
      <Head
        label={label}
        hint={isOver ? undefined : (change ?? hintOf(map))}
        isKept={change === undefined && kept !== undefined}
        limit={limit}
        measured={measured}
      />
      {kept && <Kept kept={kept} map={map} step={step} />}
      <div
        className={styles.frame}
        role="slider"
        tabIndex={0}
        aria-label={`Units of ${label.title} over time`}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, units - 1)}
        aria-valuenow={chosen}
        aria-valuetext={
          value !== undefined
            ? `unit ${chosen} at step ${step}: ${formatSignificant(value, 4)}`
            : `${units} units`
        }
        onFocus={() => onPoint(name, chosen)}
        onBlur={() => onPoint(undefined)}
        onKeyDown={onKeyDown}
        // A click asks a question but must not move the focus, so that arrow keys keep stepping.
        onMouseDown={(event) => event.preventDefault()}
      >
        <Figure
          draw={drawStateMap}
          data={data}
          label={`${label.title} over time, ${sayDifference(map) ?? `${units} units`} by ${columns.length - 1} steps, at step ${step}`}
          className={styles.figure}
        />
      </div>
    </div>
  );
}

interface KeptProps {
  readonly kept: KeptView;
  readonly map: StateMapView;
  readonly step: number;
}

/** What each step keeps of the memory; a cell without a gate leaves it empty. */
const Kept = memo(function Kept({ kept, map, step }: KeptProps) {
  const { by, shares } = kept;
  const { label, columns, reached } = map;
  const count = columns.length;
  const data = useMemo(
    () => ({ shares, count, last: reached ? step : step - 1, current: step }),
    [shares, count, reached, step],
  );
  const share = reached ? shares[step - 1] : undefined;
  const now = share === undefined ? '' : `, at step ${step}: ${formatShort(share)}`;
  return (
    <div className={styles.kept} data-hue={label.hue} data-kept>
      <Figure
        draw={drawKept}
        data={data}
        label={
          by === undefined
            ? `No gate keeps the ${label.title}`
            : `Share of the ${label.title} kept, ${by}${now}`
        }
      />
    </div>
  );
});

interface HeadProps extends Pick<StateMapView, 'label' | 'limit'> {
  /** Undefined: the map has values that are not finite. */
  readonly hint: string | undefined;
  /** Whether the hint is about what is kept. */
  readonly isKept: boolean;
  readonly measured: StateMapProps['measured'];
}

/** The name and the scale; the same at every step. */
const Head = memo(function Head(props: HeadProps) {
  const { label, hint, isKept, limit, measured } = props;
  const scale = <ColourScale limit={limit} />;
  return (
    <div className={styles.head} data-head>
      <b data-hue={label.hue}>
        {label.title} {label.base}
      </b>
      {hint === undefined ? (
        <span className={styles.over}>
          <i /> {notFinite}
        </span>
      ) : (
        (isKept && measured?.(label.name, 'kept', hint)) || <span>{hint}</span>
      )}
      {measured?.(label.name, 'scale', scale) ?? scale}
    </div>
  );
});

const sayDifference = ({ difference, against }: StateMapView) =>
  difference ? (against ?? 'difference made by the changes') : undefined;

function hintOf({ kept }: StateMapView): string {
  if (!kept) return 'unit ↓ · step →';
  return kept.by === undefined ? 'recomputed at every step' : `bars: share kept, ${kept.by}`;
}
