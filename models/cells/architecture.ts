/** What a cell's file gives to the list of cells. */
import type { Cell } from '../cell';
import type { StateDict } from '../checkpoint/stateDict';

/** One way to write a part of a cell. */
export interface ConventionOption {
  readonly id: string;
  readonly title: string;
  /** Who writes it so, with the citation. */
  readonly by: string;
  /** What becomes of weights made for the source's definition; the source's own needs no word. */
  readonly effect?: string;
  /** Makes the source's parameters this definition's; left out: they stay as they are. */
  readonly adapt?: (dict: StateDict) => StateDict;
}

export interface Convention {
  /** In links, too: no two conventions have the same. */
  readonly id: string;
  readonly question: string;
  /** The source's own first. */
  readonly options: readonly [ConventionOption, ...ConventionOption[]];
}

/** A recurrent architecture: its definition under each of the conventions that it is written in. */
export interface Architecture {
  /** `RNN`, `GRU`, `LSTM`: its name in links, traces and files; letters only. */
  readonly name: string;
  /** Where others write it differently; empty where nobody does. */
  readonly conventions: readonly Convention[];
  /** The definition; it takes an option of each convention, in their order. */
  define(...options: never[]): Cell;
}

/** What becomes of predictions when weights meet another equation than they were trained with. */
export const sameWeights =
  'The weights stay the same. They were trained for the reference’s equation, so expect worse predictions.';
