/** The language of definitions: quantities and parameters, and operations applied to them. */
import type { GatePhrases, Hue } from './appearance';
import type { Operation } from './operations/operation';

/** The size of a quantity, by name; a model gives it a number. */
export type Width = 'input' | 'hidden' | 'output';

/** The role of a quantity in the cell. */
export type Role = 'input' | 'state' | 'gate' | 'candidate' | 'output';

/** A named quantity of a cell: a row on the page, a key of a trace. */
export interface CellSymbol {
  readonly kind: 'symbol';
  /** The key in traces and tables: `r`, `h_prev`, `candidate`. */
  readonly name: string;
  readonly tex: string;
  /** The field's word for it: "reset gate". */
  readonly title: string;
  /** Its purpose, in one sentence. */
  readonly sentence: string;
  readonly role: Role;
  readonly width: Width;
  readonly hue: Hue;
  /** Set on a gate: what its mean value implies for the memory. */
  readonly phrases?: GatePhrases;
  /** Set on a gate that multiplies the old memory: training may initialise it open. */
  readonly forgets?: true;
  /** Set on `h_prev`: the state whose previous value this is. */
  readonly previousOf?: CellSymbol;
  /** Set on a state: its initial value. */
  readonly initial?: 'kaiming' | 'zeros';
}

/** A learned array; its shape is derived from its equation. */
export interface Parameter {
  readonly kind: 'parameter';
  /** The checkpoint's key: `in2reset.weight`. */
  readonly name: string;
  readonly tex: string;
  /**
   * Weight or bias of an `nn.Linear` layer, or a vector that multiplies element by element (a
   * peephole).
   */
  readonly part: 'weight' | 'bias' | 'vector';
}

/** An operation applied to operands. */
export interface Application {
  readonly kind: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
  /** Set on a layer with an explicit width; otherwise `read/widths` derives it. */
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

/** Returns a function that applies an operation: `times(a, b)`. */
export function operation<Operands extends Expression[]>(
  spec: Operation,
): (...operands: Operands) => Application {
  return (...operands) => ({ kind: 'application', operation: spec, operands });
}

/**
 * Visits an expression and all its parts, operands first. A part used several times (the
 * concatenated input of four gates) is one object and is visited once.
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
