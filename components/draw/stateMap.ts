/**
 * A state over time: one column per step, one row per unit, with colour for sign and magnitude. The
 * whole sequence is painted once, as pixels; a step only moves the veil over later steps and the
 * frame around the current one.
 */

import { select } from 'd3';
import type { Canvas } from '../useDrawing';
import { colourAt, colourTable } from './colourTable';
import { columnSteps } from './columnSteps';
import { columnWindow } from './columnWindow';
import { once } from './once';
import { outline, rect } from './part';
import { paintPixels } from './pixels';
import { pointIn } from './pointIn';
import { drawStepNumbers } from './stepNumbers';
import { stepTicks } from './stepTicks';

export interface StateMapData {
  /** The initial state, then one vector per step. */
  readonly columns: readonly Float32Array[];
  /** The column of the current step. */
  readonly current: number;
  readonly limit: number;
  /** The relative size of the difference made by changes, per column; may be empty. */
  readonly moved: readonly number[];
  /** Whether the current column has been computed yet. */
  readonly reached: boolean;
  /** The unit marked in the current column. */
  readonly unit: number | undefined;
  /** The page's theme: the colours are read from it. */
  readonly theme: string;
  /** Called with the chosen column and unit; undefined: a picture that is only looked at. */
  readonly onChoose?: (column: number, unit: number) => void;
}

const axis = 18;

export function drawStateMap(svg: SVGSVGElement, data: StateMapData, canvas: Canvas): void {
  const { columns, current } = data;
  const height = Math.max(0, canvas.height - axis);
  const { first, visible, pitch } = columnWindow(canvas.width, columns.length, current);
  const width = visible * pitch;
  const root = select(svg);

  const steps = columnSteps(first, first + visible - 1, 0, width);
  const units = columns[0]?.length ?? 0;

  once(svg, [columns, first, visible, data.limit, data.theme, width, height], () => {
    const table = colourTable(svg);
    paintPixels(root, { x: 0, width, height }, visible, units, (column, unit) => {
      return table[colourAt(columns[first + column]?.[unit] ?? 0, data.limit)];
    });
    outline(root, 'grid', gridLines(visible, pitch, height));
  });
  const left = (current - first) * pitch;
  const past = data.reached ? left + pitch : left;
  const later = Math.max(0, width - past);
  // Cut off, too: the canvas begins at a whole screen pixel, and the veil need not.
  root.select('foreignObject').attr('width', Math.min(past, width));
  rect(root, 'veil', { x: past, y: 0, width: later, height });
  rect(root, 'frame', { x: left, y: 0.75, width: pitch, height: Math.max(0, height - 1.5) });
  const shares = data.moved.slice(first, data.reached ? current + 1 : current);
  outline(root, 'moved', underlines(shares, pitch, height));
  const row = height / Math.max(1, units);
  const { unit = units } = data;
  const marked = { x: left - 1, y: unit * row - 1, width: pitch + 2, height: row + 2 };
  if (unit < units) rect(root, 'unit', marked);
  else root.select('rect.unit').remove();
  drawStepNumbers(root, stepTicks(steps, { now: current }), height + 14, current);
  const { onChoose } = data;
  if (!onChoose) return;
  root.on('click', (event: PointerEvent) => {
    const { x, y } = pointIn(svg, event, canvas.width);
    const unit = Math.min(units - 1, Math.floor(y / row));
    if (x < width) onChoose(steps.stepAt(x), unit);
  });
}

function gridLines(columns: number, pitch: number, height: number): string {
  if (pitch < 8) return '';
  return Array.from({ length: columns + 1 }, (_, i) => `M${i * pitch},0V${height}`).join('');
}

/** A line below each changed column; its thickness shows the size of the difference. */
function underlines(shares: readonly number[], pitch: number, height: number): string {
  const line = (share: number, index: number) =>
    share > 0
      ? `M${index * pitch},${height}h${pitch}v${(1 + 3 * Math.min(1, share)).toFixed(1)}h${-pitch}z`
      : '';
  return shares.map(line).join('');
}
