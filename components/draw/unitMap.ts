/**
 * Every unit of a vector over the whole sequence, in the order asked for: a row a unit, a column a
 * step, colour for sign and magnitude. Painted once, as pixels; a step only moves the rule. At the
 * left, the numbers of the units whose lines are drawn, each with a mark at its row.
 */
import { type BaseType, type Selection, select } from 'd3';
import type { Canvas } from '../Figure';
import { colourAt, colourTable } from './colourTable';
import { part } from './part';
import { spread } from './spread';

export interface UnitMapData {
  /** One vector a step. */
  readonly columns: readonly Float32Array[];
  /** The units, from the top row down. */
  readonly order: readonly number[];
  readonly chosen: readonly number[];
  /** The row that the reader is at, if any. */
  readonly row: number | undefined;
  /** The current step, counted from 1. */
  readonly step: number;
  readonly limit: number;
  /** The page's theme: the colours are read from it. */
  readonly theme: string;
}

type Root = Selection<SVGSVGElement, unknown, null, undefined>;

/** The room for the marks at the left, in px; the rest of the width is the map. */
export const gutter = 36;

const lineHeight = 13;

/** What an svg's pixels were last made from. */
const painted = new WeakMap<SVGSVGElement, readonly unknown[]>();

export function drawUnitMap(svg: SVGSVGElement, data: UnitMapData, canvas: Canvas): void {
  const { columns, order, row, step } = data;
  const { height } = canvas;
  const width = Math.max(0, canvas.width - gutter);
  const root = select(svg);
  const image = part(root, 'foreignObject', 'pixels')
    .attr('x', gutter)
    .attr('width', width)
    .attr('height', height);
  const made = [columns, order, data.limit, data.theme, width, height];
  const last = painted.get(svg);
  if (!last || made.some((value, index) => value !== last[index])) {
    painted.set(svg, made);
    paint(image, data, svg, width, height);
  }

  const pitch = order.length > 0 ? height / order.length : 0;
  drawMarks(root, data, pitch, height);
  part(root, 'rect', 'cursor')
    .attr('display', row === undefined ? 'none' : null)
    .attr('x', gutter + 0.75)
    .attr('y', (row ?? 0) * pitch - 1.5)
    .attr('width', Math.max(0, width - 1.5))
    .attr('height', pitch + 3);
  const at = gutter + ((step - 0.5) * width) / columns.length;
  const rule = step >= 1 && step <= columns.length ? `M${at},0V${height}` : '';
  part(root, 'path', 'halo').attr('d', rule);
  part(root, 'path', 'rule').attr('d', rule);
}

function paint(
  image: Selection<BaseType, unknown, null, undefined>,
  { columns, order, limit }: UnitMapData,
  svg: SVGSVGElement,
  width: number,
  height: number,
): void {
  const canvas = image
    .selectAll<HTMLCanvasElement, null>('canvas')
    .data([null])
    .join('xhtml:canvas')
    .style('width', `${width}px`)
    .style('height', `${height}px`)
    // Hard edges where a value has a pixel or more, an average where several share one.
    .style(
      'image-rendering',
      columns.length > width || order.length > height ? 'auto' : 'pixelated',
    )
    .node() as HTMLCanvasElement;
  canvas.width = columns.length;
  canvas.height = order.length;
  const context = canvas.getContext('2d');
  if (!context || columns.length === 0 || order.length === 0) return;
  const pixels = context.createImageData(columns.length, order.length);
  const table = colourTable(svg);
  order.forEach((unit, row) => {
    columns.forEach((values, column) => {
      const colour = colourAt(values[unit] ?? 0, limit);
      pixels.data.set(table.subarray(colour, colour + 4), 4 * (row * columns.length + column));
    });
  });
  context.putImageData(pixels, 0, 0);
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
  // More numbers than there is room for are left out: the list of lines has them all.
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
    .selectAll<SVGTextElement, Mark>('text')
    .data(numbered)
    .join('text')
    .attr('x', gutter - 12)
    .attr('y', (_, index) => (places[index] ?? 0) + 4)
    .text(({ unit }) => unit);
}
