/** The props of the gradient panel: plain data, computed by the app with `models/flow/`. */

/** Whether norms are shown relative to where each gradient begins, or as they are. */
export type FlowScaling = 'relative' | 'absolute';

/** The gradient norms of one state: one number per step. */
export interface FlowLine {
  /** The cell: `RNN`. */
  readonly cell: string;
  readonly title: string;
  /** The cell's place among all cells, which its colour and dash follow; default: its place among the lines'. */
  readonly place?: number | undefined;
  /** The state: `h`, `c`. */
  readonly state: string;
  readonly hue: string;
  /** ‖∂loss/∂state‖ after step 0 (the initial state), 1, …: zeros and infinities are possible. */
  readonly norms: readonly number[];
  /** The norms after clipping; set if the gradient is clipped. */
  readonly clipped?: readonly number[] | undefined;
}

export interface FlowView {
  /** The lines of all cells, on one axis. */
  readonly lines: readonly FlowLine[];
  /** The letters read: step 1 is the first. */
  readonly letters: readonly string[];
  /** The step of the loss, counted from 1; undefined: the mean of all. */
  readonly lossAt: number | undefined;
  /** The current step. */
  readonly step: number;
  /** One sentence per cell: how far back the gradient reaches. */
  readonly sentences: readonly { readonly cell: string; readonly text: string }[];
  readonly theme: string;
}

/** Loss at step s × state at step t, of one state of one cell. */
export interface FlowMap {
  readonly cell: string;
  readonly title: string;
  /** As of a line. */
  readonly place?: number | undefined;
  readonly state: string;
  readonly hue: string;
  /** [loss step − 1][state step]: ‖∂loss_s/∂state_t‖ for t = 0 … s; empty: no target. */
  readonly rows: readonly Float64Array[];
  /** Largest singular value of ∂state_t/∂state_{t−1} at t = 1 …: below 1 the gradient shrinks. */
  readonly factors: readonly number[];
}
