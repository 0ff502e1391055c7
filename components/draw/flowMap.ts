/**
 * How far back each loss reaches: a row a loss, downwards, a column a state, colour for the norm of
 * the loss’s gradient with respect to the state, on a logarithmic scale. Painted once, as pixels;
 * pointing only moves the rules.
 */
import { type RGBColor as RGB, rgb, type Selection, select } from 'd3';
import type { Canvas } from '../Figure';
import { tokenColour } from './colourTable';
import { type LogDomain, shareOf } from './logScale';
import { part } from './part';
import { type StepTick, stepLabel, stepTicks } from './stepTicks';

/** A loss and a state: the loss’s step is counted from 1, and 0 is the initial state. */
export interface FlowPlace {
  readonly loss: number;
  readonly state: number;
}

export interface FlowMapData {
  /** [loss step − 1][state step]: as many states as the loss looks back on; none: nothing asked. */
  readonly rows: readonly ArrayLike<number>[];
  /** What the colours span, the same for all maps that are compared. */
  readonly domain: LogDomain;
  readonly pointed: FlowPlace | undefined;
  /** The current step. */
  readonly step: number;
  /** The page’s theme: the colours are read from it. */
  readonly theme: string;
}

type Root = Selection<SVGSVGElement, unknown, null, undefined>;

/** The room for numbers at the left and below, in px; the rest is the map. */
export const mapMargin = { left: 28, bottom: 18 };

/** What an svg’s pixels were last made from. */
const painted = new WeakMap<SVGSVGElement, readonly unknown[]>();

export function drawFlowMap(svg: SVGSVGElement, data: FlowMapData, canvas: Canvas): void {
  const { rows, pointed, step } = data;
  const width = Math.max(0, canvas.width - mapMargin.left);
  const height = Math.max(0, canvas.height - mapMargin.bottom);
  const root = select(svg);
  const pixels = part(root, 'foreignObject', 'pixels')
    .attr('x', mapMargin.left)
    .attr('width', width)
    .attr('height', height);
  const made = [rows, data.domain, data.theme, width, height];
  const last = painted.get(svg);
  if (!last || made.some((value, index) => value !== last[index])) {
    painted.set(svg, made);
    const element = pixels
      .selectAll<HTMLCanvasElement, null>('canvas')
      .data([null])
      .join('xhtml:canvas')
      .style('width', `${width}px`)
      .style('height', `${height}px`)
      // Hard edges where a value has a pixel or more, an average where several share one.
      .style('image-rendering', rows.length > Math.min(width, height) ? 'auto' : 'pixelated')
      .node() as HTMLCanvasElement;
    paint(element, data, svg);
  }

  const across = width / (rows.length + 1);
  const down = rows.length > 0 ? height / rows.length : 0;
  const left = (state: number) => mapMargin.left + state * across;
  drawNumbers(root, data, across, down, height);
  const isOn = step >= 1 && step <= rows.length;
  part(root, 'path', 'rule').attr(
    'd',
    isOn ? `M${left(step + 0.5)},${(step - 1) * down}V${height + 3}` : '',
  );
  const at = pointed && isWithin(pointed, rows.length) ? pointed : undefined;
  const row = at ? (at.loss - 0.5) * down : 0;
  const cross = at
    ? `M${mapMargin.left},${row}H${left(at.state)}M${left(at.state + 0.5)},${at.loss * down}V${height}`
    : '';
  part(root, 'path', 'cross').attr('d', cross);
  for (const name of ['halo', 'cursor']) {
    part(root, 'rect', name)
      .attr('display', at ? null : 'none')
      .attr('x', left(at?.state ?? 0) - 1)
      .attr('y', ((at?.loss ?? 1) - 1) * down - 1)
      .attr('width', across + 2)
      .attr('height', down + 2);
  }
}

/**
 * The place under a point of the drawing, the nearest one that there is: a loss does not look ahead.
 * Undefined where there are no steps.
 */
export function flowPlaceAt(
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  steps: number,
): FlowPlace | undefined {
  const width = size.width - mapMargin.left;
  const height = size.height - mapMargin.bottom;
  if (steps === 0 || width <= 0 || height <= 0) return undefined;
  const loss = Math.floor((y / height) * steps) + 1;
  const state = Math.floor(((x - mapMargin.left) / width) * (steps + 1));
  return nearestPlace({ loss, state }, steps);
}

/** The nearest place that there is. */
export function nearestPlace({ loss, state }: FlowPlace, steps: number): FlowPlace {
  const row = Math.max(1, Math.min(steps, loss));
  return { loss: row, state: Math.max(0, Math.min(row, state)) };
}

function isWithin({ loss, state }: FlowPlace, steps: number): boolean {
  return loss >= 1 && loss <= steps && state >= 0 && state <= loss;
}

/** Levels of the ramp. */
const levels = 256;

/** How much of the full colour the faintest has: it must not look like nothing. */
const faintest = 0.16;

function paint(
  element: HTMLCanvasElement,
  { rows, domain }: FlowMapData,
  svg: SVGSVGElement,
): void {
  const columns = rows.length + 1;
  element.width = columns;
  element.height = Math.max(1, rows.length);
  const context = element.getContext('2d');
  if (!context || rows.length === 0) return;
  const { ramp, empty, beyond } = colours(svg);
  const pixels = context.createImageData(columns, rows.length);
  const put = (at: number, colour: RGB) => pixels.data.set([colour.r, colour.g, colour.b, 255], at);
  rows.forEach((row, index) => {
    for (let state = 0; state < columns; state++) {
      const at = 4 * (index * columns + state);
      const value = state < row.length && state <= index + 1 ? row[state] : undefined;
      if (value === undefined) put(at, empty);
      // Zero stays transparent: the hatching behind shows.
      else if (value !== 0) {
        const share = Number.isFinite(value) ? shareOf(domain, value) : undefined;
        put(at, share === undefined ? beyond : (ramp[Math.round(share * (levels - 1))] ?? beyond));
      }
    }
  });
  context.putImageData(pixels, 0, 0);
}

/** Where on the ramp the positive colour is pure, and how much ink is in the strongest. */
const pure = 0.7;
const inked = 0.65;

/** The page’s own colours: from nearly nothing to the positive one and on towards ink; what is beyond all numbers is apart. */
function colours(element: Element): { ramp: RGB[]; empty: RGB; beyond: RGB } {
  const style = getComputedStyle(element);
  const token = (name: string) => tokenColour(style, name);
  const [zero, middle] = [token('--zero'), token('--positive')];
  const low = mix(zero, middle, faintest);
  const full = mix(middle, token('--ink'), inked);
  const ramp = Array.from({ length: levels }, (_, level) => {
    const share = level / (levels - 1);
    return share < pure
      ? mix(low, middle, share / pure)
      : mix(middle, full, (share - pure) / (1 - pure));
  });
  return { ramp, empty: token('--card'), beyond: token('--negative') };
}

function mix(one: RGB, other: RGB, share: number): RGB {
  const channel = (name: 'r' | 'g' | 'b') => one[name] + (other[name] - one[name]) * share;
  return rgb(channel('r'), channel('g'), channel('b'));
}

function drawNumbers(
  root: Root,
  data: FlowMapData,
  across: number,
  down: number,
  height: number,
): void {
  const { rows, pointed, step } = data;
  const nowState = pointed?.state ?? step;
  const states = stepTicks({
    first: 0,
    last: rows.length,
    now: nowState,
    place: (state) => mapMargin.left + (state + 0.5) * across,
    pitch: across,
    from: 8,
    to: mapMargin.left + (rows.length + 1) * across,
  });
  root
    .selectAll<SVGTextElement, StepTick>('text.state')
    .data(rows.length > 0 ? states : [])
    .join('text')
    .attr('class', ({ step: state }) => (state === nowState ? 'state here' : 'state'))
    .attr('x', ({ at }) => at)
    .attr('y', height + 14)
    .text(({ step: state }) => stepLabel(state));
  root
    .selectAll<SVGTextElement, number>('text.row')
    .data(rowNumbers(rows.length, down, pointed?.loss))
    .join('text')
    .attr('class', (each) => (each === pointed?.loss ? 'row here' : 'row'))
    .attr('x', mapMargin.left - 5)
    .attr('y', (each) => Math.max(10, Math.min(height, (each - 0.5) * down + 4)))
    .text((each) => each);
}

/** The height of a line of numbers, in px. */
const lineHeight = 16;

/** The rows to be numbered, each with a line's room to the next. */
function rowNumbers(count: number, pitch: number, now: number | undefined): number[] {
  const every = [1, 2, 5, 10, 20, 50, 100, 200].find((each) => each * pitch >= lineHeight) ?? 500;
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return all.filter(
    (row) =>
      row === now ||
      (row % every === 0 && (now === undefined || Math.abs(row - now) * pitch >= lineHeight)),
  );
}
