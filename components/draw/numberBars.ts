/** A sequence of numbers between 0 and 1 as bars, some of them starred; what is not read yet is pale. */

import { select, symbol, symbolStar } from 'd3';
import type { Canvas } from '../useDrawing';
import { columnSteps } from './columnSteps';
import { once } from './once';
import { outline, rect } from './part';
import { drawStepNumbers } from './stepNumbers';
import { stepTicks } from './stepTicks';

export interface NumberBar {
  readonly value: number;
  readonly isStarred: boolean;
  /** As written: `0.90`. */
  readonly shown: string;
  /** Its value in the sequence that this one is compared with, if it is another one. */
  readonly before?: number;
}

export interface NumberBarsData {
  readonly bars: readonly NumberBar[];
  /** The step read last, counted from 1. */
  readonly current: number;
}

const axis = 18;
const label = 20;

export function drawNumberBars(svg: SVGSVGElement, data: NumberBarsData, canvas: Canvas): void {
  const { bars, current } = data;
  const { width, height } = canvas;
  const steps = columnSteps(1, bars.length, 0, width);
  const { pitch } = steps;
  const base = height - axis;
  const tall = Math.max(0, base - label);
  const root = select(svg);
  const gap = pitch < 14 ? 1 : Math.min(10, pitch / 4);
  const left = (index: number) => index * pitch + gap / 2;
  const bar = (index: number, value: number) =>
    `M${left(index)},${base}v${-Math.max(1, tall * value)}h${pitch - gap}V${base}z`;
  const pathOf = (isIn: (bar: NumberBar, index: number) => boolean) =>
    bars.map((each, index) => (isIn(each, index) ? bar(index, each.value) : '')).join('');

  once(svg, [bars, width, height], () => {
    outline(
      root,
      'later',
      pathOf(({ isStarred }) => !isStarred),
    );
    outline(
      root,
      'starred',
      pathOf(({ isStarred }) => isStarred),
    );
    outline(
      root,
      'before',
      bars.map(({ before }, index) => (before === undefined ? '' : bar(index, before))).join(''),
    );
    const marks = bars.flatMap(({ isStarred, shown }, index) =>
      isStarred ? [{ shown, ...markAt(index, bars.length, pitch) }] : [],
    );
    root
      .selectAll<SVGTextElement, Mark>('text.mark')
      .data(marks)
      .join('text')
      .attr('class', 'mark')
      .attr('x', ({ at }) => at)
      .attr('y', label - 7)
      .text(({ shown }) => shown);
    root
      .selectAll<SVGPathElement, Mark>('path.star')
      .data(marks)
      .join('path')
      .attr('class', 'star')
      .attr('d', symbol(symbolStar, 44))
      .attr('transform', ({ at }) => `translate(${at - 9},${label - 11})`);
  });
  outline(
    root,
    'read',
    pathOf(({ isStarred }, index) => !isStarred && index < current),
  );
  const frame = { x: (current - 1) * pitch + 0.75, y: base - tall - 2, width: pitch - 1.5 };
  rect(root, 'frame', { ...frame, height: tall + 3 });
  drawStepNumbers(root, stepTicks(steps, { now: current }), height - 3, current);
}

interface Mark {
  readonly shown: string;
  /** Where the number begins, in px; its star is to the left of it. */
  readonly at: number;
}

/** The widths of a star and of a number with two decimals, in px. */
const starWidth = 18;
const numberWidth = 31;

/** Over its bar, and inside the picture. */
function markAt(index: number, count: number, pitch: number): Pick<Mark, 'at'> {
  const centre = (index + 0.5) * pitch;
  const at = centre - (starWidth + numberWidth) / 2 + starWidth;
  return { at: Math.max(starWidth, Math.min(count * pitch - numberWidth, at)) };
}
