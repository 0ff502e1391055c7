/**
 * A layer's weights: one row per unit, one column per input, with colour for sign and magnitude,
 * and the vector that they are multiplied with below. The weights are painted once, as pixels; a
 * step only changes the bars and marks another letter. There are no transitions.
 */

import { select } from 'd3';
import { formatBound } from '../../models/format';
import { colourAt, colourTable } from './colourTable';
import { once } from './once';
import { outline, type Root } from './part';
import { fillPixels } from './pixels';
import { type Block, columnLeft, type Place, type WeightLayout } from './weightLayout';

export interface WeightMatrixData {
  readonly layout: WeightLayout;
  /** Row by row; the width is that of all blocks except the bias. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** The value that each column is multiplied with; empty before the first step. */
  readonly operand: Float32Array;
  /** The letters of columns, by index. */
  readonly letters: ReadonlyMap<number, string>;
  /** The columns of the current letter. */
  readonly read: readonly number[];
  readonly changed: readonly Place[];
  readonly cursor: Place | undefined;
  /** The magnitude at full colour. */
  readonly limit: number;
  /** The page's theme: the colours are read from it. */
  readonly theme: string;
}

/**
 * Draws a layer's weights; see `WeightMatrixData`. Its size comes from the layout, not from the
 * canvas.
 */
export function drawWeightMatrix(svg: SVGSVGElement, data: WeightMatrixData): void {
  const { layout, weights, bias, limit, theme } = data;
  const root: Root = select(svg);
  const { across, down, rows, blocks } = layout;
  const shape = [across, down, rows, ...blocks.map(({ left, columns }) => `${left}/${columns}`)];
  once(svg, [weights, bias, limit, theme, shape.join()], () => {
    paint(root, data, colourTable(svg));
    drawRows(root, layout);
  });
  drawLetters(root, data);
  drawStrip(root, data);
  drawMarks(root, data);
}

function paint(root: Root, data: WeightMatrixData, scale: Uint32Array): void {
  const { layout, limit } = data;
  const height = layout.bottom - layout.top;
  root
    .selectAll<SVGForeignObjectElement, Block>('foreignObject')
    .data(layout.blocks)
    .join((enter) => {
      const image = enter.insert('foreignObject', ':first-child');
      image.append('xhtml:canvas');
      return image;
    })
    .attr('x', ({ left }) => left)
    .attr('y', layout.top)
    .attr('width', ({ width }) => width)
    .attr('height', height)
    .each(function (block) {
      const canvas = select(this).select<HTMLCanvasElement>('canvas').node();
      if (!canvas) return;
      canvas.style.width = `${block.width}px`;
      canvas.style.height = `${height}px`;
      fillPixels(canvas, block.columns, layout.rows, (column, row) => {
        return scale[colourAt(weightAt(data, row, block.first + column), limit)];
      });
    });
  outline(root, 'grid', roomy(layout) ? gridLines(layout) : '');
}

/** The weight in this row and column; the column after the last is the bias. */
function weightAt({ weights, bias, layout }: WeightMatrixData, row: number, column: number) {
  const columns = layout.rows > 0 ? weights.length / layout.rows : 0;
  return (column < columns ? weights[row * columns + column] : bias[row]) ?? 0;
}

/** Whether the cells are large enough for lines between them. */
function roomy({ across, down }: WeightLayout): boolean {
  return across >= 8 && down >= 6;
}

function gridLines({ blocks, rows, across, down, top, bottom }: WeightLayout): string {
  return blocks
    .map(({ left, width, columns }) => {
      const columnLines = range(columns - 1).map(
        (i) => `M${left + (i + 1) * across},${top}V${bottom}`,
      );
      const rowLines = range(rows - 1).map((i) => `M${left},${top + (i + 1) * down}h${width}`);
      return [...columnLines, ...rowLines].join('');
    })
    .join('');
}

function drawRows(root: Root, { rows, down, left, top }: WeightLayout): void {
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * down >= 16) ?? 50;
  root
    .selectAll<SVGTextElement, number>('text.row')
    .data(range(rows).filter((row) => row % every === 0))
    .join('text')
    .attr('class', 'row')
    .attr('x', left - 6)
    .attr('y', (row) => top + (row + 0.5) * down + 4)
    .text(String);
}

/** The width of a letter, and of each further one in a word, in px. */
const letterRoom = { first: 12, further: 8 };

function drawLetters(root: Root, { layout, letters, read }: WeightMatrixData): void {
  const { across } = layout;
  const longest = Math.max(1, ...Array.from(letters.values(), ({ length }) => length));
  const room = letterRoom.first + (longest - 1) * letterRoom.further;
  // Two words wider than their columns extend to the left and to the right.
  const isPair = letters.size === 2 && room > across;
  const every = isPair ? 1 : Math.ceil(room / across);
  const anchorOf = (index: number) => (index === 0 ? 'end' : 'start');
  const insetOf = (index: number) => (index === 0 ? across - 2 : 2);
  const now = new Set(read);
  // If there is not enough space, letters next to the current one are hidden.
  const crowded = (column: number) =>
    read.some((each) => Math.abs(each - column) < every && each !== column);
  root
    .selectAll<SVGTextElement, [number, string]>('text.letter')
    .data([...letters].filter(([c], i) => now.has(c) || (i % every === 0 && !crowded(c))))
    .join('text')
    .attr('class', ([column]) => (now.has(column) ? 'letter now' : 'letter'))
    .style('text-anchor', (_, index) => (isPair ? anchorOf(index) : null))
    .attr(
      'x',
      ([column], index) => columnLeft(layout, column) + (isPair ? insetOf(index) : across / 2),
    )
    .attr('y', layout.letters)
    .text(([, letter]) => letter);
}

/** Bars above and below a line; the bias is multiplied with 1. */
function drawStrip(root: Root, { layout, operand, bias }: WeightMatrixData): void {
  const { blocks, strip, across } = layout;
  const middle = strip.top + strip.height / 2;
  const hasBias = bias.length > 0;
  // A value that is not finite has no bar.
  const read = Array.from(operand, (value) => (Number.isFinite(value) ? value : 0));
  const values = operand.length > 0 ? [...read, ...(hasBias ? [1] : [])] : [];
  const limit = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const slot = Math.max(2, across - 2);
  const bars = (sign: 1 | -1) =>
    values
      .map((value, column) => {
        const reach = Math.max(0, value * sign) / limit;
        if (reach === 0) return '';
        const x = columnLeft(layout, column) + (across - slot) / 2;
        return `M${x},${middle}v${-sign * round((reach * strip.height) / 2)}h${slot}V${middle}z`;
      })
      .join('');
  outline(root, 'line', blocks.map(({ left, width }) => `M${left},${middle}h${width}`).join(''));
  outline(root, 'above', bars(1));
  outline(root, 'below', bars(-1));
  const bound = formatBound(limit);
  root
    .selectAll<SVGTextElement, string>('text.value')
    .data(values.length > 0 ? [`+${bound}`, `−${bound}`] : [])
    .join('text')
    .attr('class', 'value')
    .attr('x', layout.left - 6)
    .attr('y', (_, index) => strip.top + (index === 0 ? 11 : strip.height - 1))
    .text((text) => text);
}

/** Draws the current column, the changed weights, and the cursor. */
function drawMarks(root: Root, { layout, read, changed, cursor }: WeightMatrixData): void {
  const { blocks, across, down, top, bottom, strip } = layout;
  const frame = (x: number, y: number, width: number, height: number) =>
    `M${x},${y}h${width}v${height}h${-width}z`;
  const columnOf = (column: number) => frame(columnLeft(layout, column), top, across, bottom - top);
  outline(root, 'read', read.map(columnOf).join(''));
  // A line of the same width for all letters.
  const under = (column: number) =>
    `M${columnLeft(layout, column) + across / 2 - 4.5},${layout.letters + 4.5}h9`;
  outline(root, 'under', read.map(under).join(''));

  const radius = Math.max(1.5, Math.min(2.5, down / 3));
  root
    .selectAll<SVGCircleElement, Place>('circle')
    .data(changed)
    .join('circle')
    .attr('class', 'changed')
    .attr('r', radius)
    .attr('cx', ({ column }) => columnLeft(layout, column) + across / 2)
    .attr('cy', ({ row }) => top + (row + 0.5) * down);

  if (!cursor) {
    for (const name of ['rule', 'halo', 'cursor']) outline(root, name, '');
    return;
  }
  const x = columnLeft(layout, cursor.column);
  const y = top + cursor.row * down;
  const row = blocks.map(({ left, width }) => frame(left, y, width, down)).join('');
  outline(root, 'rule', row + frame(x, top, across, strip.top + strip.height - top));
  outline(root, 'halo', frame(x - 1, y - 1, across + 2, down + 2));
  outline(root, 'cursor', frame(x - 1, y - 1, across + 2, down + 2));
}

function range(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
