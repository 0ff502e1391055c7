/** The parts of an equation at a step of a run, with their numbers as sums of products. */

import type { Equation } from '../cell';
import type { Application, Expression } from '../expression';
import type { Factor, Part, Term } from './explanation';
import { lengthOf } from './parameters';
import { partName } from './parts';
import { type Run, valueAt } from './runs';

/** Returns the parts of one equation; parts and their numbers are memoised. */
export function operandsAt(
  run: Run,
  equation: Equation,
  step: number,
): (expression: Expression) => Part {
  const known = new Map<Expression, Part>();
  const partOf = (expression: Expression): Part => {
    let part = known.get(expression);
    if (!part) {
      part = read(expression);
      known.set(expression, part);
    }
    return part;
  };
  const read = (expression: Expression): Part => {
    if (expression.kind === 'application') return applied(run, equation, step, expression, partOf);
    const { cell, sizes, parameters } = run;
    if (expression.kind === 'parameter') {
      const { name } = expression;
      const values = parameters[name] ?? new Float32Array();
      return atom(values.length, (index) => ({
        value: values[index] ?? Number.NaN,
        parameter: { name, index },
      }));
    }
    const { name, previousOf } = expression;
    const at = previousOf ? { symbol: previousOf.name, step: step - 1 } : { symbol: name, step };
    return atom(lengthOf(cell, expression, sizes), (unit) => {
      const point = { ...at, unit };
      return { value: valueAt(run, point), point };
    });
  };
  return partOf;
}

/** The sum of the terms. */
export function sumOf(terms: readonly Term[]): number {
  return terms.reduce((total, { value }) => total + value, 0);
}

function atom(length: number, whole: (unit: number) => Factor): Part {
  const terms = (unit: number): Term[] => {
    const factor = whole(unit);
    return [{ value: factor.value, factors: [factor] }];
  };
  return { length, whole, terms };
}

function applied(
  run: Run,
  equation: Equation,
  step: number,
  expression: Application,
  partOf: (expression: Expression) => Part,
): Part {
  const { operation, operands } = expression;
  const parts = operands.map(partOf);
  const symbol = partName(run.cell, equation, expression) ?? equation.symbol.name;
  const values = new Map<number, number>();
  const terms = (unit: number) => operation.terms(unit, ...parts);
  return {
    length: lengthOf(run.cell, expression, run.sizes),
    terms,
    whole: (unit) => {
      const value = values.get(unit) ?? sumOf(terms(unit));
      values.set(unit, value);
      return { value, point: { symbol, step, unit } };
    },
  };
}
