/** The steps below a picture: their letters where they have the room, and every so many a number. */
import type { ScaleLinear, Selection } from 'd3';
import { withMinus } from '../../models/format';
import { drawStepNumbers } from './stepNumbers';
import { stepTicks } from './stepTicks';

/** The room it takes below the picture, in px. */
export const stepAxisHeight = { numbers: 20, letters: 34 };

/** The width of a character, and the least gap between two letters, in px: a task’s may be a number. */
const character = 8;
const gap = 2;

/** How far a label may reach beyond the ends of the axis, in px. */
const margin = 16;

/** More letters than this are a text to read, not an axis. */
const mostLetters = 60;

/** Whether the letters, so far apart, leave each other room. */
export function leaveRoom(letters: readonly string[], pitch: number): boolean {
  const longest = Math.max(0, ...letters.map(({ length }) => length));
  return pitch >= longest * character + gap;
}

/** Whether the letters stand under the picture. */
export function spells(letters: readonly string[], pitch: number): boolean {
  return letters.length <= mostLetters && leaveRoom(letters, pitch);
}

/** A space and a line break as marks that can be seen. */
export function visible(letter: string): string {
  return letter === ' ' ? '·' : withMinus(letter.replace(/\s/, '¶'));
}

/**
 * @param x from the step, 0 for the initial state, to px
 * @param height of the whole drawing: the axis stands at its foot
 * @param now the step whose number stands out
 */
export function drawStepAxis(
  root: Selection<SVGSVGElement, unknown, null, undefined>,
  letters: readonly string[],
  x: ScaleLinear<number, number>,
  height: number,
  now: number,
): void {
  const pitch = x(1) - x(0);
  root
    .selectAll<SVGTextElement, string>('text.letter')
    .data(spells(letters, pitch) ? letters : [])
    .join('text')
    .attr('class', (_, index) => (index + 1 === now ? 'letter here' : 'letter'))
    .attr('x', (_, index) => x(index + 1))
    .attr('y', height - 18)
    .text(visible);
  // The axis may run from right to left, and its first label reach into the margin.
  const [start = 0, end = 0] = x.range();
  const ticks = stepTicks({
    first: 0,
    last: letters.length,
    now,
    place: x,
    pitch: Math.abs(pitch),
    from: Math.min(start, end) - margin,
    to: Math.max(start, end) + margin,
  });
  drawStepNumbers(root, ticks, height - 3, now);
}
