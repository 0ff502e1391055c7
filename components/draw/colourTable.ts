/** Colour for sign and magnitude, as pixels: what a canvas takes, from the page's own tokens. */
import { type RGBColor as RGB, rgb } from 'd3';

const half = 128;

/** Where the colour of what is not finite begins. */
const beyond = (2 * half + 1) * 4;

const roles = ['--negative', '--zero', '--positive', '--ink'];

type Colours = [RGB, RGB, RGB, RGB];

/** A token's colour; under forced colours some name a system colour, which the canvas looks up. */
export function tokenColour(style: CSSStyleDeclaration, name: string): RGB {
  const value = style.getPropertyValue(name).trim();
  const colour = rgb(value);
  if (!Number.isNaN(colour.r)) return colour;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return colour;
  context.fillStyle = value;
  return rgb(context.fillStyle);
}

const tables = new Map<string, Uint8ClampedArray>();

/**
 * Negative, through zero, to positive in 257 steps of RGBA, in the theme's colours, and the ink
 * after them: the colour of what is not finite.
 */
export function colourTable(element: Element): Uint8ClampedArray {
  const style = getComputedStyle(element);
  const key = roles.map((name) => style.getPropertyValue(name)).join();
  let table = tables.get(key);
  if (!table) {
    const [negative, zero, positive, ink] = roles.map((name) =>
      tokenColour(style, name),
    ) as Colours;
    table = new Uint8ClampedArray((2 * half + 2) * 4);
    for (let level = 0; level <= 2 * half; level++) {
      const end = level < half ? negative : positive;
      const share = Math.abs(level - half) / half;
      const mix = (channel: 'r' | 'g' | 'b') =>
        zero[channel] + (end[channel] - zero[channel]) * share;
      table.set([mix('r'), mix('g'), mix('b'), 255], level * 4);
    }
    table.set([ink.r, ink.g, ink.b, 255], beyond);
    tables.set(key, table);
  }
  return table;
}

/** Where a value's four bytes begin in the table; full colour from `limit` on, ink if not finite. */
export function colourAt(value: number, limit: number): number {
  if (!Number.isFinite(value)) return beyond;
  const share = Math.max(-1, Math.min(1, value / limit));
  return Math.round((share + 1) * half) * 4;
}
