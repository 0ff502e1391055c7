/**
 * What a lesson consists of. A lesson is a file of this folder: prose, links to states of the page,
 * questions and claims. Nothing that it says of the models is stored; everything is computed from
 * the runs that its links open.
 */
import type { Point } from '../../models/read/explanation';
import type { Prose } from './prose';
import type { Runs } from './runs';
import type { LessonTraining } from './training';

export interface Lesson {
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  /** What it answers. */
  readonly question: string;
  /** What its first page asks about the lesson before. */
  readonly recalls?: Recall;
  readonly pages: readonly LessonPage[];
}

/**
 * A question about the lesson before: what is retrieved is remembered. Answered at once, kept nowhere,
 * and what it says is a claim of the page that it asks about.
 */
export interface Recall {
  /** The page that it asks about. */
  readonly page: string;
  readonly question: string;
  /** All but the right one have a reply. */
  readonly options: readonly AskOption[];
  /** The id of the right option. */
  readonly answer: string;
  /** To a reader who is right: why. */
  readonly because: Prose;
}

export interface LessonPage {
  /** `4.3`: lesson and page, counted from 1. */
  readonly id: string;
  readonly title: string;
  /** At most 60 words, before the question. */
  readonly says: Prose;
  /**
   * States of the page by name, each the hash of a link without `#`; see `link`. `start` is the state
   * that the page sets, `after` the one that it shows once the reader has committed; others are only
   * computed.
   */
  readonly states: { readonly start: string; readonly after?: string } & Readonly<
    Record<string, string>
  >;
  /** What the page trains for itself: `runs.training` has it when it has run. */
  readonly trains?: LessonTraining;
  /** The cells that are shown; default: all that are compared. */
  readonly cells?: readonly string[];
  /** What the prose speaks of, at most two: marked in the picture. */
  readonly marks?: readonly LessonMark[];
  readonly ask: Ask;
  /**
   * Computes what takes more than a frame, piece by piece, before the question can be committed: then
   * `answer` and `because` have it at once.
   */
  prepares?(runs: Runs): Iterable<void>;
  /**
   * At most 60 words with `keeps`, after the question: what happened and why, from the numbers of the
   * runs. Never a stored number.
   */
  because(runs: Runs): Prose;
  /** The number that the reader can follow into “Why?”. */
  readonly follow?: Point & { readonly cell: string };
  /** The one sentence to keep. */
  readonly keeps: Prose;
  /** Every sentence of the page that a model could refute, and whether it holds. */
  readonly claims: readonly Claim[];
}

/** A symbol of a card, one unit of it, or a step in the sequence. */
export type LessonMark =
  | {
      readonly kind: 'symbol';
      readonly cell: string;
      readonly name: string;
      readonly unit?: number;
    }
  | { readonly kind: 'step'; readonly step: number };

export interface Claim {
  /** As the page says it: `z[2] is 0.05 at step 6`. */
  readonly says: string;
  holds(runs: Runs): boolean;
}

export interface AskOption {
  readonly id: string;
  readonly title: string;
  /** To a reader who chose it although it is wrong: the belief behind it, refuted, at most 40 words. */
  readonly reply?: Prose;
}

interface Asked {
  readonly question: string;
}

/** One option is right. Every other one has a reply. */
export interface AskChoice extends Asked {
  readonly kind: 'choice';
  readonly options: readonly AskOption[];
  /** The id of the right option. */
  answer(runs: Runs): string;
}

/** Any number of options are right: cells, letters, tasks. The reply is to a wrong tick. */
export interface AskTicks extends Asked {
  readonly kind: 'ticks';
  readonly options: readonly AskOption[];
  /** The ids of the right options. */
  answer(runs: Runs): readonly string[];
}

/** A number, set on a bar. */
export interface AskValue extends Asked {
  readonly kind: 'value';
  readonly from: number;
  readonly to: number;
  /** The distance of two numbers that can be set. */
  readonly by: number;
  /** The largest error that counts as right. */
  readonly tolerance: number;
  /** `letters`, `rows`; default: none. */
  readonly unit?: string;
  /** The unit that the number is of: then its bar is set, between those of the other units. */
  readonly bar?: {
    readonly cell: string;
    readonly symbol: string;
    readonly unit: number;
    /** The step whose values are shown until it is answered; default: that of the page’s state. */
    readonly step?: number;
  };
  /** To a reader who was too low, or too high, at most 40 words. */
  readonly replies?: { readonly low?: Prose; readonly high?: Prose };
  answer(runs: Runs): number;
}

/** A step of the sequence, marked on the ribbon. */
export interface AskStep extends Asked {
  readonly kind: 'step';
  readonly from: number;
  readonly to: number;
  /** Steps off that still count as right; default 1. */
  readonly tolerance?: number;
  /** Whether “never” is offered. */
  readonly never?: boolean;
  readonly replies?: { readonly low?: Prose; readonly high?: Prose };
  answer(runs: Runs): number | 'never';
}

/** Options to be put in order. */
export interface AskOrder extends Asked {
  readonly kind: 'order';
  readonly options: readonly AskOption[];
  /** What the first and the last place mean: `first`, `last`. */
  readonly ends: readonly [string, string];
  /** To any wrong order, at most 40 words. */
  readonly reply: Prose;
  /** All ids, in the right order. */
  answer(runs: Runs): readonly string[];
}

export type Ask = AskChoice | AskTicks | AskValue | AskStep | AskOrder;

/** The fields of a link; `change`, `units` and `quantity` may have several values. */
export type LinkFields = Readonly<Record<string, string | number | readonly string[]>>;

/** The hash of a link, without `#`: `link({ task: 'parity', text: '0110', step: 3 })`. */
export function link(fields: LinkFields): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of Array.isArray(value) ? value : [value]) params.append(name, String(each));
  }
  return params.toString();
}
