/**
 * A vector as a row of bars, one a unit: a gate as valves that fill (0 … 1), anything else as bars
 * above or below a line. Each bar moves from its unit's old value to the new one, since the
 * identity of a unit across steps is the lesson. All bars of a kind are one path: thirty units
 * cost as much as one.
 */
import { easeCubicOut, interpolateNumber, path, select, type Timer, timer } from 'd3';
import type { Canvas } from '../Figure';

export interface StripData {
  readonly values: Float32Array;
  readonly kind: 'gate' | 'signed';
  /** The magnitude at full height; 1 for a gate. */
  readonly limit: number;
}

type Part = 'track' | 'line' | 'fill' | 'above' | 'below';

/** What an svg shows now, where the next motion starts, and the motion under way. */
const shown = new WeakMap<SVGSVGElement, Float64Array>();
const running = new WeakMap<SVGSVGElement, Timer>();

/** Thirty pictures a second are enough for so short a way, and cost half of what sixty do. */
const frame = 30;

export function drawStrip(svg: SVGSVGElement, data: StripData, canvas: Canvas): void {
  const { values } = data;
  const last = shown.get(svg);
  const from = last?.length === values.length ? last : undefined;
  const between = Array.from(values, (value, unit) =>
    interpolateNumber(from?.[unit] ?? value, value),
  );
  const now = new Float64Array(values.length);
  shown.set(svg, now);

  const gate = data.kind === 'gate';
  put(svg, 'track', gate ? track(values, canvas) : '');
  put(svg, 'line', gate ? '' : `M0,${canvas.height / 2}H${canvas.width}`);
  const paint = (progress: number) => {
    for (let unit = 0; unit < now.length; unit++) now[unit] = between[unit]?.(progress) ?? 0;
    const { fill, above, below } = gate ? valves(now, canvas) : bars(now, data.limit, canvas);
    put(svg, 'fill', fill);
    put(svg, 'above', above);
    put(svg, 'below', below);
  };

  running.get(svg)?.stop();
  if (canvas.duration === 0 || !from) {
    paint(1);
    return;
  }
  let painted = 0;
  const motion = timer((elapsed) => {
    const progress = Math.min(1, elapsed / canvas.duration);
    if (progress < 1 && elapsed - painted < frame) return;
    painted = elapsed;
    paint(easeCubicOut(progress));
    if (progress === 1) motion.stop();
  });
  running.set(svg, motion);
}

/** The one path of this part, made when there is something to draw, left alone when unchanged. */
function put(svg: SVGSVGElement, part: Part, outline: string): void {
  const path = select(svg)
    .selectAll<SVGPathElement, Part>(`.${part}`)
    .data(outline ? [part] : [])
    .join((enter) => enter.append('path').attr('class', part));
  if (outline && path.attr('d') !== outline) path.attr('d', outline);
}

function track(values: ArrayLike<number>, { width, height }: Canvas): string {
  const outline = path();
  eachSlot(values, width, (left, slot) => outline.rect(left, 0, slot, height));
  return outline.toString();
}

interface Outlines {
  readonly fill: string;
  readonly above: string;
  readonly below: string;
}

function valves(values: Float64Array, { width, height }: Canvas): Outlines {
  const fill = path();
  eachSlot(values, width, (left, slot, value) => {
    const filled = Math.max(0, Math.min(1, value)) * height;
    fill.rect(left, height - filled, slot, filled);
  });
  return { fill: fill.toString(), above: '', below: '' };
}

function bars(values: Float64Array, limit: number, { width, height }: Canvas): Outlines {
  const middle = height / 2;
  const above = path();
  const below = path();
  eachSlot(values, width, (left, slot, value) => {
    const reach = Math.min(1, Math.abs(value) / limit) * middle;
    if (value >= 0) above.rect(left, middle - reach, slot, reach);
    else below.rect(left, middle, slot, reach);
  });
  return { fill: '', above: above.toString(), below: below.toString() };
}

/** Calls back with the left edge and width of every unit's bar. */
function eachSlot(
  values: ArrayLike<number>,
  width: number,
  callback: (left: number, slot: number, value: number) => void,
): void {
  const pitch = width / values.length;
  const slot = pitch > 4 ? pitch - 1.5 : pitch * 0.8;
  for (let unit = 0; unit < values.length; unit++) {
    callback(Math.round(unit * pitch * 2) / 2, slot, values[unit] ?? 0);
  }
}
