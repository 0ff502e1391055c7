/** What the reader may choose, and what is chosen at first. */
import type { Conventions } from '../models/cells/conventions';
import type { Point } from '../models/read/explanation';
import type { Change } from './change';
import { type PanelChoices, panelDefaults } from './panelChoices';

/** Where the weights come from: the training they ship with, the reader's own, or the dice of a seed. */
export type Weights =
  | { readonly kind: 'trained' }
  /** After a step of the reader's training; undefined: the latest there is. */
  | { readonly kind: 'learning'; readonly checkpoint: number | undefined }
  | { readonly kind: 'untrained'; readonly seed: number; readonly hiddenSize: number };

export type Theme = 'auto' | 'light' | 'dark';

/** A symbol pointed at, in the cell where it stands, or one unit of it. */
export interface Pointed {
  readonly cell: string;
  readonly symbol: string;
  readonly unit?: number | undefined;
}

/** A number that is asked why. */
export interface Question extends Point {
  readonly cell: string;
}

/** What may be open beside the cells. */
export const panels = [
  'train',
  'gradients',
  'why',
  'change',
  'weights',
  'conventions',
  'time',
] as const;
export type Panel = (typeof panels)[number];

/** What a link brings back. */
export interface Choices {
  /** The task's id. */
  readonly task: string;
  /** In the task's notation. */
  readonly sequence: string;
  /** Counted from 1; 0 while the sequence is empty. */
  readonly step: number;
  /** The operation within the step, counted from 0; undefined when the step is done. */
  readonly tick: number | undefined;
  readonly weights: Weights;
  /** The cells that are compared, by name, in the order of their cards: two to four. */
  readonly cells: readonly string[];
  /** Only those that are not the source's. */
  readonly conventions: Conventions;
  readonly changes: readonly Change[];
  readonly panel: Panel | undefined;
  /** The cell that a narrow screen and some panels show. */
  readonly cell: string;
  /** The number in question, last; before it those whose links led here. */
  readonly trail: readonly Question[];
  readonly panels: PanelChoices;
}

/** What a new training follows from, beside its settings. */
export type TrainingChoices = Pick<Choices, 'cells' | 'conventions'>;

export const longestSequence = 500;
/** How many cells may stand side by side. */
export const compared = { fewest: 2, most: 4 } as const;
export const speeds = [0.5, 1, 2, 4, 8] as const;
export const hiddenSizes = [2, 4, 8, 16, 24, 32, 64, 128] as const;

export const defaults: Choices = {
  task: 'next-letter',
  sequence: 'the whale swam under the ship.',
  step: 1,
  tick: undefined,
  weights: { kind: 'trained' },
  // The source's three.
  cells: ['RNN', 'GRU', 'LSTM'],
  conventions: {},
  changes: [],
  panel: undefined,
  cell: 'GRU',
  trail: [],
  panels: panelDefaults,
};

/** What a link leads to without its question, where that is asked at another step than the link's own. */
export interface WithoutQuestion {
  readonly step: number;
  /** What was said of the link for the question's sake. */
  readonly overruled: readonly string[];
  /** What there is to say of the link without the question, and was not said. */
  readonly notices: readonly string[];
}
