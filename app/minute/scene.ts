/** What a scene of the first minute consists of. */
import type { SymbolLabel } from '../../components/views';
import type { RunnableModel } from '../../models/snapshot';
import type { Run } from './runs';

/** Text with symbols, which the page colours. */
export type Words = readonly (string | SymbolLabel)[];

/** Something that the reader may tick. */
export interface Option {
  readonly id: string;
  readonly title: string;
  /** The state that it is about, if it is about one. */
  readonly state?: string;
  readonly model: RunnableModel;
}

/** What the models say to a question. */
export interface Outcome {
  /** The ids of the options that are right. */
  readonly right: readonly string[];
  /** What was computed for each option: `1.79`. */
  readonly values: Readonly<Record<string, string>>;
  /** What it means for an option to be right, and not to be. */
  readonly words: { readonly yes: string; readonly no: string };
  /** Why, from the numbers of the runs. */
  readonly because: string;
  /** To a reader who ticked this option although it is wrong, or left it although it is right. */
  readonly replies: Readonly<Record<string, string>>;
}

export interface Scene {
  readonly id: string;
  /** What is new in this scene. */
  readonly lead: string;
  readonly question: string;
  /** The sequence that is shown. */
  readonly text: string;
  /** The step at which the scene waits for a prediction, counted from 1. */
  readonly from: number;
  options(models: readonly RunnableModel[]): readonly Option[];
  outcome(models: readonly RunnableModel[]): Outcome;
  /**
   * The run on a card, and the one that it is compared with; the same if there is nothing to compare.
   * @param chosen the option whose result is shown, once it is known
   */
  runs(
    model: RunnableModel,
    chosen: Option | undefined,
  ): { readonly run: Run; readonly original: Run };
  /** Whether the maps show the difference between the two. */
  readonly difference: boolean;
  /** What the difference is from: `difference from 0.90`. */
  readonly against?: string;
  /** What a card says once the result is known. */
  after(model: RunnableModel, chosen: Option | undefined): Words;
}
