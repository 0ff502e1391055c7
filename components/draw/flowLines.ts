/**
 * Magnitudes over the steps on one logarithmic axis: the norm of a state’s gradient on its way back,
 * or the factor of each step. Each line is named at its left end, the far past, where it shows what
 * became of it.
 */
import { line, type ScaleLinear, type Selection, scaleLinear, select } from 'd3';
import type { Canvas } from '../Figure';
import { band, type LogScale, type LogTick, logScale } from './logScale';
import { part } from './part';
import { spread } from './spread';
import { drawStepAxis, spells, stepAxisHeight } from './stepAxis';
import type { LineStyle } from './trajectories';

export interface FlowStroke {
  /** `GRU h`: no two have the same. */
  readonly label: string;
  readonly style: LineStyle;
  /** After step 0 (the initial state), 1, …; what is no number leaves a gap. */
  readonly values: readonly number[];
  /** The same after clipping: a thinner line. */
  readonly clipped?: readonly number[] | undefined;
}

export interface FlowLinesData {
  /** The same array while one steps: the lines are drawn anew only when it changes. */
  readonly lines: readonly FlowStroke[];
  /** The letters read: step 1 is the first. */
  readonly letters: readonly string[];
  /** The current step. */
  readonly step: number;
  /** The step that is pointed at, if any. */
  readonly pointed: number | undefined;
  /** The label of the line that stands out, if any. */
  readonly lit: string | undefined;
  /** The step whose loss it is: what comes after it is left out. */
  readonly lossAt: number | undefined;
  /** A magnitude marked across the picture, with its words. */
  readonly level?: { readonly value: number; readonly text: string } | undefined;
  readonly onPoint: (step: number | undefined) => void;
  readonly onGoTo: (step: number) => void;
}

type Root = Selection<SVGSVGElement, unknown, null, undefined>;
type Steps = ScaleLinear<number, number>;

/** The room around the lines, in px: for words above, and at the left for numbers and names. */
const above = 20;
const after = 14;
const numbers = 64;
const letterWidth = 7;
const nameHeight = 15;

interface Drawn {
  readonly from: readonly unknown[];
  readonly y: LogScale;
}

/** What an svg's lines were last made from. */
const drawn = new WeakMap<SVGSVGElement, Drawn>();

export function drawFlowLines(svg: SVGSVGElement, data: FlowLinesData, canvas: Canvas): void {
  const { lines, letters, step, lossAt, level, lit } = data;
  const root = select(svg);
  const names = Math.max(0, ...lines.map(({ label }) => label.length)) * letterWidth;
  const left = numbers + names + 22;
  const right = Math.max(left + 1, canvas.width - after);
  const x = scaleLinear([0, Math.max(1, letters.length)], [left, right]);
  const hasLetters = spells(letters, x(1) - x(0));
  const foot = hasLetters ? stepAxisHeight.letters : stepAxisHeight.numbers;
  const bottom = Math.max(above + 1, canvas.height - foot);

  const from = [lines, letters, lossAt, level?.value, canvas.width, canvas.height];
  const last = drawn.get(svg);
  const isSame = last?.from.every((value, index) => value === from[index]);
  const end = lossAt ?? letters.length;
  const y = last && isSame ? last.y : scaleOf(data, end, bottom);
  if (!isSame) {
    drawn.set(svg, { from, y });
    drawGround(root, y, x, bottom);
    // What is made first lies below: the rules above the ground, the lines above both.
    for (const name of ['later', 'level', 'loss', 'rule']) part(root, 'path', name);
    drawLines(root, lines, end, x, y, bottom);
  }

  const shown = data.pointed ?? step;
  drawMarks(root, data, x, y, bottom);
  drawStepAxis(root, letters, x, canvas.height, shown);
  root
    .selectAll<SVGGElement, FlowStroke>('g.line')
    .classed('faded', ({ label }) => lit !== undefined && lit !== label)
    .select('circle')
    .attr('cx', x(shown))
    .attr('cy', ({ values }) => y.place(values[shown] ?? Number.NaN) ?? 0)
    .attr('display', ({ values }) =>
      shown > end || y.place(values[shown] ?? Number.NaN) === undefined ? 'none' : null,
    );
  const stepAt = (event: PointerEvent) => {
    const at = Math.round(x.invert(event.clientX - svg.getBoundingClientRect().left));
    return Math.max(0, Math.min(letters.length, at));
  };
  root
    .on('pointermove', (event: PointerEvent) => data.onPoint(stepAt(event)))
    .on('pointerleave', () => data.onPoint(undefined))
    .on('click', (event: PointerEvent) => {
      if (letters.length > 0) data.onGoTo(Math.max(1, stepAt(event)));
    });
}

/** Over what is drawn only: after the loss all is zero, and has no place on the axis. */
function scaleOf({ lines, level }: FlowLinesData, last: number, bottom: number): LogScale {
  const values = lines.flatMap(({ values, clipped = [] }) => [
    ...values.slice(0, last + 1),
    ...clipped.slice(0, last + 1),
  ]);
  return logScale(level ? [...values, level.value] : values, bottom, above);
}

function drawGround(root: Root, y: LogScale, x: Steps, bottom: number): void {
  const [left = 0, right = 0] = x.range();
  const { zero, infinity, ticks } = y;
  const bandOf = (tick: LogTick) =>
    `M${numbers - 4},${tick.at - band / 2}H${right}v${band}H${numbers - 4}z`;
  const bands = [zero, infinity].filter((tick) => tick !== undefined);
  part(root, 'path', 'band').attr('d', bands.map(bandOf).join(''));
  const across = (at: number) => `M${numbers - 4},${at}H${right}`;
  part(root, 'path', 'grid').attr('d', ticks.map(({ at }) => across(at)).join(''));
  part(root, 'path', 'axis').attr('d', `M${left},${above}V${bottom}`);
  root
    .selectAll<SVGTextElement, LogTick>('text.value')
    .data([...bands, ...ticks])
    .join('text')
    .attr('class', 'value')
    .attr('x', numbers - 8)
    .attr('y', ({ at }) => at + 4)
    .text(({ label }) => label);
}

function drawLines(
  root: Root,
  lines: readonly FlowStroke[],
  last: number,
  x: Steps,
  y: LogScale,
  bottom: number,
): void {
  const [left = 0] = x.range();
  const outline = line<number>(
    (_, index) => x(index),
    (value) => y.place(value) ?? 0,
  ).defined((value) => y.place(value) !== undefined);
  const drawnPart = (values: readonly number[]) => values.slice(0, last + 1);
  const start = ({ values }: FlowStroke): [number, number] => {
    const index = drawnPart(values).findIndex((value) => y.place(value) !== undefined);
    return [x(Math.max(0, index)), y.place(values[index] ?? Number.NaN) ?? bottom];
  };
  // A line without a single place has no end to be named at.
  const placed = lines.filter(({ values }) =>
    drawnPart(values).some((value) => y.place(value) !== undefined),
  );
  const sorted = placed.toSorted((a, b) => start(a)[1] - start(b)[1]);
  const places = spread(
    sorted.map((each) => start(each)[1]),
    nameHeight,
    above + 4,
    bottom - 4,
  );
  const groups = root
    .selectAll<SVGGElement, FlowStroke>('g.line')
    .data(sorted, ({ label }) => label)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'line');
      for (const name of ['clipped', 'course', 'leader']) group.append('path').attr('class', name);
      group.append('text').attr('class', 'name');
      group.append('circle').attr('r', 3.5);
      return group;
    })
    .order()
    .attr('data-hue', ({ style }) => style.hue);
  // Where it stands is the step's; its line is told it here.
  groups.select('circle');
  groups
    .select('.course')
    .attr('stroke-dasharray', ({ style }) => style.dash)
    .attr('d', ({ values }) => outline(drawnPart(values)));
  groups
    .select('.clipped')
    .attr('stroke-dasharray', ({ style }) => style.dash)
    .attr('d', ({ clipped }) => (clipped ? outline(drawnPart(clipped)) : ''));
  groups.select('.leader').attr('d', (each, index) => {
    const [at, level] = start(each);
    return `M${left - 12},${places[index] ?? 0}L${left - 4},${level}H${at - 3}`;
  });
  groups
    .select('.name')
    .attr('x', left - 15)
    .attr('y', (_, index) => (places[index] ?? 0) + 4)
    .text(({ label }) => label);
}

/** What stands across the lines: the loss and what comes after it, the current step, the level. */
function drawMarks(root: Root, data: FlowLinesData, x: Steps, y: LogScale, bottom: number): void {
  const { letters, step, pointed, lossAt, level } = data;
  const [left = 0, right = 0] = x.range();
  const isOn = (at: number | undefined): at is number =>
    at !== undefined && at >= 0 && at <= letters.length;
  const vertical = (at: number | undefined, over: number) =>
    isOn(at) ? `M${x(at)},${above - over}V${bottom + 4}` : '';
  part(root, 'path', 'loss').attr('d', vertical(lossAt, 6));
  part(root, 'path', 'rule').attr('d', vertical(pointed ?? step, 0));
  const hasLater = isOn(lossAt) && lossAt < letters.length;
  part(root, 'path', 'later').attr(
    'd',
    hasLater ? `M${x(lossAt)},${above}H${right}V${bottom}H${x(lossAt)}z` : '',
  );
  const isLeft = isOn(lossAt) && x(lossAt) < (left + right) / 2;
  part(root, 'text', 'words')
    .attr('x', isOn(lossAt) ? x(lossAt) + (isLeft ? -1 : 1) : left)
    .attr('y', above - 9)
    .classed('from', isLeft)
    .text(isOn(lossAt) ? 'loss at this step' : '');
  // Where there is the room.
  const isRoomy = hasLater && right - x(lossAt) > 200;
  part(root, 'text', 'ahead')
    .attr('x', isRoomy ? x(lossAt) + 10 : right)
    .attr('y', above + 18)
    .text(isRoomy ? 'later states do not affect it' : '');
  const at = level && y.place(level.value);
  // From where the lines' names end: it strikes none of them through.
  part(root, 'path', 'level').attr('d', at === undefined ? '' : `M${left - 4},${at}H${right}`);
  part(root, 'text', 'says')
    .attr('x', right)
    .attr('y', (at ?? 0) - 5)
    .text(level?.text ?? '');
}
