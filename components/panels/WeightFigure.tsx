import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from 'react';
import { formatBound } from '../../models/format';
import { pointIn } from '../draw/pointIn';
import { columnLeft, layoutWeights, type Place, placeAt } from '../draw/weightLayout';
import { drawWeightMatrix } from '../draw/weightMatrix';
import { Figure } from '../Figure';
import { SymbolText } from '../SymbolText';
import { useRoom } from './useRoom';
import styles from './WeightFigure.module.css';
import { lettersOf, readColumns, shapeOf } from './weightTerms';
import type { LayerView } from './weightViews';

interface WeightFigureProps {
  readonly layer: LayerView;
  readonly cell: string;
  readonly limit: number;
  readonly theme: string;
  readonly cursor: Place;
  /** Called with the hovered weight; undefined on leaving. */
  readonly onHover: (place: Place | undefined) => void;
  /** Called with the chosen weight; a position beyond an edge is clamped by the caller. */
  readonly onPin: (place: Place) => void;
  /** Called to announce a weight chosen by a key. */
  readonly onReach: (place: Place) => void;
}

/** The matrix with its letters and its operand: one tab stop, arrow keys move within it. */
export function WeightFigure(props: WeightFigureProps) {
  const { layer, cell, limit, theme, cursor, onHover, onPin, onReach } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const marker = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const help = useId();
  const room = useRoom(scroller);

  const layout = useMemo(() => layoutWeights(shapeOf(layer), room), [layer, room]);
  // Without a matrix, the bias is the layout's first column but the layer's column after the last.
  const offset = layer.weights.length > 0 ? 0 : layer.columns;
  const data = useMemo(() => {
    const drawn = (place: Place) => ({ row: place.row, column: place.column - offset });
    return {
      layout,
      weights: layer.weights,
      bias: layer.bias,
      operand: offset === 0 ? layer.operand : new Float32Array(),
      letters: offset === 0 ? lettersOf(layer) : new Map<number, string>(),
      read: offset === 0 ? readColumns(layer) : [],
      changed: layer.changed.map(drawn),
      cursor: drawn(cursor),
      limit,
      theme,
    };
  }, [layout, layer, offset, cursor, limit, theme]);

  useEffect(() => {
    // Only keys scroll the cursor into view: under a pointer the picture must not move.
    if (moved.current) marker.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    moved.current = false;
  });

  const placeUnder = (event: MouseEvent): Place | undefined => {
    if (!plot.current) return undefined;
    const { x, y } = pointIn(plot.current, event, plot.current.clientWidth);
    const place = placeAt(layout, x, y);
    return place && { row: place.row, column: place.column + offset };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = after(event.key, cursor);
    if (!place) return;
    event.preventDefault();
    moved.current = true;
    onPin(place);
    onReach(place);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="application"
      aria-roledescription="matrix"
      aria-label={`Weights of ${layer.name}`}
      aria-describedby={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move in it
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <p id={help} className="visually-hidden">
        Arrow keys move from weight to weight, Home and End to the ends of a row, Page Up and Page
        Down to the ends of a column.
      </p>
      {room > 0 && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the application's
        // biome-ignore lint/a11y/noStaticElementInteractions: within an application
        <div
          ref={plot}
          className={styles.plot}
          style={{ width: layout.width, height: layout.height }}
          onPointerMove={(event) => {
            if (event.pointerType !== 'touch') onHover(placeUnder(event));
          }}
          onPointerLeave={() => onHover(undefined)}
          onClick={(event) => {
            const place = placeUnder(event);
            if (place) onPin(place);
          }}
        >
          {layout.blocks.map((block, index) => (
            <GroupLabel
              key={block.first}
              layer={layer}
              index={offset === 0 ? index : layer.groups.length}
              left={block.left}
              width={block.width}
            />
          ))}
          <Figure
            draw={drawWeightMatrix}
            data={data}
            label={describe(layer, cell, limit)}
            className={styles.figure}
          />
          <i
            ref={marker}
            className={styles.marker}
            style={{
              left: columnLeft(layout, cursor.column - offset),
              top: layout.top + cursor.row * layout.down,
            }}
          />
        </div>
      )}
    </div>
  );
}

/** The space between a group's name and the name of the bias, in px. */
const beforeBias = 16;

interface GroupLabelProps {
  readonly layer: LayerView;
  /** The index of the group; the one after the last is the bias. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

function GroupLabel({ layer, index, left, width }: GroupLabelProps) {
  const group = layer.groups[index];
  if (!group) {
    // A column is narrower than its name, so the name is centred.
    return (
      <span className={styles.bias} style={{ left: left + width / 2 }}>
        bias
      </span>
    );
  }
  const isLast = index === layer.groups.length - 1;
  return (
    <span className={styles.group} style={{ left, width: width + (isLast ? beforeBias : 0) }}>
      <b>
        <SymbolText label={group.label} />
      </b>{' '}
      {group.label.title}
    </span>
  );
}

/** The weight that a key moves to. */
function after(key: string, { row, column }: Place): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: Number.MAX_SAFE_INTEGER };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: Number.MAX_SAFE_INTEGER, column };
    default:
      return undefined;
  }
}

function describe(layer: LayerView, cell: string, limit: number): string {
  const parts = layer.groups.map(({ label, columns }) => `${columns} of ${label.title}`);
  const columns = layer.weights.length > 0 ? `columns: ${parts.join(', ')}` : 'no columns';
  const bias = layer.bias.length > 0 ? ', bias separate' : '';
  const bound = formatBound(limit);
  return `${layer.name} of the ${cell}: ${layer.rows} units by ${columns}${bias}; colour from −${bound} to +${bound}`;
}
