/** What the gradient panel is given to show: plain data, made by the app from `models/flow/`. */

/** A state’s gradient on its way back: one number a step. */
export interface FlowLine {
  /** The cell: `RNN`. */
  readonly cell: string;
  readonly title: string;
  /** The state: `h`, `c`. */
  readonly state: string;
  readonly hue: string;
  /** ‖∂loss/∂state‖ after step 0 (the initial state), 1, …: zeros and infinities are possible. */
  readonly norms: readonly number[];
  /** The same after clipping the parameters’ gradient; set where it shortens it. */
  readonly clipped?: readonly number[] | undefined;
}

export interface FlowView {
  /** Of the three cells, on one axis. */
  readonly lines: readonly FlowLine[];
  /** The letters read: step 1 is the first. */
  readonly letters: readonly string[];
  /** The step whose loss it is, counted from 1; undefined: the mean of all. */
  readonly lossAt: number | undefined;
  /** The current step. */
  readonly step: number;
  /** A sentence a cell: how far back a mistake reaches. */
  readonly sentences: readonly { readonly cell: string; readonly text: string }[];
  readonly theme: string;
}

/** Loss at step s × state at step t, of one state of one cell. */
export interface FlowMap {
  readonly cell: string;
  readonly title: string;
  readonly state: string;
  readonly hue: string;
  /** [loss step − 1][state step]: ‖∂loss_s/∂state_t‖ for t = 0 … s; empty where nothing is asked. */
  readonly rows: readonly Float64Array[];
  /** Largest singular value of ∂state_t/∂state_{t−1} at t = 1 …: below 1 it shrinks. */
  readonly factors: readonly number[];
}
