/**
 * The explaining reading: takes any number of a trace apart into the sum that made it, down to
 * the inputs, the parameters and the initial values.
 */
import { type Changes, type Hold, holdOn } from '../changes';
import type { Cell, CellSymbol, Equation, Expression, Part, Point, Term } from '../expression';
import type { Trace } from '../trace';
import { lengthOf, type Sizes } from './parameters';

/** A run that can be asked. */
export interface Run {
  readonly cell: Cell;
  readonly sizes: Sizes;
  /** By name, row by row, as they were in this run. */
  readonly parameters: Readonly<Record<string, Float32Array>>;
  readonly trace: Trace;
  readonly changes: Changes;
}

/** Why a number is what it is. */
export interface Explanation {
  readonly point: Point;
  readonly symbol: CellSymbol;
  readonly value: number;
  /** Where it comes from: only what an equation made has terms. */
  readonly origin: 'input' | 'initial' | 'held' | 'equation';
  readonly hold?: Hold;
  readonly equation?: Equation;
  /** Set where the equation squashes its sum: the operation's sign, and what it does to a number. */
  readonly squash?: { readonly sign: string; readonly scalar: (a: number) => number };
  /** The sum of the terms. */
  readonly sum: number;
  /** In the equation's order; their values add up to `sum`. */
  readonly terms: readonly Term[];
}

/**
 * @throws if there is no such symbol, step or unit, naming what was expected
 */
export function explain(run: Run, point: Point): Explanation {
  const { cell, changes } = run;
  const symbol = symbolOf(cell, point.symbol);
  const value = valueAt(run, point);
  const hold = holdOn(changes, point.symbol, point.step, point.unit);
  const first = cell.states.find(({ name }) => name === point.symbol);
  const plain = { point, symbol, value, sum: value, terms: [] };
  if (hold) return { ...plain, origin: 'held', hold };
  if (symbol.role === 'input') return { ...plain, origin: 'input' };
  // What a state begins with is said by the cell, not by its equation.
  if (point.step === 0) return { ...plain, symbol: first ?? symbol, origin: 'initial' };

  const equation = cell.equations.find((each) => each.symbol.name === point.symbol);
  if (!equation) throw new Error(`${cell.name}: ${point.symbol} has no equation`);
  const { expression } = equation;
  const squash = squashOf(expression);
  const part = partOf(run, point.step, squash?.operand ?? expression);
  const terms = part.terms(point.unit);
  const sum = terms.reduce((total, term) => total + term.value, 0);
  return {
    ...plain,
    origin: 'equation',
    equation,
    sum,
    terms,
    ...(squash && { squash: { sign: squash.sign, scalar: squash.scalar } }),
  };
}

/** The operation on one number that an equation ends with, and what it is applied to. */
function squashOf(expression: Expression) {
  if (expression.kind !== 'application') return undefined;
  const { sign, scalar } = expression.operation;
  const [operand] = expression.operands;
  return scalar && operand ? { sign, scalar, operand } : undefined;
}

/** The symbol of this name: one that an equation makes, or the input. */
function symbolOf(cell: Cell, name: string): CellSymbol {
  const made = cell.equations.find(({ symbol }) => symbol.name === name)?.symbol;
  const found = made ?? inputOf(cell, name);
  if (!found) {
    const names = cell.equations.map(({ symbol }) => symbol.name);
    throw new Error(`${cell.name}: expected one of x, ${names.join(', ')}, got ${name}`);
  }
  return found;
}

function inputOf(cell: Cell, name: string): CellSymbol | undefined {
  const search = (part: Expression): CellSymbol | undefined => {
    if (part.kind === 'symbol') {
      return part.role === 'input' && part.name === name ? part : undefined;
    }
    if (part.kind === 'parameter') return undefined;
    return part.operands.map(search).find((found) => found !== undefined);
  };
  return cell.equations.map(({ expression }) => search(expression)).find((found) => found);
}

/** The number at a point of a run. @throws naming the step or unit that is not there */
export function valueAt({ cell, trace }: Pick<Run, 'cell' | 'trace'>, point: Point): number {
  const { symbol, step, unit } = point;
  const values =
    symbol === 'x'
      ? trace.x[step - 1]
      : step === 0
        ? trace.initial[symbol]
        : trace.steps[step - 1]?.[symbol];
  if (!values) {
    throw new Error(`${cell.name}: expected a step up to ${trace.steps.length}, got ${step}`);
  }
  const value = values[unit];
  if (value === undefined) {
    throw new Error(`${symbol}: expected a unit below ${values.length}, got ${unit}`);
  }
  return value;
}

/** All numbers of an expression at a step of a run. */
export function valuesOf(run: Run, step: number, expression: Expression): Float32Array {
  const part = partOf(run, step, expression);
  return Float32Array.from({ length: part.length }, (_, unit) =>
    part.terms(unit).reduce((sum, { value }) => sum + value, 0),
  );
}

/** An expression at a step, each number of it as a sum of products. */
function partOf(run: Run, step: number, expression: Expression): Part {
  if (expression.kind === 'parameter') {
    const { name } = expression;
    const values = run.parameters[name] ?? new Float32Array();
    return {
      length: values.length,
      terms: (index) => {
        const value = values[index] ?? Number.NaN;
        return [{ value, factors: [{ value, parameter: { name, index } }] }];
      },
    };
  }
  const length = lengthOf(expression, run.sizes);
  if (expression.kind === 'symbol') {
    const { name, previousOf } = expression;
    const at = previousOf ? { symbol: previousOf.name, step: step - 1 } : { symbol: name, step };
    return {
      length,
      terms: (unit) => {
        const point = { ...at, unit };
        const value = valueAt(run, point);
        return [{ value, factors: [{ value, point }] }];
      },
    };
  }
  const { operation, operands } = expression;
  const parts = operands.map((operand) => partOf(run, step, operand));
  // A layer is as wide as its bias.
  const bias = operands.findIndex(
    (operand) => operand.kind === 'parameter' && operand.part === 'bias',
  );
  return {
    length: parts[bias]?.length ?? length,
    terms: (unit) => operation.terms(unit, ...parts),
  };
}
