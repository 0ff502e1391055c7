/**
 * A vector as a row of bars, one per unit: a gate as filled columns (0 … 1), anything else as bars
 * above or below a line. Each bar moves from its unit's old value to the new one, so that a unit
 * can be followed across steps. All bars of a kind are one path, so that thirty units cost as much
 * as one.
 */
import { interpolateNumber, select, type Timer, timeout } from 'd3';
import type { Canvas } from '../Figure';

export interface StripData {
  readonly values: Float32Array;
  /** The values without the reader's changes, drawn as a line across each bar. */
  readonly before?: Float32Array | undefined;
  readonly kind: 'gate' | 'signed';
  /** The magnitude at full height; 1 for a gate. */
  readonly limit: number;
}

type Part = 'track' | 'line' | 'fill' | 'above' | 'below' | 'before' | 'beyond';

/** The values that an svg currently shows, from which the next transition starts. */
const shown = new WeakMap<SVGSVGElement, Float64Array>();
const running = new WeakMap<SVGSVGElement, Timer>();

export function drawStrip(svg: SVGSVGElement, data: StripData, canvas: Canvas): void {
  const { values } = data;
  const last = shown.get(svg);
  const from = last?.length === values.length ? last : undefined;
  const between = Array.from(values, (value, unit) => {
    const start = from?.[unit] ?? value;
    // Values that are not finite are not interpolated.
    return Number.isFinite(start - value) ? interpolateNumber(start, value) : () => value;
  });
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
    put(svg, 'beyond', frames(now, canvas));
    put(svg, 'before', data.before ? levels(data.before, data, canvas) : '');
  };

  running.get(svg)?.stop();
  if (canvas.duration === 0 || !from) {
    paint(1);
    return;
  }
  // Two frames: halfway in the step's own frame, then the end. More would cost one frame each for
  // every vector of the page, and the motion is too short to see them.
  paint(0.5);
  running.set(
    svg,
    timeout(() => paint(1), canvas.duration),
  );
}

/** Sets the path of this part; created if there is something to draw, not touched if unchanged. */
function put(svg: SVGSVGElement, part: Part, outline: string): void {
  const path = select(svg)
    .selectAll<SVGPathElement, Part>(`.${part}`)
    .data(outline ? [part] : [])
    .join((enter) => enter.append('path').attr('class', part));
  if (outline && path.attr('d') !== outline) path.attr('d', outline);
}

function track({ length }: ArrayLike<number>, { width, height }: Canvas): string {
  return columns(length, width, height, () => -height);
}

interface Outlines {
  readonly fill: string;
  readonly above: string;
  readonly below: string;
}

function valves(values: Float64Array, { width, height }: Canvas): Outlines {
  const reach = (unit: number) => -height * Math.max(0, Math.min(1, finite(values[unit])));
  return { fill: columns(values.length, width, height, reach), above: '', below: '' };
}

function bars(values: Float64Array, limit: number, { width, height }: Canvas): Outlines {
  const middle = height / 2;
  const share = (unit: number) => Math.max(-1, Math.min(1, finite(values[unit]) / limit));
  const above = (unit: number) => -middle * Math.max(0, share(unit));
  const below = (unit: number) => -middle * Math.min(0, share(unit));
  return {
    fill: '',
    above: columns(values.length, width, middle, above),
    below: columns(values.length, width, middle, below),
  };
}

/** A value that is not finite has no bar. */
function finite(value = 0): number {
  return Number.isFinite(value) ? value : 0;
}

/** An empty frame of full height for each unit that is not finite. */
function frames(values: Float64Array, { width, height }: Canvas): string {
  const pitch = width / values.length;
  const span = Math.max(1, pitch - 1.5).toFixed(1);
  const frame = (value: number, unit: number) =>
    Number.isFinite(value)
      ? ''
      : `M${(unit * pitch).toFixed(1)},0.5h${span}V${height - 0.5}h-${span}z`;
  return Array.from(values, frame).join('');
}

/** One line per unit, at the height of its bar. */
function levels(
  values: Float32Array,
  { kind, limit }: StripData,
  { width, height }: Canvas,
): string {
  const pitch = width / values.length;
  const span = Math.max(1, pitch - 1);
  const line = (value: number, unit: number) => {
    const share = Math.max(-1, Math.min(1, finite(value) / limit));
    const y = kind === 'gate' ? height * (1 - share) : (height / 2) * (1 - share);
    return `M${(unit * pitch).toFixed(1)},${y.toFixed(1)}h${span.toFixed(1)}`;
  };
  return Array.from(values, line).join('');
}

/** Below this width, in px, bars have no gaps. */
const narrow = 3;

/**
 * One bar per unit, from `base` down (or, if negative, up) by `reach`. Narrow bars are drawn as one
 * stepped outline, because their adjacent edges would blur into stripes.
 */
function columns(
  count: number,
  width: number,
  base: number,
  reach: (unit: number) => number,
): string {
  const pitch = width / count;
  const units = Array.from({ length: count }, (_, unit) => unit);
  const round = (x: number) => Math.round(x * 10) / 10;
  if (pitch >= narrow) {
    const slot = round(pitch - 1.5);
    const bar = (unit: number) =>
      `M${Math.round(unit * pitch * 2) / 2},${base}v${round(reach(unit))}h${slot}V${base}z`;
    return units.map(bar).join('');
  }
  const steps = units.map((unit) => `V${round(base + reach(unit))}H${round((unit + 1) * pitch)}`);
  return `M0,${base}${steps.join('')}V${base}z`;
}
