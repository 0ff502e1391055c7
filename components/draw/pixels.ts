import { part, type Root } from './part';

export interface PixelBox {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Paints one pixel per value, stretched over a box of the drawing: with hard edges if a value
 * covers at least one screen pixel, averaged if several share one.
 * @param colourOf a packed colour (see `colourTable`); undefined: transparent
 */
export function paintPixels(
  root: Root,
  { x, width, height }: PixelBox,
  columns: number,
  rows: number,
  colourOf: (column: number, row: number) => number | undefined,
): void {
  const element = part(root, 'foreignObject', 'pixels')
    .attr('x', x)
    .attr('width', width)
    .attr('height', height)
    .selectAll<HTMLCanvasElement, null>('canvas')
    .data([null])
    .join('xhtml:canvas')
    .style('width', `${width}px`)
    .style('height', `${height}px`)
    .style('image-rendering', columns > width || rows > height ? 'auto' : 'pixelated')
    .node() as HTMLCanvasElement;
  fillPixels(element, columns, rows, colourOf);
}

/** Fills a canvas with one pixel per value. */
export function fillPixels(
  canvas: HTMLCanvasElement,
  columns: number,
  rows: number,
  colourOf: (column: number, row: number) => number | undefined,
): void {
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context || columns === 0 || rows === 0) return;
  const pixels = context.createImageData(columns, rows);
  const colours = new Uint32Array(pixels.data.buffer);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      colours[row * columns + column] = colourOf(column, row) ?? 0;
    }
  }
  context.putImageData(pixels, 0, 0);
}
