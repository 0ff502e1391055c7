import type { FlowStroke } from '../draw/flowLines';
import type { LineStyle } from '../draw/lineStyle';
import type { FlowLine, FlowMap } from './views';

/**
 * Dashes: one row per cell, with one entry per state. Colour shows the symbol; line caps are round,
 * so a dash of length 0 is a dot.
 */
const dashes = [
  ['', '14 5'],
  ['7 5', '7 5 0.1 5'],
  ['0.1 4.5', '0.1 5 10 5'],
  ['12 4 0.1 4', '12 4 0.1 4 0.1 4'],
];

/** The styles of the lines, in order. */
export function stylesOf(
  lines: readonly { readonly cell: string; readonly hue: string }[],
): LineStyle[] {
  const cells = [...new Set(lines.map(({ cell }) => cell))];
  return lines.map(({ cell, hue }, index) => {
    const state = lines.slice(0, index).filter((each) => each.cell === cell).length;
    const row = dashes[cells.indexOf(cell) % dashes.length] ?? [];
    return { hue, dash: row[state] ?? '' };
  });
}

/** A line’s name: `GRU h`. */
export function strokeLabel({ title, state }: Pick<FlowLine, 'title' | 'state'>): string {
  return `${title} ${state}`;
}

/** The lines of the gradient’s norm. */
export function normStrokes(lines: readonly FlowLine[]): FlowStroke[] {
  const styles = stylesOf(lines);
  return lines.map((each, index) => ({
    label: strokeLabel(each),
    style: styles[index] ?? { hue: each.hue, dash: '' },
    values: each.norms,
    clipped: each.clipped,
  }));
}

/** The lines of the factor of each step; the initial state has none. */
export function factorStrokes(maps: readonly FlowMap[]): FlowStroke[] {
  const styles = stylesOf(maps);
  return maps.map((each, index) => ({
    label: strokeLabel(each),
    style: styles[index] ?? { hue: each.hue, dash: '' },
    values: [Number.NaN, ...each.factors],
  }));
}
