/** What the panel on weights is given to show. */
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
  /** The symbol it serves: r. */
  readonly makes: SymbolLabel;
  readonly rows: number;
  readonly columns: number;
  /** Row by row; empty when the layer has only a bias. A change comes as a new array. */
  readonly weights: Float32Array;
  /** One a row; may be empty. A change comes as a new array. */
  readonly bias: Float32Array;
  /** What the columns belong to, in order: x, then h. */
  readonly groups: readonly ColumnGroup[];
  /** What each column is multiplied with at this step; empty when nothing has been read. */
  readonly operand: Float32Array;
  /** The weights that the reader changed; the column after the last is the bias. */
  readonly changed: readonly Place[];
}

export interface ColumnGroup {
  readonly label: SymbolLabel;
  readonly columns: number;
  /** What each column stands for, where that is a letter. */
  readonly letters?: readonly string[];
}
