/** The props of the panel of weights. */
import type { Place } from '../draw/weightLayout';
import type { SymbolLabel } from '../views';

export interface WeightsView {
  /** RNN, GRU, LSTM. */
  readonly cells: readonly { readonly value: string; readonly title: string }[];
  /** The chosen cell, its layers, and the chosen layer's name. */
  readonly cell: string;
  readonly layers: readonly LayerView[];
  readonly layer: string;
  /** The magnitude at full colour, the same for all layers of the cell. */
  readonly limit: number;
  readonly step: number;
  readonly theme: string;
}

export interface LayerView {
  readonly name: string;
  /** The symbol that it computes: r. */
  readonly makes: SymbolLabel;
  readonly rows: number;
  readonly columns: number;
  /** Row by row; empty if the layer has only a bias. Changes create a new array. */
  readonly weights: Float32Array;
  /** One per row; may be empty. Changes create a new array. */
  readonly bias: Float32Array;
  /** The groups of columns, in order: x, then h. */
  readonly groups: readonly ColumnGroup[];
  /** The value that each column is multiplied with at this step; empty before the first step. */
  readonly operand: Float32Array;
  /** The weights that the reader changed; the column after the last is the bias. */
  readonly changed: readonly Place[];
}

export interface ColumnGroup {
  readonly label: SymbolLabel;
  readonly columns: number;
  /** The letter of each column, for a one-hot input. */
  readonly letters?: readonly string[];
}
