/**
 * Chosen units as lines over the steps, those of all cells on one axis. The lines are drawn once;
 * a step only moves the rule. Each line is named where it ends.
 */

import { line, select } from 'd3';
import { formatMagnitude } from '../../models/format';
import type { Canvas } from '../Figure';
import type { LineStyle } from './lineStyle';
import {
  drawNamedLines,
  heightsOfNames,
  markLines,
  type NamedLine,
  nameHeight,
  widthOfNames,
} from './namedLines';
import { once } from './once';
import { outline } from './part';
import { pointSteps } from './pointSteps';
import { drawStepAxis, stepAxisHeight } from './stepAxis';
import type { StepScale } from './stepScale';
import { across, drawValueAxis } from './valueAxis';
import { linearScale, type ValueScale } from './valueScale';

export interface TrajectoryLine {
  /** Its name, at its end: see `lineLabel`. No two lines have the same. */
  readonly label: string;
  readonly style: LineStyle;
  /** One number a step. */
  readonly values: Float32Array;
  /** The same without the reader's changes: the scale has room for both. */
  readonly unchanged: Float32Array;
}

export interface TrajectoriesData {
  readonly lines: readonly TrajectoryLine[];
  /** The letter read at each step. */
  readonly letters: readonly string[];
  /** The current step, counted from 1. */
  readonly step: number;
  /** The label of the line that stands out, if any. */
  readonly lit: string | undefined;
  readonly onChooseStep: (step: number) => void;
}

/** A line's name: "GRU h 5". */
export function lineLabel(cell: string, quantity: string, unit: number): string {
  return `${cell} ${quantity} ${unit}`;
}

/** The room around the lines, in px: for numbers at the left, and between the lines and their names. */
const before = 46;
const above = 8;
const after = 16;

/** What one more line needs at least, in px, so that the names at the ends do not collide. */
export const labelHeight = nameHeight;

export function drawTrajectories(svg: SVGSVGElement, data: TrajectoriesData, canvas: Canvas): void {
  const { lines, letters, step, lit } = data;
  const { width, height } = canvas;
  const root = select(svg);
  const right = width - after - widthOfNames(lines.map(({ label }) => label));
  const steps = pointSteps(1, Math.max(1, letters.length), before, Math.max(before, right));
  const bottom = height - stepAxisHeight(letters, steps);

  once(svg, [lines, letters, width, height], () => {
    const values = valueScale(lines, bottom);
    drawValueAxis(root, values.ticks, before, steps.to);
    outline(root, 'ground', across(values.place(0) ?? bottom, before, steps.to));
    // What is made first lies below: the rule above the grid, the lines above both.
    outline(root, 'rule', '');
    drawNamedLines(root, layOut(lines, steps, values, bottom), ['course', 'leader']);
  });

  const now = step >= 1 && step <= letters.length ? step : undefined;
  outline(root, 'rule', now ? `M${steps.place(now)},${above - 4}V${bottom + 4}` : '');
  markLines(root, step, lit);
  drawStepAxis(root, letters, steps, height, now);
  root.on('click', (event: PointerEvent) => {
    if (letters.length === 0) return;
    data.onChooseStep(steps.stepAt(event.clientX - svg.getBoundingClientRect().left));
  });
}

/** For the values on show, with and without the reader's changes. */
function valueScale(lines: readonly TrajectoryLine[], bottom: number): ValueScale {
  const values = lines.flatMap(({ values, unchanged }) => [...values, ...unchanged]);
  return linearScale(values, bottom, above, formatMagnitude);
}

function layOut(
  lines: readonly TrajectoryLine[],
  { place: x, to }: StepScale,
  { place: y }: ValueScale,
  bottom: number,
): NamedLine[] {
  const course = line<number>(
    (_, index) => x(index + 1),
    (value) => y(value) ?? 0,
  ).defined(Number.isFinite);
  const ends = lines.map(({ values }) => y(values.findLast(Number.isFinite) ?? 0) ?? 0);
  const names = heightsOfNames(ends, above, bottom);
  return lines.map(({ label, style, values }, index) => ({
    label,
    style,
    outlines: {
      course: course(values) ?? '',
      leader: `M${to + 2},${ends[index]}L${to + 8},${names[index]}`,
    },
    name: { x: to + 11, y: names[index] ?? 0, text: label },
    dot: (step) => {
      const at = y(values[step - 1] ?? Number.NaN);
      return at === undefined ? undefined : { x: x(step), y: at };
    },
  }));
}
