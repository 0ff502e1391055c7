/**
 * Chosen units as lines over the steps, those of all cells on one axis. The lines are drawn once;
 * a step only moves the rule. Each line is named where it ends.
 */

import { extent, line, type ScaleLinear, type Selection, scaleLinear, select } from 'd3';
import { formatMagnitude } from '../../models/format';
import type { Canvas } from '../Figure';
import { spread } from './spread';
import { leaveRoom, visible } from './stepAxis';
import { type StepTick, stepTicks } from './stepTicks';

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

/** How a cell's lines look: told apart by colour, and by dashes where colour is not seen. */
export interface LineStyle {
  readonly hue: string;
  readonly dash: string;
}

/** One for each cell, in their order. The ends are round: a dash of no length is a dot. */
export const lineStyles: readonly LineStyle[] = [
  { hue: 'y', dash: '' },
  { hue: 'both', dash: '8 5' },
  { hue: 'c', dash: '0.1 4' },
];

/** A line's name: "GRU h 5". */
export function lineLabel(cell: string, quantity: string, unit: number): string {
  return `${cell} ${quantity} ${unit}`;
}

type Root = Selection<SVGSVGElement, unknown, null, undefined>;
type Scale = ScaleLinear<number, number>;

/** The room around the lines, in px: for numbers at the left; for numbers, or letters as well, below. */
const before = 46;
const above = 8;
const below = { numbers: 20, letters: 34 };

/** What one more line needs at least, so that the names at the ends do not collide. */
export const labelHeight = 14;

/** What an svg's lines were last made from, and the scale of their values. */
const drawn = new WeakMap<
  SVGSVGElement,
  { readonly from: readonly unknown[]; readonly y: Scale }
>();

export function drawTrajectories(svg: SVGSVGElement, data: TrajectoriesData, canvas: Canvas): void {
  const { lines, letters, step, lit } = data;
  const root = select(svg);
  const after = 16 + 7 * Math.max(0, ...lines.map(({ label }) => label.length));
  // A single step stands at the end, where the names are.
  const steps = letters.length < 2 ? [0, 1] : [1, letters.length];
  const x = scaleLinear(steps, [before, Math.max(before, canvas.width - after)]);
  const pitch = x(1) - x(0);
  const spells = leaveRoom(letters, pitch);
  const bottom = canvas.height - (spells ? below.letters : below.numbers);

  const from = [lines, letters, canvas.width, canvas.height];
  const last = drawn.get(svg);
  const isSame = last?.from.every((value, index) => value === from[index]);
  const y = last && isSame ? last.y : valueScale(lines, bottom);
  if (!isSame) {
    drawn.set(svg, { from, y });
    // What is made first lies below: the rule above the grid, the lines above both.
    for (const name of ['grid', 'zero', 'rule']) one(root, 'path', name);
    drawGrid(root, y, x);
    drawSteps(root, letters, x, canvas.height);
    drawLines(root, lines, x, y);
  }

  root
    .selectAll<SVGGElement, TrajectoryLine>('g.line')
    .classed('lit', ({ label }) => lit === label)
    .classed('faded', ({ label }) => lit !== undefined && lit !== label);
  const isHere = step >= 1 && step <= letters.length;
  one(root, 'path', 'rule').attr('d', isHere ? `M${x(step)},${above - 4}V${bottom + 4}` : '');
  root
    .selectAll<SVGCircleElement, TrajectoryLine>('circle')
    .attr('cx', x(step))
    .attr('cy', ({ values }) => y(values[step - 1] ?? 0))
    .attr('display', ({ values }) => (Number.isFinite(values[step - 1]) ? null : 'none'));
  const label = (at: number) =>
    at === step && !spells ? `${at} ${visible(letters[at - 1] ?? '')}` : String(at);
  const ticks = stepTicks({
    first: 1,
    last: letters.length,
    now: isHere ? step : undefined,
    place: x,
    pitch,
    from: before - 24,
    to: canvas.width,
    label,
  });
  root
    .selectAll<SVGTextElement, StepTick>('text.step, text.now')
    .data(ticks)
    .join('text')
    .attr('class', (tick) => (tick.step === step ? 'now' : 'step'))
    .attr('x', ({ at }) => at)
    .attr('y', canvas.height - 3)
    .text((tick) => label(tick.step));
  root
    .selectAll<SVGTextElement, string>('text.letter')
    .classed('here', (_, index) => index + 1 === step);
  root.on('click', (event: PointerEvent) => {
    const at = Math.round(x.invert(event.clientX - svg.getBoundingClientRect().left));
    if (letters.length > 0) data.onChooseStep(Math.max(1, Math.min(letters.length, at)));
  });
}

/**
 * From the least to the largest value on show, with and without the reader's changes, and zero in
 * any case.
 */
function valueScale(lines: readonly TrajectoryLine[], bottom: number): Scale {
  const ends = lines.flatMap(({ values, unchanged }) => [
    ...extent(values.filter(Number.isFinite)),
    ...extent(unchanged.filter(Number.isFinite)),
  ]);
  const [low = 0, high = 0] = extent([0, ...ends.map((end) => end ?? 0)]);
  const domain = low === high ? [-1, 1] : [low, high];
  return scaleLinear(domain, [bottom, above]).nice();
}

function drawGrid(root: Root, y: Scale, x: Scale): void {
  const [from = 0, to = 0] = y.range();
  const [, right = 0] = x.range();
  const count = Math.max(2, Math.floor((from - to) / 36));
  const ticks = y.ticks(count);
  const outline = (at: number) => `M${before - 4},${y(at)}H${right}`;
  const other = ticks.filter((tick) => tick !== 0);
  one(root, 'path', 'grid').attr('d', other.map(outline).join(''));
  one(root, 'path', 'zero').attr('d', outline(0));
  root
    .selectAll<SVGTextElement, number>('text.value')
    .data(ticks)
    .join('text')
    .attr('class', 'value')
    .attr('x', before - 8)
    .attr('y', (tick) => y(tick) + 4)
    // Groups of digits beyond ten thousand have no room.
    .text(Math.max(...ticks.map(Math.abs)) < 1e5 ? y.tickFormat(count) : formatMagnitude);
}

/** The letters where they have the room, and the number of every so many steps. */
function drawSteps(root: Root, letters: readonly string[], x: Scale, height: number): void {
  const pitch = x(1) - x(0);
  root
    .selectAll<SVGTextElement, string>('text.letter')
    .data(leaveRoom(letters, pitch) ? letters : [])
    .join('text')
    .attr('class', 'letter')
    .attr('x', (_, index) => x(index + 1))
    .attr('y', height - 18)
    .text(visible);
}

function drawLines(root: Root, lines: readonly TrajectoryLine[], x: Scale, y: Scale): void {
  const [, right = 0] = x.range();
  const outline = line<number>((_, index) => x(index + 1), y).defined(Number.isFinite);
  const end = ({ values }: TrajectoryLine) => y(values.findLast(Number.isFinite) ?? 0);
  const sorted = lines.toSorted((a, b) => end(a) - end(b));
  const [bottom = 0] = y.range();
  const places = spread(sorted.map(end), labelHeight, above, bottom);
  const groups = root
    .selectAll<SVGGElement, TrajectoryLine>('g.line')
    .data(sorted, ({ label }) => label)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'line');
      group.append('path').attr('class', 'course');
      group.append('path').attr('class', 'leader');
      group.append('text').attr('class', 'name');
      group.append('circle').attr('r', 3);
      return group;
    })
    .order()
    .attr('data-hue', ({ style }) => style.hue);
  // Where it stands is the step's; its line is told it here.
  groups.select('circle');
  groups
    .select('.course')
    .attr('stroke-dasharray', ({ style }) => style.dash)
    .attr('d', ({ values }) => outline(values));
  groups
    .select('.leader')
    .attr('d', (each, index) => `M${right + 2},${end(each)}L${right + 8},${places[index] ?? 0}`);
  groups
    .select('.name')
    .attr('x', right + 11)
    .attr('y', (_, index) => (places[index] ?? 0) + 4)
    .text(({ label }) => label);
}

/** The one element of this name and class within the drawing, made when first asked for. */
function one(root: Root, name: 'path' | 'text', className: string) {
  return root
    .selectAll<SVGElement, null>(`${name}.${className}`)
    .data([null])
    .join(name)
    .attr('class', className);
}
