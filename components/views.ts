/** The props of the components: plain data, computed by the app from a cell and its trace. */
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
  /** The base as spoken text: `h tilde`. */
  readonly spoken: string;
  readonly title: string;
  readonly sentence: string;
}

export interface DiagramNodeView {
  readonly id: string;
  readonly kind: 'source' | 'layer' | 'operation';
  readonly sign: string;
  readonly label?: SymbolLabel;
  /** Set on a concatenation. */
  readonly concatenates?: true;
  /** The role of its symbol. */
  readonly role?: Role;
  /** Set on a state's previous value: the state's name. */
  readonly previousOf?: string;
  /** The colour of an unnamed operation: that of its equation's symbol. */
  readonly hue?: Hue;
}

/**
 * A number that summarises others: a vector's mean or norm, the share of a memory that is kept, a
 * map's scale, a cell's parameters, its mean loss, the norm or the factor of a gradient.
 */
export type Measure = 'summary' | 'kept' | 'scale' | 'parameters' | 'loss' | 'gradient' | 'factor';

export interface DiagramView {
  readonly nodes: readonly DiagramNodeView[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly exits: readonly string[];
  /** Their positions; undefined: this diagram has no layout. */
  readonly layout: Layout | undefined;
  /** The mean value of each gate, by name: 0 closed, 1 open. */
  readonly openings: Readonly<Record<string, number>>;
  /** The memory's name. */
  readonly memory: string | undefined;
  /** The wires from the old memory to the new one. */
  readonly memoryWires: readonly { readonly from: string; readonly to: string }[];
  /**
   * The mean share of the old memory that is kept, 0 to 1 unless its gate is held; undefined before
   * that is computed, or if it is not finite.
   */
  readonly kept: number | undefined;
  /** Set within a step: the nodes computed so far, and the current one, if any. */
  readonly working?: { readonly current: string | undefined; readonly done: ReadonlySet<string> };
}

/**
 * A row of one card: an equation with its vector; a text if the cell has no equation for the job;
 * empty if only another cell has a further one.
 */
export interface RowView {
  readonly job: Job;
  /** Counted from 0 among the equations of the job. */
  readonly index: number;
  readonly content: EquationView | string | undefined;
}

export interface EquationView {
  readonly label: SymbolLabel;
  /** The formula, rendered by KaTeX. */
  readonly html: string;
  /** The formula in words: "update gate: z t equals sigmoid of …". */
  readonly spoken: string;
  readonly note: string | undefined;
  readonly kind: 'gate' | 'signed';
  /** Its width: units of different widths do not correspond. */
  readonly width: Width;
  /** The vector of this step; empty if not computed yet. */
  readonly values: Float32Array;
  /** Its value without the reader's changes, if different. */
  readonly before: Float32Array | undefined;
  /** The end of the drawing's scale. */
  readonly limit: number;
  /** `mean 0.56` for a gate, `norm 1.25` for anything else. */
  readonly summary: string;
  /**
   * The vector in words: "mean 0.38; open above 0.9 in units 0, 4, 9"; empty if not computed yet.
   */
  readonly said: string;
}

/** The hovered unit, and its width. */
export interface UnitView {
  readonly index: number;
  readonly width: Width;
}

/** A state over the whole sequence. */
export interface StateMapView {
  readonly label: SymbolLabel;
  /** The initial state, then one vector per step; or the difference made by changes. */
  readonly columns: readonly Float32Array[];
  readonly limit: number;
  readonly difference: boolean;
  /** What it is a difference from; default: the run without the changes. */
  readonly against?: string | undefined;
  /** The relative size of the difference made by changes, per column; empty if there are none. */
  readonly moved: readonly number[];
  /** Whether the current step's state has been computed yet. */
  readonly reached: boolean;
  /** Set on the memory: how much of it each step keeps. */
  readonly kept?: KeptView;
}

export interface KeptView {
  /** What weights the old memory: `1 − z`; `all of it` without a gate; undefined: nothing does. */
  readonly by: string | undefined;
  /** The name of that gate. */
  readonly gate: string | undefined;
  /** The mean share kept, one per step, 0 to 1; empty if it is recomputed at every step. */
  readonly shares: readonly number[];
}

export interface Guess {
  readonly letter: string;
  /** The letter as spoken text: `space`. */
  readonly spoken: string;
  /** The letter's index in the output. */
  readonly unit: number;
  readonly probability: number;
  /** The probability without the reader's changes; set if there are any. */
  readonly before?: number | undefined;
}

export interface PredictionView {
  /** What is predicted: `next letter`. */
  readonly asks: string;
  /** The most probable classes, most probable first; empty for a regression. */
  readonly top: readonly Guess[];
  /** The correct class, if this step has a target. */
  readonly came: Guess | undefined;
  /** Set for a regression. */
  readonly number?: {
    readonly value: number;
    readonly before: number | undefined;
    /** The target; undefined: no target. */
    readonly right: number | undefined;
  };
  /** Whether the most probable class, or the number within the task's tolerance, is correct. */
  readonly isCorrect: boolean | undefined;
  /** The mean loss of the steps with a target so far; undefined if there are none. */
  readonly loss: number | undefined;
}

/** A row of the Numbers table. */
export interface NumbersRow {
  readonly name: string;
  /** The symbol and step of these numbers. */
  readonly symbol: string;
  readonly step: number;
  readonly values: ArrayLike<number>;
}

/** What is shown of a cell besides its equations. */
export interface MemoryView {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly parameterCount: number;
  readonly step: number;
  readonly diagram: DiagramView;
  /** The memory, then the cell's further states. */
  readonly maps: readonly StateMapView[];
  /** A description of this step or operation. */
  readonly sentence: readonly (string | SymbolLabel)[];
  readonly prediction: PredictionView | undefined;
  /** Whether the reader's changes affect this cell. */
  readonly changed: boolean;
}

/** A cell as PyTorch. */
export interface CodeView {
  /** The line of each equation, by the name of its symbol. */
  readonly lines: Readonly<Record<string, string>>;
  /** The whole cell. */
  readonly module: string;
}

export interface CellView extends MemoryView {
  readonly rows: readonly RowView[];
  readonly numbers: readonly NumbersRow[];
}
