import type { FlowStroke } from '../draw/flowLines';
import { type LineStyle, styleOf } from '../draw/lineStyle';
import type { FlowLine, FlowMap, FlowScaling } from './views';

/** Dashes of a cell's second state: its first one has the cell's own. */
const second: readonly string[] = ['14 5', '7 5 0.1 5', '0.1 5 10 5', '12 4 0.1 4 0.1 4'];

/** The styles of the lines, in order: a cell has one colour, its states have different dashes. */
export function stylesOf(lines: readonly Pick<FlowLine, 'cell' | 'place'>[]): LineStyle[] {
  const cells = [...new Set(lines.map(({ cell }) => cell))];
  return lines.map(({ cell, place = cells.indexOf(cell) }, index) => {
    const isFirst = lines.findIndex((each) => each.cell === cell) === index;
    const style = styleOf(place);
    return isFirst ? style : { ...style, dash: second[place % second.length] ?? '' };
  });
}

/** A line’s name: `GRU h`. */
export function strokeLabel({ title, state }: Pick<FlowLine, 'title' | 'state'>): string {
  return `${title} ${state}`;
}

/**
 * The lines of the gradient’s norm.
 * @param scaling relative: each line begins where its gradient does, at 1
 * @param end the step of the loss; default: the last
 */
export function normStrokes(
  lines: readonly FlowLine[],
  scaling: FlowScaling,
  end = Number.MAX_SAFE_INTEGER,
): FlowStroke[] {
  const styles = stylesOf(lines);
  return lines.map((each, index) => {
    const { norms, clipped } = each;
    const from = norms.findLastIndex((norm, step) => step <= end && norm !== 0);
    const base = norms[from] ?? 0;
    const isRelative = scaling === 'relative' && base > 0 && Number.isFinite(base);
    const scaled = (values: readonly number[]) =>
      isRelative ? values.map((norm, step) => (step > from ? Number.NaN : norm / base)) : values;
    return {
      label: strokeLabel(each),
      style: styles[index] ?? styleOf(0),
      values: scaled(norms),
      clipped: clipped && scaled(clipped),
    };
  });
}

/** The lines of the factor of each step; the initial state has none. */
export function factorStrokes(maps: readonly FlowMap[]): FlowStroke[] {
  const styles = stylesOf(maps);
  return maps.map((each, index) => ({
    label: strokeLabel(each),
    style: styles[index] ?? styleOf(0),
    values: [Number.NaN, ...each.factors],
  }));
}
