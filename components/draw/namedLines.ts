/** Lines over steps, each named where it ends, with a dot where it stands now. */
import type { Spot } from './curvePoints';
import type { LineStyle } from './lineStyle';
import type { Root } from './part';
import { spread } from './spread';

export interface NamedLine {
  /** No two lines have the same. */
  readonly label: string;
  readonly style: LineStyle;
  /** Of its paths, by class: `course` is the line itself, `leader` leads from its end to its name. */
  readonly outlines: Readonly<Record<string, string>>;
  /** Where its name begins or ends; undefined: it has none. */
  readonly name: (Spot & { readonly text: string }) | undefined;
  /** Where its dot is at a step; undefined: nowhere. */
  readonly dot: (step: number) => Spot | undefined;
}

/** The room that one name takes, in px. */
export const nameHeight = 15;

/** A letter's width at most, in px: a drawing has to leave names room before they are laid out. */
const letterWidth = 7;

/** The width that names take, in px. */
export function widthOfNames(names: readonly string[]): number {
  return letterWidth * Math.max(0, ...names.map(({ length }) => length));
}

/**
 * Where the names stand, as near as can be to their lines' ends without lying on each other.
 * @param ends the heights of the ends, in px, in the order of the lines
 */
export function heightsOfNames(ends: readonly number[], from: number, to: number): number[] {
  const order = [...ends.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const places = spread(
    order.map((index) => ends[index] ?? 0),
    nameHeight,
    from,
    to,
  );
  const heights = new Map(order.map((index, place) => [index, places[place] ?? 0]));
  return ends.map((end, index) => heights.get(index) ?? end);
}

/** Lines that are dashed; the others are faint, or marks. */
const dashed = ['course', 'clipped'];

/** @param classes of a line's paths, from the lowest up */
export function drawNamedLines(
  root: Root,
  lines: readonly NamedLine[],
  classes: readonly string[],
): void {
  const groups = root
    .selectAll<SVGGElement, NamedLine>('g.line')
    .data(lines, ({ label }) => label)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'line');
      for (const name of classes) group.append('path').attr('class', name);
      group.append('text').attr('class', 'name');
      group.append('circle').attr('r', 3.5);
      return group;
    })
    .order()
    .attr('data-hue', ({ style }) => style.hue);
  for (const name of classes) {
    const path = groups.select(`.${name}`).attr('d', ({ outlines }) => outlines[name] ?? '');
    if (dashed.includes(name)) path.attr('stroke-dasharray', ({ style }) => style.dash);
  }
  groups
    .select('.name')
    .attr('x', ({ name }) => name?.x ?? 0)
    .attr('y', ({ name }) => (name?.y ?? 0) + 4)
    .text(({ name }) => name?.text ?? '');
}

/** Moves the dots to a step, and lets one line stand out. */
export function markLines(root: Root, step: number, lit?: string): void {
  const groups = root.selectAll<SVGGElement, NamedLine>('g.line');
  groups
    .classed('lit', ({ label }) => lit === label)
    .classed('faded', ({ label }) => lit !== undefined && lit !== label)
    .select('circle')
    .attr('cx', ({ dot }) => dot(step)?.x ?? 0)
    .attr('cy', ({ dot }) => dot(step)?.y ?? 0)
    .attr('display', ({ dot }) => (dot(step) ? null : 'none'));
}
