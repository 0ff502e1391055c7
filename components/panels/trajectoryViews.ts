/** The props of the panel of units over time. */

/** The orders of units. */
export type TrajectoryOrder = 'index' | 'variance' | 'correlation' | 'cluster';

/** Chosen units of each cell over the whole sequence. */
export interface TrajectoriesView {
  /** The same array between steps: drawings are redrawn only when it changes. */
  readonly cells: readonly TrajectoryCell[];
  /** The current step, counted from 1. */
  readonly step: number;
  /** The input letter of each step. */
  readonly letters: readonly string[];
  readonly theme: string;
}

/** One cell: the available quantities, the chosen one, and the chosen units. */
export interface TrajectoryCell {
  readonly name: string;
  readonly title: string;
  /** Its place among all cells, which its colour and dash follow; default: its place among these. */
  readonly place?: number | undefined;
  readonly quantities: readonly TrajectoryQuantity[];
  /** The name of the chosen quantity. */
  readonly quantity: string;
  /** The chosen quantity, one vector per step, without the initial state. */
  readonly columns: readonly Float32Array[];
  /** The same without the reader's changes; determines the scale of the lines. */
  readonly unchanged: readonly Float32Array[];
  /** The magnitude at full colour. */
  readonly limit: number;
  /** All units in the chosen order. */
  readonly order: readonly number[];
  /** The units drawn as lines. */
  readonly chosen: readonly number[];
}

/** A vector that a cell computes at each step: a state or a gate. */
export interface TrajectoryQuantity {
  readonly name: string;
  readonly title: string;
  readonly base: string;
  readonly hue: string;
}
