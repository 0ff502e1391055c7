/** What the components are given to show: plain data, made by the app from a cell and its trace. */
import type { Hue } from '../models/appearance';
import type { Role, Width } from '../models/expression';
import type { Job } from '../models/jobs';
import type { Layout } from './diagram/positions';

/** A symbol as text: `h̃` with its index `t−1`. */
export interface SymbolLabel {
  readonly name: string;
  readonly hue: Hue;
  readonly base: string;
  readonly index: string;
  /** The base as it is said: `h tilde`. */
  readonly spoken: string;
  readonly title: string;
  readonly sentence: string;
}

export interface DiagramNodeView {
  readonly id: string;
  readonly kind: 'source' | 'layer' | 'operation';
  readonly sign: string;
  readonly label?: SymbolLabel;
  /** What its symbol is to the cell. */
  readonly role?: Role;
  /** Of a state's previous value: the state's name. */
  readonly previousOf?: string;
  /** The colour of an unnamed operation: that of what it is on the way to. */
  readonly hue?: Hue;
}

export interface DiagramView {
  readonly nodes: readonly DiagramNodeView[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly exits: readonly string[];
  /** Where they stand; undefined: the picture of this definition is not laid out. */
  readonly layout: Layout | undefined;
  /** How far each gate is open, by name: 0 shut, 1 open, on average over its units. */
  readonly openings: Readonly<Record<string, number>>;
  /** Set within a step: which nodes have computed, and the one at work, if any. */
  readonly working?: { readonly current: string | undefined; readonly done: ReadonlySet<string> };
}

/**
 * A row of one card: an equation with the vector that it made; words where the cell has none for the
 * job; nothing where another cell has one more.
 */
export interface RowView {
  readonly job: Job;
  /** Counted from 0 among the equations of the job. */
  readonly index: number;
  readonly content: EquationView | string | undefined;
}

export interface EquationView {
  readonly label: SymbolLabel;
  /** The formula, set by KaTeX. */
  readonly html: string;
  /** The formula in words: "update gate: z t equals sigmoid of …". */
  readonly spoken: string;
  readonly note: string | undefined;
  readonly kind: 'gate' | 'signed';
  /** What its units are counted by: a unit of a hidden vector is none of the output. */
  readonly width: Width;
  /** The vector of this step; empty before there is one. */
  readonly values: Float32Array;
  /** What it would be without the reader's changes, where that is something else. */
  readonly before: Float32Array | undefined;
  /** The largest magnitude that the drawing has room for. */
  readonly limit: number;
  /** `mean 0.56` of a gate, `norm 1.25` of anything else. */
  readonly summary: string;
  /** The vector in words: "mean 0.38; open above 0.9 in units 0, 4, 9"; empty before there is one. */
  readonly said: string;
}

/** A unit pointed at, among those of its width. */
export interface UnitView {
  readonly index: number;
  readonly width: Width;
}

/** A state over the whole sequence. */
export interface StateMapView {
  readonly label: SymbolLabel;
  /** The initial state, then one vector a step; or how far changes moved them. */
  readonly columns: readonly Float32Array[];
  readonly limit: number;
  readonly difference: boolean;
  /** How far changes moved each column, as shares of the farthest; empty where there are none. */
  readonly moved: readonly number[];
  /** Whether the current step's state has been computed yet. */
  readonly reached: boolean;
}

export interface Guess {
  readonly letter: string;
  /** The letter as it is said: `space`. */
  readonly spoken: string;
  /** The letter's place in the output. */
  readonly unit: number;
  readonly probability: number;
  /** What it would be without the reader's changes; set where there are any. */
  readonly before?: number | undefined;
}

export interface PredictionView {
  /** What is asked: `next letter`. */
  readonly asks: string;
  /** The likeliest answers, likeliest first; empty where a number is asked for. */
  readonly top: readonly Guess[];
  /** The right answer, if anything is asked at this step. */
  readonly came: Guess | undefined;
  /** Set where a number is asked for. */
  readonly number?: {
    readonly value: number;
    readonly before: number | undefined;
    /** What it should be; undefined where nothing is asked. */
    readonly right: number | undefined;
  };
  /** Mean loss over the steps so far that were asked; undefined before there is one. */
  readonly loss: number | undefined;
  /** What it costs to have learned nothing. */
  readonly chance: number;
}

/** A row of the Numbers table. */
export interface NumbersRow {
  readonly name: string;
  /** The symbol and step whose numbers these are. */
  readonly symbol: string;
  readonly step: number;
  readonly values: ArrayLike<number>;
}

export interface CellView {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly parameterCount: number;
  readonly step: number;
  readonly diagram: DiagramView;
  readonly rows: readonly RowView[];
  readonly maps: readonly StateMapView[];
  /** What happened at this step; within one, what is happening. */
  readonly sentence: readonly (string | SymbolLabel)[];
  readonly prediction: PredictionView | undefined;
  readonly numbers: readonly NumbersRow[];
  /** Whether the reader's changes are at work in this cell. */
  readonly changed: boolean;
}
