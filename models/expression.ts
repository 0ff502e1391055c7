import type { Tensor } from '@tensorflow/tfjs';
import type { Job } from './jobs';
import type { Kernel } from './program/rows';
import { extentsOf } from './read/widths';

/** How many numbers a quantity holds: named here, given a number when a model is built. */
export type Width = 'input' | 'hidden' | 'output';

/** What a quantity is to the cell. */
export type Role = 'input' | 'state' | 'gate' | 'candidate' | 'output';

/** The colour a quantity carries everywhere; one per meaning, shared by the three cells. */
export type Hue = 'x' | 'h' | 'c' | 'candidate' | 'past' | 'new' | 'both' | 'exposed' | 'y';

/** What a gate's average says, by how far it is open; completes "r is nearly shut (0.08): …". */
export interface GatePhrases {
  readonly shut: string;
  readonly half: string;
  readonly open: string;
}

/** A named quantity of a cell: one row of the page, one key of a trace. */
export interface CellSymbol {
  readonly kind: 'symbol';
  /** The key in traces and tables: `r`, `h_prev`, `candidate`. */
  readonly name: string;
  readonly tex: string;
  /** The field's word for it: "reset gate". */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly sentence: string;
  readonly role: Role;
  readonly width: Width;
  readonly hue: Hue;
  /** Set on a gate: what its average means for the memory. */
  readonly phrases?: GatePhrases;
  /** Set on a gate that multiplies what is remembered: a training may begin with it open. */
  readonly forgets?: true;
  /** Set on `h_prev`: the state whose last value this is. */
  readonly previousOf?: CellSymbol;
  /** Set on a state: what it holds before the first step. */
  readonly initial?: 'kaiming' | 'zeros';
}

/** A learned array; its shape follows from the equation it stands in. */
export interface Parameter {
  readonly kind: 'parameter';
  /** The checkpoint's key: `in2reset.weight`. */
  readonly name: string;
  readonly tex: string;
  /** Of an `nn.Linear` layer, or a vector that multiplies unit by unit (a peephole). */
  readonly part: 'weight' | 'bias' | 'vector';
}

/** Where one number of a cell's run stands: the unit of a symbol at a step. */
export interface Point {
  readonly symbol: string;
  /** Counted from 1; of a state, 0 is its initial value. */
  readonly step: number;
  readonly unit: number;
}

/** One number that a term multiplies: a named quantity's, or a parameter's. */
export interface Factor {
  readonly value: number;
  /** Set on a quantity. */
  readonly point?: Point;
  /** Set on a parameter: its name, and the place in its array, row by row. */
  readonly parameter?: { readonly name: string; readonly index: number };
  /** The sign of the operation that the quantity is seen through: `1−` in 1 − z, `tanh`. */
  readonly through?: string;
  /** The quantity's own value, where it is seen through an operation. */
  readonly inner?: number;
}

/** A term of a sum: the product of its factors. */
export interface Term {
  readonly value: number;
  readonly factors: readonly Factor[];
}

/** An operand as the explaining reading sees it: each of its numbers as a sum of products. */
export interface Part {
  readonly length: number;
  terms(unit: number): readonly Term[];
  /** The number as one factor, which can be asked in its turn. */
  whole(unit: number): Factor;
}

/** One operation of the closed vocabulary with all its readings side by side. */
export interface Operation {
  readonly name: string;
  /** What the diagram's node shows. */
  readonly sign: string;
  /** How tightly the written form binds: 1 sum, 2 product, 3 call or bracket. */
  readonly binding: 1 | 2 | 3;
  /** The binding each operand needs to stand without brackets. */
  readonly needs: 1 | 2 | 3;
  /** How wide its result is: as its operands, which must agree; as all of them joined; as its layer. */
  readonly width: 'kept' | 'joined' | 'layer';
  /** What it does, in words: "multiplies". */
  readonly verb: string;
  /** Set on an operation of one operand: what it makes of one number. */
  readonly scalar?: (a: number) => number;
  tex(...operands: string[]): string;
  /** The written form in plain characters. */
  plain(...operands: string[]): string;
  /** The same as it is said aloud, commas for pauses. */
  say(...operands: string[]): string;
  run(...operands: Tensor[]): Tensor;
  /** One number of what it makes, as a sum of products. */
  terms(unit: number, ...operands: Part[]): readonly Term[];
  /** The same on plain arrays, and its way back: what a program is made of. */
  readonly kernel: Kernel;
}

/** An operation applied to operands. */
export interface Application {
  readonly kind: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
  /** Set on a layer that states its own width; otherwise `read/widths` derives it. */
  readonly width?: Width;
}

export type Expression = CellSymbol | Parameter | Application;

/** One line of a cell: a symbol and the expression that makes it. */
export interface Equation {
  readonly symbol: CellSymbol;
  readonly expression: Expression;
  readonly job: Job;
  /** Where the source goes its own way: one line, shown where the equation stands. */
  readonly note?: string;
}

/** Gates held at a value, and what comes of it. */
export interface Trial {
  readonly holds: readonly { readonly symbol: CellSymbol; readonly value: number }[];
  readonly says: string;
}

/** A recurrent cell, written once. */
export interface Cell {
  /** `RNN`, `GRU`, `LSTM`: the architecture, whatever the convention. */
  readonly name: string;
  /** Which picture it has: the architecture and its convention, `gru-keeps-after`. */
  readonly picture: string;
  readonly title: string;
  /** What sets it apart, in one short sentence. */
  readonly summary: string;
  /** The states carried from step to step, in the order `forward` takes them. */
  readonly states: readonly CellSymbol[];
  /** In the order they are computed. */
  readonly equations: readonly Equation[];
  /** Changes worth trying on it, each with what it shows. */
  readonly trials: readonly Trial[];
  /** What to say on the row of a job that this cell has no part for. */
  readonly absent: Partial<Record<Job, string>>;
}

/**
 * Writes one equation: `define(h, 'memory', plus(…))`.
 * @throws naming a part of the wrong width: culprit, expected, got (`read/widths`)
 */
export function define(
  symbol: CellSymbol,
  job: Job,
  expression: Expression,
  note?: string,
): Equation {
  extentsOf(symbol, expression);
  return note === undefined ? { symbol, job, expression } : { symbol, job, expression, note };
}

/** The value a state had one step ago: `h_prev`, written h_{t-1}. */
export function previous(state: CellSymbol): CellSymbol {
  return {
    ...state,
    name: `${state.name}_prev`,
    tex: state.tex.replace('_t', '_{t-1}'),
    title: `${state.title}, one step ago`,
    sentence: `The ${state.title} as the last step left it.`,
    previousOf: state,
  };
}

/** Makes the constructor of an operation: `times(a, b)` applies `times`. */
export function operation<Operands extends Expression[]>(
  spec: Operation,
): (...operands: Operands) => Application {
  return (...operands) => ({ kind: 'application', operation: spec, operands });
}

/**
 * Visits an expression and all it is made of, operands first. A part that stands in several
 * places (the joined input of four gates) is one object and is visited once.
 */
export function visit(
  expression: Expression,
  callback: (part: Expression) => void,
  seen: Set<Expression> = new Set(),
): void {
  if (seen.has(expression)) return;
  seen.add(expression);
  if (expression.kind === 'application') {
    for (const operand of expression.operands) visit(operand, callback, seen);
  }
  callback(expression);
}
