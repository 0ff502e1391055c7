/**
 * A vector as a row of bars, one per unit: a gate as filled columns (0 … 1), anything else as bars
 * above or below a line. Each bar moves from its unit's old value to the new one, so that a unit
 * can be followed across steps. On a canvas, because a step changes every vector of the page: as
 * elements they cost a style, a layout and a paint each, as pixels a tenth of it.
 */
import type { Canvas } from '../useDrawing';
import { once } from './once';
import { settleLater, settleNow } from './settle';

export interface StripData {
  readonly values: Float32Array;
  /** The values without the reader's changes, drawn as a line across each bar. */
  readonly before?: Float32Array | undefined;
  readonly kind: 'gate' | 'signed';
  /** The magnitude at full height; 1 for a gate. */
  readonly limit: number;
  /** The page's theme and the vector's colour: read anew when either changes. */
  readonly theme: string;
  readonly hue: string;
}

type Values = Float32Array | Float64Array;

/** The values that a canvas currently shows, from which the next transition starts. */
const shown = new WeakMap<HTMLCanvasElement, Values>();

export function drawStrip(element: HTMLCanvasElement, data: StripData, canvas: Canvas): void {
  const { values, theme, hue } = data;
  const last = shown.get(element);
  const from = last?.length === values.length ? last : undefined;
  const colours = once(element, [theme, hue], () => coloursOf(element));
  const paint = (now: Values) => {
    shown.set(element, now);
    paintStrip(element, now, data, canvas, colours);
  };

  // Of units narrower than a pixel none can be followed.
  const isDense = canvas.width * canvas.density < values.length;
  if (canvas.duration === 0 || !from || isDense) {
    settleNow(element);
    paint(values);
    return;
  }
  // Two frames: halfway in the step's own frame, then the end. More would cost one frame each for
  // every vector of the page, and the motion is too short to see them.
  paint(halfway(from, values));
  settleLater(element, () => paint(values), canvas.duration);
}

/** Values that are not finite are not interpolated. */
function halfway(from: Values, to: Values): Float64Array {
  return Float64Array.from(to, (value, unit) => {
    const middle = ((from[unit] ?? value) + value) / 2;
    return Number.isFinite(middle) ? middle : value;
  });
}

const tokens = ['--hue', '--card', '--control', '--positive', '--negative', '--ink'] as const;

type Colours = Readonly<Record<(typeof tokens)[number], string>>;

function coloursOf(element: HTMLCanvasElement): Colours {
  const style = getComputedStyle(element);
  const read = tokens.map((name) => [name, style.getPropertyValue(name).trim()]);
  return Object.fromEntries(read) as Colours;
}

function paintStrip(
  element: HTMLCanvasElement,
  values: Values,
  { kind, limit, before }: StripData,
  { width, height, density }: Canvas,
  colours: Colours,
): void {
  // In main memory, where a picture of this size is painted fastest.
  const context = element.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (element.width !== across || element.height !== down) {
    element.width = across;
    element.height = down;
  }
  context.setTransform(across / width, 0, 0, down / height, 0, 0);
  context.clearRect(0, 0, width, height);
  const fill = (colour: string, base: number, reach: (unit: number) => number) => {
    context.fillStyle = colour;
    context.beginPath();
    columns(context, values.length, width, base, reach);
    context.fill();
  };
  if (kind === 'gate') {
    fill(`color-mix(in srgb, ${colours['--hue']} 14%, ${colours['--card']})`, height, () => height);
    fill(colours['--hue'], height, (unit) => {
      return height * Math.max(0, Math.min(1, finite(values[unit])));
    });
  } else {
    const middle = height / 2;
    context.fillStyle = colours['--control'];
    context.fillRect(0, middle - 0.5, width, 1);
    const share = (unit: number) => Math.max(-1, Math.min(1, finite(values[unit]) / limit));
    fill(colours['--positive'], middle, (unit) => middle * Math.max(0, share(unit)));
    fill(colours['--negative'], middle, (unit) => middle * Math.min(0, share(unit)));
  }
  frames(context, values, width, height, colours['--ink']);
  if (before) levels(context, before, { kind, limit }, width, height, colours['--ink']);
}

/** A value that is not finite has no bar. */
function finite(value = 0): number {
  return Number.isFinite(value) ? value : 0;
}

/** An empty frame of full height for each unit that is not finite. */
function frames(
  context: CanvasRenderingContext2D,
  values: Values,
  width: number,
  height: number,
  colour: string,
): void {
  const pitch = width / values.length;
  context.strokeStyle = colour;
  context.setLineDash([2, 2]);
  for (let unit = 0; unit < values.length; unit++) {
    if (Number.isFinite(values[unit])) continue;
    context.strokeRect(unit * pitch, 0.5, Math.max(1, pitch - 1.5), height - 1);
  }
}

/** One line per unit, at the height of its bar. */
function levels(
  context: CanvasRenderingContext2D,
  values: Float32Array,
  { kind, limit }: Pick<StripData, 'kind' | 'limit'>,
  width: number,
  height: number,
  colour: string,
): void {
  const pitch = width / values.length;
  const thickness = 1.5;
  context.fillStyle = colour;
  values.forEach((value, unit) => {
    const share = Math.max(-1, Math.min(1, finite(value) / limit));
    const y = kind === 'gate' ? height * (1 - share) : (height / 2) * (1 - share);
    context.fillRect(unit * pitch, y - thickness / 2, Math.max(1, pitch - 1), thickness);
  });
}

/** Below this width, in px, bars have no gaps. */
const narrow = 3;

/** Below this width, in px, no step of an outline can be seen. */
const finest = 0.5;

/**
 * One bar per unit, from `base` up (or, if negative, down) by `reach`. Narrow bars are drawn as one
 * stepped outline, because their adjacent edges would blur into stripes.
 */
function columns(
  context: CanvasRenderingContext2D,
  count: number,
  width: number,
  base: number,
  reach: (unit: number) => number,
): void {
  const pitch = width / count;
  if (pitch >= narrow) {
    for (let unit = 0; unit < count; unit++) {
      context.rect(Math.round(unit * pitch * 2) / 2, base, pitch - 1.5, -reach(unit));
    }
    return;
  }
  context.moveTo(0, base);
  for (let unit = 0; unit < count; unit++) {
    if (pitch < finest) {
      context.lineTo((unit + 0.5) * pitch, base - reach(unit));
      continue;
    }
    context.lineTo(unit * pitch, base - reach(unit));
    context.lineTo((unit + 1) * pitch, base - reach(unit));
  }
  context.lineTo(width, base);
}
