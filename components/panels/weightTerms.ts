/** What a place in a layer's matrix means: which weight, what it is multiplied with. */

import type { LayerShape, Place } from '../draw/weightLayout';
import type { ColumnGroup, LayerView } from './weightViews';

/** One weight of a layer, and its part in a sum at this step. */
export interface Term extends Place {
  /** The column as the layer counts it: the one after the last is the bias. */
  readonly weight: number;
  /** What the column belongs to, and its place in there; none for the bias. */
  readonly group: ColumnGroup | undefined;
  readonly index: number;
  readonly letter: string | undefined;
  /** What it is multiplied with; undefined for the bias, and when nothing has been read. */
  readonly operand: number | undefined;
  readonly changed: boolean;
}

/** The layer as a picture has it: a layer without a matrix has no groups of columns. */
export function shapeOf(layer: LayerView): LayerShape {
  return {
    rows: layer.rows,
    groups: layer.weights.length > 0 ? layer.groups.map(({ columns }) => columns) : [],
    hasBias: layer.bias.length > 0,
  };
}

/** The nearest place that the layer has; undefined when it has none. */
export function keepWithin(layer: LayerView, place: Place): Place | undefined {
  const first = layer.weights.length > 0 ? 0 : layer.columns;
  const last = layer.bias.length > 0 ? layer.columns : layer.columns - 1;
  if (layer.rows === 0 || last < first) return undefined;
  return {
    row: Math.min(layer.rows - 1, Math.max(0, place.row)),
    column: Math.min(last, Math.max(first, place.column)),
  };
}

/** What is to be said about the weight in this place. */
export function termOf(layer: LayerView, { row, column }: Place): Term {
  const isBias = column >= layer.columns;
  const weight = isBias ? layer.bias[row] : layer.weights[row * layer.columns + column];
  const { group, index } = isBias ? { group: undefined, index: 0 } : groupAt(layer, column);
  return {
    row,
    column,
    weight: weight ?? 0,
    group,
    index,
    letter: group?.letters?.[index],
    operand: isBias ? undefined : layer.operand[column],
    changed: layer.changed.some((each) => each.row === row && each.column === column),
  };
}

function groupAt({ groups }: LayerView, column: number) {
  let index = column;
  for (const group of groups) {
    if (index < group.columns) return { group, index };
    index -= group.columns;
  }
  return { group: undefined, index };
}

/** The letters above the columns that stand for one. */
export function lettersOf({ groups }: LayerView): Map<number, string> {
  const letters = new Map<number, string>();
  let first = 0;
  for (const group of groups) {
    const start = first;
    group.letters?.forEach((letter, index) => {
      letters.set(start + index, visible(letter));
    });
    first += group.columns;
  }
  return letters;
}

/** The columns of the letter that is read: those with a letter that are switched on. */
export function readColumns(layer: LayerView): number[] {
  return [...lettersOf(layer).keys()].filter((column) => (layer.operand[column] ?? 0) > 0.5);
}

/** A letter as it can be seen. */
export function visible(letter: string): string {
  return letter === ' ' ? '␣' : letter.replace(/^-(?=\d)/, '−');
}
