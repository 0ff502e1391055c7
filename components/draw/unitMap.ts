/**
 * Every unit of a vector over the whole sequence, in the given order: one row per unit, one column
 * per step, with colour for sign and magnitude. Painted once, as pixels; a step only moves the
 * rule. At the left are the numbers of units drawn as lines, with a mark at their rows.
 */
import { select } from 'd3';
import type { Canvas } from '../useDrawing';
import { colourAt, colourTable } from './colourTable';
import { columnSteps } from './columnSteps';
import { once } from './once';
import { outline, part, type Root } from './part';
import { paintPixels } from './pixels';
import { spread } from './spread';

export interface UnitMapData {
  /** One vector per step. */
  readonly columns: readonly Float32Array[];
  /** The units, from the top row down. */
  readonly order: readonly number[];
  readonly chosen: readonly number[];
  /** The current row, if any. */
  readonly row: number | undefined;
  /** The current step, counted from 1. */
  readonly step: number;
  readonly limit: number;
  /** The page's theme: the colours are read from it. */
  readonly theme: string;
}

/** The space for the marks at the left, in px; the rest of the width is the map. */
export const gutter = 36;

const lineHeight = 13;

export function drawUnitMap(svg: SVGSVGElement, data: UnitMapData, canvas: Canvas): void {
  const { columns, order, row, step } = data;
  const { height } = canvas;
  const width = Math.max(0, canvas.width - gutter);
  const root = select(svg);
  once(svg, [columns, order, data.limit, data.theme, width, height], () => {
    const table = colourTable(svg);
    const box = { x: gutter, width, height };
    paintPixels(root, box, columns.length, order.length, (column, place) => {
      const value = columns[column]?.[order[place] ?? 0] ?? 0;
      return table[colourAt(value, data.limit)];
    });
  });

  const pitch = order.length > 0 ? height / order.length : 0;
  drawMarks(root, data, pitch, height);
  part(root, 'rect', 'cursor')
    .attr('display', row === undefined ? 'none' : null)
    .attr('x', gutter + 0.75)
    .attr('y', (row ?? 0) * pitch - 1.5)
    .attr('width', Math.max(0, width - 1.5))
    .attr('height', pitch + 3);
  const { place } = columnSteps(1, columns.length, gutter, gutter + width);
  const rule = step >= 1 && step <= columns.length ? `M${place(step)},0V${height}` : '';
  outline(root, 'halo', rule);
  outline(root, 'rule', rule);
}

interface Mark {
  readonly unit: number;
  readonly row: number;
}

function drawMarks(root: Root, { order, chosen }: UnitMapData, pitch: number, height: number) {
  const marks: Mark[] = [];
  order.forEach((unit, row) => {
    if (chosen.includes(unit)) marks.push({ unit, row });
  });
  const middle = ({ row }: Mark) => (row + 0.5) * pitch;
  // Numbers are omitted if there is not enough space; the list of lines has all of them.
  const numbered = marks.length * lineHeight <= height ? marks : [];
  const places = spread(numbered.map(middle), lineHeight, 6, height - 6);
  root
    .selectAll<SVGPathElement, Mark>('path.mark')
    .data(marks)
    .join('path')
    .attr('class', 'mark')
    .attr('d', (mark, index) => {
      const y = middle(mark);
      return `M${gutter - 10},${places[index] ?? y}L${gutter - 5},${y}H${gutter - 1}`;
    });
  root
    .selectAll<SVGTextElement, Mark>('text.row')
    .data(numbered)
    .join('text')
    .attr('class', 'row')
    .attr('x', gutter - 12)
    .attr('y', (_, index) => (places[index] ?? 0) + 4)
    .text(({ unit }) => unit);
}
