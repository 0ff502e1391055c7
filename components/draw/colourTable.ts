/** Colour for sign and magnitude, as pixels: what a canvas takes, from the page's own tokens. */
import { type RGBColor as RGB, rgb } from 'd3';

const half = 128;

const tables = new Map<string, Uint8ClampedArray>();

/** Negative, through zero, to positive in 257 steps of RGBA, in the theme's colours. */
export function colourTable(element: Element): Uint8ClampedArray {
  const style = getComputedStyle(element);
  const names = ['--negative', '--zero', '--positive'].map((name) => style.getPropertyValue(name));
  const key = names.join();
  let table = tables.get(key);
  if (!table) {
    const [negative, zero, positive] = names.map((name) => rgb(name.trim())) as [RGB, RGB, RGB];
    table = new Uint8ClampedArray((2 * half + 1) * 4);
    for (let level = 0; level <= 2 * half; level++) {
      const end = level < half ? negative : positive;
      const share = Math.abs(level - half) / half;
      const mix = (channel: 'r' | 'g' | 'b') =>
        zero[channel] + (end[channel] - zero[channel]) * share;
      table.set([mix('r'), mix('g'), mix('b'), 255], level * 4);
    }
    tables.set(key, table);
  }
  return table;
}

/** Where a value's four bytes begin in the table; full colour from `limit` on. */
export function colourAt(value: number, limit: number): number {
  const share = Math.max(-1, Math.min(1, value / limit));
  return Math.round(((Number.isNaN(share) ? 0 : share) + 1) * half) * 4;
}
