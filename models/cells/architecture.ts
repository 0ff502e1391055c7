/** The type that each cell's file exports. */
import type { Cell } from '../cell';
import type { StateDict } from '../checkpoint/stateDict';

/** One way to write a part of a cell. */
export interface ConventionOption {
  readonly id: string;
  readonly title: string;
  /** Who uses it, with the citation. */
  readonly by: string;
  /**
   * What happens to weights trained for the reference's definition; not set on the reference's own
   * option.
   */
  readonly effect?: string;
  /** Converts the reference's parameters to this definition's; default: unchanged. */
  readonly adapt?: (dict: StateDict) => StateDict;
}

export interface Convention {
  /** Also used in links; unique among all conventions. */
  readonly id: string;
  readonly question: string;
  /** The reference's own first. */
  readonly options: readonly [ConventionOption, ...ConventionOption[]];
}

/** A recurrent architecture: its definition under each combination of conventions. */
export interface Architecture {
  /** `RNN`, `GRU`, `LSTM`: its name in links, traces and files; letters only. */
  readonly name: string;
  /** How definitions in use differ; empty if they do not. */
  readonly conventions: readonly Convention[];
  /** What the definition and its conventions cite, in full. */
  readonly references: readonly string[];
  /** The definition for one option id per convention, in the order of `conventions`. */
  define(...options: never[]): Cell;
}

/** Shown where weights are used with another equation than the one they were trained with. */
export const sameWeights =
  'The weights stay the same. They were trained for the reference’s equation, so expect worse predictions.';
