import type { Tensor } from '@tensorflow/tfjs';
import type { Job } from './jobs';

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
  /** Set on `h_prev`: the state whose last value this is. */
  readonly previousOf?: CellSymbol;
}

/** A learned array of an `nn.Linear` layer; its shape follows from the equation it stands in. */
export interface Parameter {
  readonly kind: 'parameter';
  /** The checkpoint's key: `in2reset.weight`. */
  readonly name: string;
  readonly tex: string;
  readonly part: 'weight' | 'bias';
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
  tex(...operands: string[]): string;
  run(...operands: Tensor[]): Tensor;
}

/** An operation applied to operands. */
export interface Application {
  readonly kind: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
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

/** A recurrent cell, written once. */
export interface Cell {
  /** `RNN`, `GRU`, `LSTM`. */
  readonly name: string;
  readonly title: string;
  /** What sets it apart, in one short sentence. */
  readonly summary: string;
  /** The states carried from step to step, in the order `forward` takes them. */
  readonly states: readonly CellSymbol[];
  /** In the order they are computed. */
  readonly equations: readonly Equation[];
  /** What to say on the row of a job that this cell has no part for. */
  readonly absent: Partial<Record<Job, string>>;
}

/** Writes one equation: `define(h, 'memory', plus(…))`. */
export function define(
  symbol: CellSymbol,
  job: Job,
  expression: Expression,
  note?: string,
): Equation {
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
