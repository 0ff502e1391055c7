/**
 * Chosen units as lines over the steps, for all cells on one axis. The lines are drawn once; a step
 * only moves the rule. Each line is labelled at its end.
 */

import { line, select } from 'd3';
import { formatMagnitude } from '../../models/format';
import type { Canvas } from '../useDrawing';
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
import { pointIn } from './pointIn';
import { pointSteps } from './pointSteps';
import { drawStepAxis, stepAxisHeight } from './stepAxis';
import type { StepScale } from './stepScale';
import { across, drawValueAxis } from './valueAxis';
import { linearScale, type ValueScale } from './valueScale';

export interface TrajectoryLine {
  /** Its label, see `lineLabel`; unique. */
  readonly label: string;
  readonly style: LineStyle;
  /** One number per step. */
  readonly values: Float32Array;
  /** The values without the reader's changes; the scale includes both. */
  readonly unchanged: Float32Array;
}

export interface TrajectoriesData {
  readonly lines: readonly TrajectoryLine[];
  /** The input letter of each step. */
  readonly letters: readonly string[];
  /** The current step, counted from 1. */
  readonly step: number;
  /** The label of the highlighted line, if any. */
  readonly lit: string | undefined;
  readonly onChooseStep: (step: number) => void;
}

/** A line's name: "GRU h 5". */
export function lineLabel(cell: string, quantity: string, unit: number): string {
  return `${cell} ${quantity} ${unit}`;
}

/**
 * The space around the lines, in px: for numbers at the left, and between the lines and their
 * names.
 */
const before = 46;
const above = 8;
const after = 16;

/** The minimum height per line, in px, so that the labels do not overlap. */
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
    // Created in drawing order: the grid, the rule, the lines.
    outline(root, 'rule', '');
    drawNamedLines(root, layOut(lines, steps, values, bottom), ['course', 'leader']);
  });

  const now = step >= 1 && step <= letters.length ? step : undefined;
  outline(root, 'rule', now ? `M${steps.place(now)},${above - 4}V${bottom + 4}` : '');
  markLines(root, step, lit);
  drawStepAxis(root, letters, steps, height, now);
  root.on('click', (event: PointerEvent) => {
    if (letters.length === 0) return;
    data.onChooseStep(steps.stepAt(pointIn(svg, event, width).x));
  });
}

/** The scale for the values shown, with and without the reader's changes. */
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
