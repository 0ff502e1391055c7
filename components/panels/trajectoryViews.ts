/** What the panel on units over time is given to show. */

/** What the units of the maps may be sorted by. */
export type TrajectoryOrder = 'index' | 'variance' | 'correlation' | 'cluster';

/** Chosen units of each cell over the whole sequence. */
export interface TrajectoriesView {
  /** The same array while one steps: the drawings are made anew only when it changes. */
  readonly cells: readonly TrajectoryCell[];
  /** The current step, counted from 1. */
  readonly step: number;
  /** The letter read at each step. */
  readonly letters: readonly string[];
  readonly theme: string;
}

/** One cell: what of it may be shown, what is shown, and of which units. */
export interface TrajectoryCell {
  readonly name: string;
  readonly title: string;
  readonly quantities: readonly TrajectoryQuantity[];
  /** The name of the chosen one. */
  readonly quantity: string;
  /** The chosen quantity, one vector a step, without the initial state. */
  readonly columns: readonly Float32Array[];
  /** The same without the reader's changes: it sets the scale of the lines. */
  readonly unchanged: readonly Float32Array[];
  /** The magnitude at full colour. */
  readonly limit: number;
  /** The units in the chosen order: every one once. */
  readonly order: readonly number[];
  /** The units whose lines are drawn. */
  readonly chosen: readonly number[];
}

/** A vector that a cell makes at each step: its state, its memory, a gate. */
export interface TrajectoryQuantity {
  readonly name: string;
  readonly title: string;
  readonly base: string;
  readonly hue: string;
}
