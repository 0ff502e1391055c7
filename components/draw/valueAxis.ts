import { outline, type Root } from './part';
import type { Tick } from './valueScale';

/** The gap between a number and its line, in px. */
const gap = 8;

/**
 * Draws the numbers at the left of a picture, with a line from each.
 * @param left start of the lines, in px; `right`: their end
 */
export function drawValueAxis(
  root: Root,
  ticks: readonly Tick[],
  left: number,
  right: number,
): void {
  outline(root, 'grid', ticks.map(({ at }) => across(at, left, right)).join(''));
  drawLabels(root, 'value', ticks, left);
}

/** A line across the picture, starting where those of the axis start. */
export function across(at: number, left: number, right: number): string {
  return `M${left - gap / 2},${at}H${right}`;
}

/** Draws additional labels next to an axis, with their own class. */
export function drawLabels(
  root: Root,
  className: string,
  ticks: readonly Tick[],
  left: number,
): void {
  root
    .selectAll<SVGTextElement, Tick>(`text.${className}`)
    .data(ticks)
    .join('text')
    .attr('class', className)
    .attr('x', left - gap)
    .attr('y', ({ at }) => at + 4)
    .text(({ label }) => label);
}
