/** Looks up a position in a layer's matrix: its weight, and what it is multiplied with. */

import type { LayerShape, Place } from '../draw/weightLayout';
import type { ColumnGroup, LayerView } from './weightViews';

/** One weight of a layer, and its product at this step. */
export interface Term extends Place {
  /** The weight's value; in the column after the last, the bias. */
  readonly weight: number;
  /** The group of the column, and its index in it; undefined for the bias. */
  readonly group: ColumnGroup | undefined;
  readonly index: number;
  readonly letter: string | undefined;
  /** The value it is multiplied with; undefined for the bias, and before the first step. */
  readonly operand: number | undefined;
  readonly changed: boolean;
}

/** The shape of a layer for its layout; without a matrix it has no groups of columns. */
export function shapeOf(layer: LayerView): LayerShape {
  return {
    rows: layer.rows,
    groups: layer.weights.length > 0 ? layer.groups.map(({ columns }) => columns) : [],
    hasBias: layer.bias.length > 0,
  };
}

/** The nearest valid position in the layer; undefined if it is empty. */
export function keepWithin(layer: LayerView, place: Place): Place | undefined {
  const first = layer.weights.length > 0 ? 0 : layer.columns;
  const last = layer.bias.length > 0 ? layer.columns : layer.columns - 1;
  if (layer.rows === 0 || last < first) return undefined;
  return {
    row: Math.min(layer.rows - 1, Math.max(0, place.row)),
    column: Math.min(last, Math.max(first, place.column)),
  };
}

/** The term of the weight at this position. */
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

/** The letters above columns. */
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

/** The columns of the current letter: those with a letter whose input is not 0. */
export function readColumns(layer: LayerView): number[] {
  return [...lettersOf(layer).keys()].filter((column) => (layer.operand[column] ?? 0) > 0.5);
}

/** Makes a letter visible. */
export function visible(letter: string): string {
  return letter === ' ' ? '␣' : letter.replace(/^-(?=\d)/, '−');
}
