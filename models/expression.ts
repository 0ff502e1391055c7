/** The language of definitions: quantities and parameters, and operations applied to them. */
import type { GatePhrases, Hue } from './appearance';
import type { Operation } from './operations/operation';

/** How many numbers a quantity holds: named here, given a number when a model is built. */
export type Width = 'input' | 'hidden' | 'output';

/** What a quantity is to the cell. */
export type Role = 'input' | 'state' | 'gate' | 'candidate' | 'output';

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

/** An operation applied to operands. */
export interface Application {
  readonly kind: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
  /** Set on a layer that states its own width; otherwise `read/widths` derives it. */
  readonly width?: Width;
}

export type Expression = CellSymbol | Parameter | Application;

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
