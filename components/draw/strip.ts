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

type Part = 'track' | 'fill' | 'above' | 'below' | 'line';

/** What an svg shows now, where the next motion starts, and the motion under way. */
const shown = new WeakMap<SVGSVGElement, Float64Array>();
const running = new WeakMap<SVGSVGElement, Timer>();

export function drawStrip(svg: SVGSVGElement, data: StripData, canvas: Canvas): void {
  const { values } = data;
  const last = shown.get(svg);
  const from = last?.length === values.length ? last : undefined;
  const between = Array.from(values, (value, unit) =>
    interpolateNumber(from?.[unit] ?? value, value),
  );
  const now = new Float64Array(values.length);
  shown.set(svg, now);

  const paint = (progress: number) => {
    for (let unit = 0; unit < now.length; unit++) now[unit] = between[unit]?.(progress) ?? 0;
    const parts = data.kind === 'gate' ? valves(now, canvas) : bars(now, data.limit, canvas);
    select(svg)
      .selectAll<SVGPathElement, [Part, string]>('path')
      .data(parts, ([part]) => part)
      .join((enter) => enter.append('path').attr('class', ([part]) => part))
      .attr('d', ([, outline]) => outline);
  };

  running.get(svg)?.stop();
  if (canvas.duration === 0 || !from) {
    paint(1);
    return;
  }
  const motion = timer((elapsed) => {
    const progress = Math.min(1, elapsed / canvas.duration);
    paint(easeCubicOut(progress));
    if (progress === 1) motion.stop();
  });
  running.set(svg, motion);
}

function valves(values: Float64Array, { width, height }: Canvas): [Part, string][] {
  const track = path();
  const fill = path();
  eachSlot(values, width, (left, slot, value) => {
    const filled = Math.max(0, Math.min(1, value)) * height;
    track.rect(left, 0, slot, height);
    fill.rect(left, height - filled, slot, filled);
  });
  return [
    ['track', track.toString()],
    ['fill', fill.toString()],
  ];
}

function bars(values: Float64Array, limit: number, { width, height }: Canvas): [Part, string][] {
  const middle = height / 2;
  const above = path();
  const below = path();
  eachSlot(values, width, (left, slot, value) => {
    const reach = Math.min(1, Math.abs(value) / limit) * middle;
    if (value >= 0) above.rect(left, middle - reach, slot, reach);
    else below.rect(left, middle, slot, reach);
  });
  return [
    ['above', above.toString()],
    ['below', below.toString()],
    ['line', `M0,${middle}H${width}`],
  ];
}

/** Calls back with the left edge and width of every unit's bar. */
function eachSlot(
  values: Float64Array,
  width: number,
  callback: (left: number, slot: number, value: number) => void,
): void {
  const pitch = width / values.length;
  const slot = pitch > 4 ? pitch - 1.5 : pitch * 0.8;
  values.forEach((value, unit) => {
    callback(Math.round(unit * pitch * 2) / 2, slot, value);
  });
}
