/** Explains any number of a trace as a sum of products of inputs, parameters and other values. */

import type { Cell, Equation } from '../cell';
import { type Hold, holdOn } from '../changes';
import { type CellSymbol, type Expression, visit } from '../expression';
import type { Point, Term } from './explanation';
import { operandsAt, sumOf } from './operands';
import { unnamedParts } from './parts';
import { checkStep, type Run, valueAt } from './runs';

/** Why a number is what it is. */
export interface Explanation {
  readonly point: Point;
  readonly symbol: CellSymbol;
  readonly value: number;
  /** Where it comes from; only the result of an equation has terms. */
  readonly origin: 'input' | 'initial' | 'held' | 'equation';
  readonly hold?: Hold;
  readonly equation?: Equation;
  /** Set if the equation ends in an activation: its sign and its function. */
  readonly squash?: { readonly sign: string; readonly scalar: (a: number) => number };
  /** The sum of the terms. */
  readonly sum: number;
  /** In the equation's order; their values add up to `sum`. */
  readonly terms: readonly Term[];
}

/**
 * @param point a named quantity, or an unnamed part of an equation (`read/parts`), at a step and
 * unit
 * @throws if there is no such symbol, step or unit, naming what was expected
 */
export function explain(run: Run, point: Point): Explanation {
  const { cell, changes } = run;
  const unnamed = unnamedParts(cell).get(point.symbol);
  if (unnamed) {
    const { symbol, equation, application } = unnamed;
    const summary = summed(run, point, equation, application);
    return { ...summary, point, symbol, origin: 'equation', equation };
  }
  const symbol = symbolOf(cell, point.symbol);
  const value = valueAt(run, point);
  const hold = holdOn(changes, point.symbol, point.step, point.unit);
  const first = cell.states.find(({ name }) => name === point.symbol);
  const plain = { point, symbol, value, sum: value, terms: [] };
  if (hold) return { ...plain, origin: 'held', hold };
  if (symbol.role === 'input') return { ...plain, origin: 'input' };
  // The initial value comes from the cell, not from the state's equation.
  if (point.step === 0) return { ...plain, symbol: first ?? symbol, origin: 'initial' };

  const equation = cell.equations.find((each) => each.symbol.name === point.symbol);
  if (!equation) throw new Error(`${cell.name}: ${point.symbol} has no equation`);
  return {
    ...plain,
    ...summed(run, point, equation, equation.expression),
    value,
    origin: 'equation',
    equation,
  };
}

/** The sum of an expression before its activation, and its value. */
function summed(run: Run, { step, unit }: Point, equation: Equation, expression: Expression) {
  checkStep(run, step);
  const squash = squashOf(expression);
  const operands = operandsAt(run, equation, step);
  const part = operands(squash?.operand ?? expression);
  if (!(unit < part.length)) {
    throw new Error(`${run.cell.name}: expected a unit below ${part.length}, got ${unit}`);
  }
  const terms = part.terms(unit);
  const sum = sumOf(terms);
  return {
    value: squash ? squash.scalar(sum) : sum,
    sum,
    terms,
    ...(squash && { squash: { sign: squash.sign, scalar: squash.scalar } }),
  };
}

/** The activation that an equation ends with, and its operand. */
function squashOf(expression: Expression) {
  if (expression.kind !== 'application') return undefined;
  const { sign, scalar } = expression.operation;
  const [operand] = expression.operands;
  return scalar && operand ? { sign, scalar, operand } : undefined;
}

/** The symbol of this name: one with an equation, or the input. */
function symbolOf(cell: Cell, name: string): CellSymbol {
  const defined = cell.equations.find(({ symbol }) => symbol.name === name)?.symbol;
  const found = defined ?? inputOf(cell, name);
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

/**
 * All numbers of an expression at a step of a run.
 * @throws if it is not part of one of the cell's equations
 */
export function valuesOf(run: Run, step: number, expression: Expression): Float32Array {
  const equation = run.cell.equations.find((each) => holds(each.expression, expression));
  if (!equation) throw new Error(`${run.cell.name}: expected a part of its equations, got another`);
  const { length, whole } = operandsAt(run, equation, step)(expression);
  return Float32Array.from({ length }, (_, unit) => whole(unit).value);
}

function holds(whole: Expression, part: Expression): boolean {
  let found = false;
  visit(whole, (each) => {
    found ||= each === part;
  });
  return found;
}
