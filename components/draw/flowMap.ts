/**
 * How far back each loss reaches: one row per loss, one column per state, with the norm of the
 * gradient as colour on a logarithmic scale. Painted once, as pixels; hovering only moves the
 * rules.
 */
import { type RGBColor as RGB, rgb, select } from 'd3';
import type { Canvas } from '../useDrawing';
import { packed, tokenColour } from './colourTable';
import { columnSteps } from './columnSteps';
import { type LogDomain, shareOf } from './logScale';
import { once } from './once';
import { outline, part, type Root } from './part';
import { paintPixels } from './pixels';
import { drawStepNumbers } from './stepNumbers';
import type { StepScale } from './stepScale';
import { stepTicks } from './stepTicks';

/** A loss and a state: the loss’s step is counted from 1; state 0 is the initial state. */
export interface FlowPlace {
  readonly loss: number;
  readonly state: number;
}

export interface FlowMapData {
  /** [loss step − 1][state step]: one norm per state up to the loss; empty: no target. */
  readonly rows: readonly ArrayLike<number>[];
  /** The range of the colours, the same for all maps compared. */
  readonly domain: LogDomain;
  readonly pointed: FlowPlace | undefined;
  /** The current step. */
  readonly step: number;
  /** The page’s theme: the colours are read from it. */
  readonly theme: string;
}

/** The space for numbers at the left and below, in px; the rest is the map. */
export const mapMargin = { left: 28, bottom: 18 };

export function drawFlowMap(svg: SVGSVGElement, data: FlowMapData, canvas: Canvas): void {
  const { rows, pointed, step } = data;
  const width = Math.max(0, canvas.width - mapMargin.left);
  const height = Math.max(0, canvas.height - mapMargin.bottom);
  const root = select(svg);
  once(svg, [rows, data.domain, data.theme, width, height], () => {
    const { ramp, empty, beyond } = colours(svg);
    const box = { x: mapMargin.left, width, height };
    paintPixels(root, box, rows.length > 0 ? rows.length + 1 : 0, rows.length, (state, index) => {
      const row = rows[index] ?? [];
      const value = state < row.length && state <= index + 1 ? row[state] : undefined;
      if (value === undefined) return empty;
      // Zero is transparent, so that the hatching behind is visible.
      if (value === 0) return undefined;
      const share = Number.isFinite(value) ? shareOf(data.domain, value) : undefined;
      return share === undefined ? beyond : ramp[Math.round(share * (levels - 1))];
    });
  });

  const states = columnSteps(0, rows.length, mapMargin.left, mapMargin.left + width);
  const across = states.pitch;
  const down = rows.length > 0 ? height / rows.length : 0;
  const left = (state: number) => states.place(state) - across / 2;
  drawNumbers(root, data, states, down, height);
  const isOn = step >= 1 && step <= rows.length;
  outline(root, 'rule', isOn ? `M${states.place(step)},${(step - 1) * down}V${height + 3}` : '');
  const at = pointed && isWithin(pointed, rows.length) ? pointed : undefined;
  const row = at ? (at.loss - 0.5) * down : 0;
  const cross = at
    ? `M${mapMargin.left},${row}H${left(at.state)}M${states.place(at.state)},${at.loss * down}V${height}`
    : '';
  outline(root, 'cross', cross);
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
 * The cell nearest to a point of the drawing; states after the loss do not exist. Undefined if
 * there are no steps.
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
  const states = columnSteps(0, steps, mapMargin.left, mapMargin.left + width);
  return nearestPlace({ loss, state: states.stepAt(x) }, steps);
}

/** The nearest existing cell. */
export function nearestPlace({ loss, state }: FlowPlace, steps: number): FlowPlace {
  const row = Math.max(1, Math.min(steps, loss));
  return { loss: row, state: Math.max(0, Math.min(row, state)) };
}

function isWithin({ loss, state }: FlowPlace, steps: number): boolean {
  return loss >= 1 && loss <= steps && state >= 0 && state <= loss;
}

/** The number of colours of the ramp. */
const levels = 256;

/** The share of full colour of the faintest value, which must be visible. */
const faintest = 0.16;

/** The position of the pure positive colour on the ramp, and the share of ink in the strongest. */
const pure = 0.7;
const inked = 0.65;

/**
 * The page’s colours: a ramp from faint through the positive colour towards ink, and a separate
 * colour for infinity.
 */
function colours(element: Element): { ramp: number[]; empty: number; beyond: number } {
  const style = getComputedStyle(element);
  const token = (name: string) => tokenColour(style, name);
  const [zero, middle] = [token('--zero'), token('--positive')];
  const low = mix(zero, middle, faintest);
  const full = mix(middle, token('--ink'), inked);
  const ramp = Array.from({ length: levels }, (_, level) => {
    const share = level / (levels - 1);
    return packedOf(
      share < pure
        ? mix(low, middle, share / pure)
        : mix(middle, full, (share - pure) / (1 - pure)),
    );
  });
  return { ramp, empty: packedOf(token('--card')), beyond: packedOf(token('--negative')) };
}

function packedOf({ r, g, b }: RGB): number {
  return packed(r, g, b, 255);
}

function mix(one: RGB, other: RGB, share: number): RGB {
  const channel = (name: 'r' | 'g' | 'b') => one[name] + (other[name] - one[name]) * share;
  return rgb(channel('r'), channel('g'), channel('b'));
}

function drawNumbers(
  root: Root,
  { rows, pointed, step }: FlowMapData,
  states: StepScale,
  down: number,
  height: number,
): void {
  const now = pointed?.state ?? step;
  const ticks = rows.length > 0 ? stepTicks(states, { now, from: 8 }) : [];
  drawStepNumbers(root, ticks, height + 14, now);
  root
    .selectAll<SVGTextElement, number>('text.row')
    .data(rowNumbers(rows.length, down, pointed?.loss))
    .join('text')
    .attr('class', (each) => (each === pointed?.loss ? 'row now' : 'row'))
    .attr('x', mapMargin.left - 5)
    .attr('y', (each) => Math.max(10, Math.min(height, (each - 0.5) * down + 4)))
    .text((each) => each);
}

/** The height of a line of numbers, in px. */
const lineHeight = 16;

/** The rows to be numbered, at least one line height apart. */
function rowNumbers(count: number, pitch: number, now: number | undefined): number[] {
  const every = [1, 2, 5, 10, 20, 50, 100, 200].find((each) => each * pitch >= lineHeight) ?? 500;
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return all.filter(
    (row) =>
      row === now ||
      (row % every === 0 && (now === undefined || Math.abs(row - now) * pitch >= lineHeight)),
  );
}
