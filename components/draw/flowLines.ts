/**
 * Magnitudes over the steps on one logarithmic axis: the norm of the gradient by each state, or the
 * factor of each step. Each line is labelled at its left end, in the past, where the result of
 * backpropagation is seen.
 */

import { line, select } from 'd3';
import type { Canvas } from '../useDrawing';
import type { Spot } from './curvePoints';
import type { LineStyle } from './lineStyle';
import { band, type LogScale, logScale } from './logScale';
import {
  drawNamedLines,
  heightsOfNames,
  markLines,
  type NamedLine,
  widthOfNames,
} from './namedLines';
import { once } from './once';
import { outline, part, type Root } from './part';
import { pointIn } from './pointIn';
import { pointSteps } from './pointSteps';
import { drawStepAxis, stepAxisHeight } from './stepAxis';
import type { StepScale } from './stepScale';
import { across, drawLabels, drawValueAxis } from './valueAxis';
import type { Tick } from './valueScale';

export interface FlowStroke {
  /** `GRU h`; unique. */
  readonly label: string;
  readonly style: LineStyle;
  /** After step 0 (the initial state), 1, …; NaN leaves a gap. */
  readonly values: readonly number[];
  /** The same after clipping: a thinner line. */
  readonly clipped?: readonly number[] | undefined;
}

export interface FlowLinesData {
  /** The same array between steps: lines are redrawn only when it changes. */
  readonly lines: readonly FlowStroke[];
  /** The letters read: step 1 is the first. */
  readonly letters: readonly string[];
  /** The current step. */
  readonly step: number;
  /** The hovered step, if any. */
  readonly pointed: number | undefined;
  /** The label of the highlighted line, if any. */
  readonly lit: string | undefined;
  /** The step of the loss; later steps are not drawn. */
  readonly lossAt: number | undefined;
  /** A marked magnitude, with its label. */
  readonly level?: { readonly value: number; readonly text: string } | undefined;
  readonly onPoint: (step: number | undefined) => void;
  readonly onGoTo: (step: number) => void;
}

/** The space around the lines, in px: for text above, and for numbers and names at the left. */
const above = 20;
const after = 14;
const numbers = 64;

export function drawFlowLines(svg: SVGSVGElement, data: FlowLinesData, canvas: Canvas): void {
  const { lines, letters, step, lossAt, level, lit } = data;
  const { width, height } = canvas;
  const root = select(svg);
  const left = numbers + widthOfNames(lines.map(({ label }) => label)) + 22;
  const right = Math.max(left + 1, width - after);
  const steps = pointSteps(0, Math.max(1, letters.length), left, right);
  const bottom = Math.max(above + 1, height - stepAxisHeight(letters, steps));
  const end = lossAt ?? letters.length;

  const values = once(svg, [lines, letters, lossAt, level?.value, width, height], () => {
    const scale = scaleOf(data, end, bottom);
    drawGround(root, scale, steps, bottom);
    // Created in drawing order: the background, the rules, the lines.
    for (const name of ['later', 'level', 'loss', 'rule']) outline(root, name, '');
    drawNamedLines(root, layOut(lines, end, steps, scale, bottom), ['clipped', 'course', 'leader']);
    return scale;
  });

  const shown = data.pointed ?? step;
  drawMarks(root, data, steps, values, bottom);
  drawStepAxis(root, letters, steps, height, shown);
  markLines(root, shown, lit);
  const stepAt = (event: PointerEvent) =>
    Math.min(letters.length, steps.stepAt(pointIn(svg, event, width).x));
  root
    .on('pointermove', (event: PointerEvent) => data.onPoint(stepAt(event)))
    .on('pointerleave', () => data.onPoint(undefined))
    .on('click', (event: PointerEvent) => {
      if (letters.length > 0) data.onGoTo(Math.max(1, stepAt(event)));
    });
}

/** The scale covers only what is drawn: after the loss all values are zero. */
function scaleOf({ lines, level }: FlowLinesData, last: number, bottom: number): LogScale {
  const values = lines.flatMap(({ values, clipped = [] }) => [
    ...values.slice(0, last + 1),
    ...clipped.slice(0, last + 1),
  ]);
  return logScale(level ? [...values, level.value] : values, bottom, above);
}

function drawGround(root: Root, values: LogScale, steps: StepScale, bottom: number): void {
  const { zero, infinity, ticks } = values;
  const bands = [zero, infinity].filter((tick) => tick !== undefined);
  const bandOf = (tick: Tick) =>
    `M${numbers - 4},${tick.at - band / 2}H${steps.to}v${band}H${numbers - 4}z`;
  outline(root, 'band', bands.map(bandOf).join(''));
  drawValueAxis(root, ticks, numbers, steps.to);
  drawLabels(root, 'apart', bands, numbers);
  outline(root, 'axis', `M${steps.from},${above}V${bottom}`);
}

function layOut(
  lines: readonly FlowStroke[],
  last: number,
  { place: x, from: left }: StepScale,
  { place: y }: LogScale,
  bottom: number,
): NamedLine[] {
  const spotAt = (values: readonly number[], step: number): Spot | undefined => {
    const at = step > last ? undefined : y(values[step] ?? Number.NaN);
    return at === undefined ? undefined : { x: x(step), y: at };
  };
  const course = line<number>(
    (_, index) => x(index),
    (value) => y(value) ?? 0,
  ).defined((value) => y(value) !== undefined);
  const outlineOf = (values: readonly number[] = []) => course(values.slice(0, last + 1)) ?? '';
  const placed = lines.flatMap((each) => {
    const first = each.values.findIndex((_, step) => spotAt(each.values, step) !== undefined);
    const start = spotAt(each.values, first);
    // A line without points has no label.
    return start ? [{ ...each, start }] : [];
  });
  const names = heightsOfNames(
    placed.map(({ start }) => start.y),
    above + 4,
    bottom - 4,
  );
  return placed.map(({ label, style, values, clipped, start }, index) => ({
    label,
    style,
    outlines: {
      course: outlineOf(values),
      clipped: outlineOf(clipped),
      leader: `M${left - 12},${names[index]}L${left - 4},${start.y}H${start.x - 3}`,
    },
    name: { x: left - 15, y: names[index] ?? 0, text: label },
    dot: (step) => spotAt(values, step),
  }));
}

/** Draws the marks: the loss and the steps after it, the current step, the level. */
function drawMarks(
  root: Root,
  data: FlowLinesData,
  { place: x, from: left, to: right }: StepScale,
  values: LogScale,
  bottom: number,
): void {
  const { letters, step, pointed, lossAt, level } = data;
  const isOn = (at: number | undefined): at is number =>
    at !== undefined && at >= 0 && at <= letters.length;
  const vertical = (at: number | undefined, over: number) =>
    isOn(at) ? `M${x(at)},${above - over}V${bottom + 4}` : '';
  outline(root, 'loss', vertical(lossAt, 6));
  outline(root, 'rule', vertical(pointed ?? step, 0));
  const hasLater = isOn(lossAt) && lossAt < letters.length;
  outline(root, 'later', hasLater ? `M${x(lossAt)},${above}H${right}V${bottom}H${x(lossAt)}z` : '');
  const isLeft = isOn(lossAt) && x(lossAt) < (left + right) / 2;
  part(root, 'text', 'words')
    .attr('x', isOn(lossAt) ? x(lossAt) + (isLeft ? -1 : 1) : left)
    .attr('y', above - 9)
    .classed('from', isLeft)
    .text(isOn(lossAt) ? 'loss at this step' : '');
  // If there is space.
  const isRoomy = hasLater && right - x(lossAt) > 200;
  part(root, 'text', 'ahead')
    .attr('x', isRoomy ? x(lossAt) + 10 : right)
    .attr('y', above + 18)
    .text(isRoomy ? 'later states do not affect it' : '');
  const at = level && values.place(level.value);
  // Starts after the names, so that it does not cross them.
  outline(root, 'level', at === undefined ? '' : across(at, left, right));
  part(root, 'text', 'level-words')
    .classed('words', true)
    .attr('x', right)
    .attr('y', (at ?? 0) - 5)
    .text(level?.text ?? '');
}
