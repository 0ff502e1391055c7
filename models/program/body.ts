import type { Program } from './program';
import type { Derivatives, Frames, GradientInput, SequenceInput, Wanted } from './sequence';

/** One update by Adam; all arrays have one length. */
export interface AdamUpdate {
  readonly values: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
  readonly gradients: Float32Array;
}

/** The numbers that an update by Adam depends on: Kingma & Ba 2015, algorithm 1. */
export interface AdamSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** The number of updates, this one included. */
  readonly count: number;
}

/** Memory that is reused once nothing reads it. */
export interface Lease {
  isInUse: () => boolean;
}

/** A run whose numbers lie in the body's memory. */
export interface LeasedFrames extends Frames {
  readonly lease: Lease;
}

/** What carries out a program's instructions. */
export interface Body {
  /** In words, for the page. */
  readonly title: string;
  /** Multiply-adds in a millisecond, on a slow machine: enough to say what takes long. */
  readonly pace: number;
  forward(program: Program, input: SequenceInput): LeasedFrames;
  backward(program: Program, input: GradientInput, wanted: Wanted): Derivatives;
  /** Overwrites nothing: returns new values, means and squares. */
  adam(update: AdamUpdate, settings: AdamSettings): Omit<AdamUpdate, 'gradients'>;
}
