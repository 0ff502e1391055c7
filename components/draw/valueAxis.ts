import { outline, type Root } from './part';
import type { Tick } from './valueScale';

/** The gap between a number and the line that it stands at, in px. */
const gap = 8;

/**
 * The numbers at the left of a picture, and a line across from each.
 * @param left where the lines begin, in px, and `right` where they end
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

/** A line across the picture, from where those of the axis begin. */
export function across(at: number, left: number, right: number): string {
  return `M${left - gap / 2},${at}H${right}`;
}

/** Labels of a class of their own beside an axis. */
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
