/** The diverging colour scale as pixels for a canvas, from the page's colour tokens. */
import { type RGBColor as RGB, rgb } from 'd3';

const half = 128;

/** The index of the colour for values that are not finite. */
const beyond = 2 * half + 1;

const roles = ['--negative', '--zero', '--positive', '--ink'];

type Colours = [RGB, RGB, RGB, RGB];

/** A token's colour; under forced colours it may be a system colour, which the canvas resolves. */
export function tokenColour(style: CSSStyleDeclaration, name: string): RGB {
  const value = style.getPropertyValue(name).trim();
  const colour = rgb(value);
  if (!Number.isNaN(colour.r)) return colour;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return colour;
  context.fillStyle = value;
  return rgb(context.fillStyle);
}

const tables = new Map<string, Uint32Array>();

/** A colour as one number, its four bytes in the order of a canvas. */
export function packed(...bytes: readonly [number, number, number, number]): number {
  return new Uint32Array(new Uint8ClampedArray(bytes).buffer)[0] ?? 0;
}

/**
 * 257 packed colours of the theme, from negative through zero to positive, followed by the ink colour
 * for values that are not finite.
 */
export function colourTable(element: Element): Uint32Array {
  const style = getComputedStyle(element);
  const key = roles.map((name) => style.getPropertyValue(name)).join();
  let table = tables.get(key);
  if (!table) {
    const [negative, zero, positive, ink] = roles.map((name) =>
      tokenColour(style, name),
    ) as Colours;
    table = new Uint32Array(2 * half + 2);
    for (let level = 0; level <= 2 * half; level++) {
      const end = level < half ? negative : positive;
      const share = Math.abs(level - half) / half;
      const mix = (channel: 'r' | 'g' | 'b') =>
        zero[channel] + (end[channel] - zero[channel]) * share;
      table[level] = packed(mix('r'), mix('g'), mix('b'), 255);
    }
    table[beyond] = packed(ink.r, ink.g, ink.b, 255);
    tables.set(key, table);
  }
  return table;
}

/**
 * The index of a value's colour in the table; full colour from `limit` on, ink if not finite.
 */
export function colourAt(value: number, limit: number): number {
  if (!Number.isFinite(value)) return beyond;
  const share = Math.max(-1, Math.min(1, value / limit));
  return Math.round((share + 1) * half);
}
