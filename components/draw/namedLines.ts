/** Lines over steps, each labelled at its end, with a dot at the current step. */
import type { Spot } from './curvePoints';
import type { LineStyle } from './lineStyle';
import type { Root } from './part';
import { spread } from './spread';

export interface NamedLine {
  /** Unique among the lines. */
  readonly label: string;
  readonly style: LineStyle;
  /** Its paths by class: `course` is the line itself, `leader` connects its end to its name. */
  readonly outlines: Readonly<Record<string, string>>;
  /** The position of its name; undefined: no name. */
  readonly name: (Spot & { readonly text: string }) | undefined;
  /** The position of its dot at a step; undefined: no dot. */
  readonly dot: (step: number) => Spot | undefined;
}

/** The height of one name, in px. */
export const nameHeight = 15;

/** The maximum width of a letter, in px: space for names is reserved before they are laid out. */
const letterWidth = 7;

/** The estimated width of names, in px. */
export function widthOfNames(names: readonly string[]): number {
  return letterWidth * Math.max(0, ...names.map(({ length }) => length));
}

/**
 * The positions of names, as near as possible to the ends of their lines without overlap.
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

/** The classes of dashed lines; the others are faint lines or marks. */
const dashed = ['course', 'clipped'];

/** @param classes of a line's paths, in drawing order */
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

/** Moves the dots to a step, and highlights one line. */
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
