import { type KeyboardEvent, memo, type PointerEvent, useMemo, useState } from 'react';
import { formatFixed } from '../../models/format';
import { ColourScale } from '../ColourScale';
import { Select } from '../controls/Box';
import { lineLabel } from '../draw/trajectories';
import { drawUnitMap } from '../draw/unitMap';
import { Figure } from '../Figure';
import styles from './Trajectories.module.css';
import type { TrajectoryCell, TrajectoryQuantity } from './trajectoryViews';

interface UnitMapProps {
  /** The id of the list of rows, to focus it. */
  readonly id: string;
  readonly cell: TrajectoryCell;
  readonly step: number;
  readonly letters: readonly string[];
  readonly theme: string;
  readonly onQuantity: (cell: string, quantity: string) => void;
  readonly onToggleUnit: (cell: string, unit: number) => void;
  /** Called with the name of the hovered line, whether or not it is drawn. */
  readonly onPoint: (line: string | undefined) => void;
}

/** The number of rows that a key moves; undefined: none. */
const moves: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * One cell's sorted map. The picture is an image, covered by a list box of its rows, which handles
 * pointer and keys. Only the current option is rendered: all 128 would add nothing.
 */
export const UnitMap = memo(function UnitMap(props: UnitMapProps) {
  const { id, cell, step, letters, theme, onQuantity, onToggleUnit, onPoint } = props;
  const { columns, order, chosen, limit } = cell;
  const quantity = quantityOf(cell);
  const [current, setCurrent] = useState<number>();
  const [hover, setHover] = useState<{ readonly row: number; readonly step: number }>();
  const [focused, setFocused] = useState(false);

  // The current unit stays the same when the order changes.
  const keyRow = Math.max(0, current === undefined ? 0 : order.indexOf(current));
  const row = hover?.row ?? (focused ? keyRow : undefined);
  const data = useMemo(
    () => ({ columns, order, chosen, row, step, limit, theme }),
    [columns, order, chosen, row, step, limit, theme],
  );
  const pointAt = (unit: number | undefined) =>
    onPoint(unit === undefined ? undefined : lineLabel(cell.title, quantity.base, unit));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    const unit = order[keyRow];
    if (unit === undefined) return;
    if (move !== undefined) {
      const next = order[Math.max(0, Math.min(order.length - 1, keyRow + move))];
      setCurrent(next);
      setHover(undefined);
      pointAt(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onToggleUnit(cell.name, unit);
    } else return;
    event.preventDefault();
  };
  const placeOf = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    // Pointer positions may be fractional while click positions are not, so round alike.
    const at = (px: number, size: number, count: number) =>
      Math.max(0, Math.min(count - 1, Math.floor(((Math.floor(px) + 0.5) / size) * count)));
    return {
      row: at(event.clientY - Math.round(box.top), box.height, order.length),
      step: at(event.clientX - Math.round(box.left), box.width, columns.length) + 1,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const place = placeOf(event);
    setHover((old) => (old?.row === place.row && old.step === place.step ? old : place));
    pointAt(order[place.row]);
  };

  const unitNow = order[keyRow];
  const say = (unit: number, at: number) => {
    const value = columns[at - 1]?.[unit];
    return `unit ${unit}${value === undefined ? '' : ` at step ${at}: ${formatFixed(value, 3)}`}`;
  };
  const shown = row === undefined ? undefined : order[row];
  return (
    <section className={styles.map} aria-label={cell.title}>
      <div className={styles.head}>
        <b>{cell.title}</b>
        <Select
          quiet
          small
          aria-label={`Quantity of ${cell.title}`}
          value={cell.quantity}
          data-hue={quantity.hue}
          onChange={(event) => onQuantity(cell.name, event.target.value)}
        >
          {cell.quantities.map(({ name, title, base }) => (
            <option key={name} value={name}>
              {title} {base}
            </option>
          ))}
        </Select>
        <ColourScale limit={limit} />
      </div>
      <div className={styles.pixels} style={{ height: heightOf(order.length) }}>
        <Figure
          draw={drawUnitMap}
          data={data}
          label={`${quantity.title} of ${cell.title}: ${order.length} units, sorted, by ${letters.length} steps`}
          className={styles.units}
        />
        {unitNow !== undefined && (
          <div
            id={id}
            role="listbox"
            aria-label={`Units of ${cell.title} drawn as lines`}
            aria-multiselectable="true"
            aria-orientation="vertical"
            aria-activedescendant={`${id}-${unitNow}`}
            tabIndex={0}
            className={styles.rows}
            onKeyDown={onKeyDown}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false);
              pointAt(undefined);
            }}
            onPointerMove={onPointerMove}
            onPointerLeave={() => {
              setHover(undefined);
              pointAt(undefined);
            }}
            onClick={(event) => {
              const unit = order[placeOf(event).row];
              if (unit === undefined) return;
              setCurrent(unit);
              onToggleUnit(cell.name, unit);
            }}
          >
            <div
              key={unitNow}
              id={`${id}-${unitNow}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(unitNow)}
              aria-posinset={keyRow + 1}
              aria-setsize={order.length}
              className="visually-hidden"
            >
              {say(unitNow, step)}
            </div>
          </div>
        )}
      </div>
      {/* Screen readers get the same text from the option. */}
      <p className={styles.readout} aria-hidden="true">
        {shown === undefined
          ? `units ↓ ${order.length} · steps → ${columns.length}`
          : say(shown, hover?.step ?? step)}
      </p>
    </section>
  );
});

/** The chosen quantity of a cell. */
export function quantityOf({ quantities, quantity }: TrajectoryCell): TrajectoryQuantity {
  const found = quantities.find(({ name }) => name === quantity);
  return found ?? { name: quantity, title: quantity, base: quantity, hue: 'y' };
}

/**
 * A whole number of pixels per unit, so that all rows are equal: about 100 px in total, at most
 * 256.
 */
function heightOf(units: number): number {
  return Math.min(256, Math.max(1, Math.round(104 / Math.max(1, units))) * units);
}
