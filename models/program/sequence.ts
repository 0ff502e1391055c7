/** What goes into a run of a program, forward and back, and what comes out. */

/** Arrays by name of state, parameter or quantity. */
export type Arrays = Readonly<Record<string, Float32Array>>;

/** A quantity held at a value, overriding its equation: in every row of the batch. */
export interface HeldValue {
  /** A symbol that an equation computes. */
  readonly name: string;
  /** The unit held; default: all. */
  readonly unit?: number;
  readonly value: number;
  /** The first and the last step, counted from 0. */
  readonly from: number;
  readonly to: number;
}

/** A sequence and what it starts from. */
export interface SequenceInput {
  readonly parameters: Arrays;
  /** [steps × batch × input], step by step, row by row. */
  readonly xs: Float32Array;
  /** The states before the first step, [batch × width] each; default: zeros. */
  readonly initial: Arrays;
  /** In the order they were added: the last one wins. */
  readonly holds?: readonly HeldValue[];
}

/** The numbers of a run: one frame per step, with a slot for every quantity. */
export interface Frames {
  readonly steps: number;
  /** [steps × frame] */
  readonly values: Float32Array;
}

/** What is backpropagated through a run. */
export interface GradientInput {
  readonly parameters: Arrays;
  readonly frames: Frames;
  /** The derivatives by y, [steps × batch × output]; default: zeros. */
  readonly yGradients?: Float32Array;
  /** Derivatives by quantities of the last step, [batch × width] each, on top of those by y. */
  readonly seeds?: Arrays;
  /** Those of the run: a held value has no derivatives. */
  readonly holds?: readonly HeldValue[];
}

/** Which derivatives are asked for; default: none. What is left out saves whole products. */
export interface Wanted {
  readonly parameters?: boolean;
  readonly states?: boolean;
  readonly inputs?: boolean;
}

/** Derivatives; empty where they were not asked for. */
export interface Derivatives {
  readonly parameters: Arrays;
  /** By state, [(steps + 1) × batch × width]: by its initial value, then by that of each step. */
  readonly states: Arrays;
  /** By x, [steps × batch × input]. */
  readonly inputs: Float32Array;
}
