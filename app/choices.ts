/** What the reader can choose, and the defaults. */
import type { Measure } from '../components/views';
import type { ConventionSet } from '../models/cells/conventionSets';
import type { Conventions } from '../models/cells/conventions';
import type { Point } from '../models/read/explanation';
import type { Change } from './change';
import { type PanelChoices, panelDefaults } from './panelChoices';

/**
 * The source of the weights: trained files, those of models with few units, the reader's own
 * training, or random initialisation with a seed.
 */
export type Weights =
  | { readonly kind: 'trained' }
  /** Trained under the reference's conventions; of tasks that have such models. */
  | { readonly kind: 'small' }
  /** The step of the reader's training; undefined: the latest. */
  | { readonly kind: 'learning'; readonly checkpoint: number | undefined }
  | { readonly kind: 'untrained'; readonly seed: number; readonly hiddenSize: number };

export type Theme = 'auto' | 'light' | 'dark';

/** A hovered symbol of a cell, one unit of it, or a number that summarises it. */
export interface Pointed {
  readonly cell: string;
  readonly symbol: string;
  readonly unit?: number | undefined;
  readonly measure?: Measure | undefined;
}

/** A number to explain. */
export interface Question extends Point {
  readonly cell: string;
}

/** The panels. */
export const panels = [
  'train',
  'gradients',
  'why',
  'change',
  'weights',
  'conventions',
  'time',
  'generate',
] as const;
export type Panel = (typeof panels)[number];

/** Everything that a link restores. */
export interface Choices {
  /** The task's id. */
  readonly task: string;
  /** In the task's notation. */
  readonly sequence: string;
  /** Counted from 1; 0 while the sequence is empty. */
  readonly step: number;
  /** The operation within the step, counted from 0; undefined when the step is complete. */
  readonly tick: number | undefined;
  readonly weights: Weights;
  /** The conventions under which trained weights were trained; they are adapted to any others. */
  readonly trainedUnder: ConventionSet;
  /** The compared cells by name, in the order of their cards: two to four. */
  readonly cells: readonly string[];
  /** Only those that differ from the reference's. */
  readonly conventions: Conventions;
  readonly changes: readonly Change[];
  readonly panel: Panel | undefined;
  /** The cell shown on narrow screens and in some panels. */
  readonly cell: string;
  /** The current question is last, preceded by those whose links led to it. */
  readonly trail: readonly Question[];
  readonly panels: PanelChoices;
  /** Whether the page has presentation size. */
  readonly presentation: boolean;
  /** The cell that is shown alone in presentation size; undefined: all. */
  readonly alone: string | undefined;
  readonly playlist: readonly PlaylistPage[];
  /** The page of the playlist that was opened last, counted from 1; 0: none. */
  readonly page: number;
  /** The page of a lesson that is open, or the list of all (`pageIds.ts`); undefined: none. */
  readonly lesson: string | undefined;
  /** What is searched for in the glossary, below the list of lessons. */
  readonly term?: string | undefined;
}

/** A state of the page, with a title. */
export interface PlaylistPage {
  readonly title: string;
  /** The hash of its link, without the playlist. */
  readonly link: string;
}

/** What a new training depends on, besides its settings. */
export type TrainingChoices = Pick<Choices, 'cells' | 'conventions'>;

export const longestSequence = 2000;
/** How many cells can be compared. */
export const compared = { fewest: 2, most: 4 } as const;
export const speeds = [0.5, 1, 2, 4, 8] as const;
export const hiddenSizes = [2, 4, 8, 16, 24, 32, 64, 128, 256, 512] as const;

export const defaults: Choices = {
  task: 'next-letter',
  sequence: 'the whale swam under the ship.',
  step: 1,
  tick: undefined,
  weights: { kind: 'trained' },
  trainedUnder: 'reference',
  // The reference's three.
  cells: ['RNN', 'GRU', 'LSTM'],
  conventions: {},
  changes: [],
  panel: undefined,
  cell: 'GRU',
  trail: [],
  panels: panelDefaults,
  presentation: false,
  alone: undefined,
  playlist: [],
  page: 0,
  lesson: undefined,
};

/**
 * What a link shows without its question, if the question is about another step than the link's
 * own.
 */
export interface WithoutQuestion {
  readonly step: number;
  /** Notices that only apply with the question. */
  readonly overruled: readonly string[];
  /** Notices that only apply without the question. */
  readonly notices: readonly string[];
}
