/** Checks explanations and formulas of a random cell. */
import katex from 'katex';
import { expect } from 'vitest';
import type { Cell } from '../models/cell';
import { noChanges, parameterValues } from '../models/changes';
import { visit } from '../models/expression';
import { explain } from '../models/read/explain';
import type { Factor, Point } from '../models/read/explanation';
import { lengthOf, parameterShapes, type Sizes, widthIn } from '../models/read/parameters';
import { plainExpression } from '../models/read/plain';
import { recurrentBlocks } from '../models/read/recurrent';
import type { Run } from '../models/read/runs';
import { clockOf, progressAt } from '../models/read/schedule';
import { addressableTex, equationTex } from '../models/read/tex';
import { workingSentence } from '../models/read/working';
import { traceSequence } from '../models/trace';
import { batch, expectClose, type Scene, steps } from './randomScene';

/** Terms add up to the value, and every factor can be explained in turn, down to the inputs. */
export function expectExplained({ model, xs, initial, largest }: Scene): void {
  const { cell, sizes } = model;
  const first = Object.fromEntries(
    cell.states.map(({ name, width }) => [
      name,
      initial[name]?.slice(0, widthIn(sizes, width)) ?? [],
    ]),
  );
  const inputs = Array.from({ length: steps }, (_, step) =>
    xs.slice(step * batch * sizes.inputSize, (step * batch + 1) * sizes.inputSize),
  );
  const trace = traceSequence(model, inputs, { initial: first });
  const parameters = parameterValues(model, noChanges);
  const run: Run = { cell, sizes, parameters, trace, changes: noChanges };
  const asked = new Set<string>();
  const ask = (point: Point, seen: number): void => {
    const key = `${point.symbol}[${point.unit}]@${point.step}`;
    if (asked.has(key)) return;
    asked.add(key);
    const { origin, value, sum, terms, squash } = explain(run, point);
    const size = terms.reduce((most, term) => Math.max(most, Math.abs(term.value)), largest);
    expectClose([value], [seen], 1e-4 * size, key);
    if (origin !== 'equation') return;
    if (terms.length === 0) throw new Error(`${key}: expected terms`);
    expectClose([terms.reduce((all, term) => all + term.value, 0)], [sum], 1e-9 * size, key);
    expectClose([squash ? squash.scalar(sum) : sum], [value], 1e-4 * size, key);
    for (const { value: product, factors } of terms) {
      const made = factors.reduce((all, factor) => all * factor.value, 1);
      expectClose([made], [product], 1e-9 * Math.max(1, Math.abs(product)), key);
      for (const factor of factors) follow(factor);
    }
  };
  const follow = ({ value, inner, point, parameter, through }: Factor): void => {
    // Not with `expect`, which is slow for so many.
    const isOne = (point === undefined) !== (parameter === undefined);
    const isSeen = (through === undefined) === (inner === undefined);
    if (!isOne || !isSeen) throw new Error(`expected a point or a parameter, got ${through}`);
    if (parameter) {
      const there = parameters[parameter.name]?.[parameter.index];
      if (there !== (inner ?? value)) throw new Error(`${parameter.name}: expected ${there}`);
    }
    if (point) ask(point, inner ?? value);
  };
  const { equations } = cell;
  for (const { symbol } of equations) {
    const units = widthIn(sizes, symbol.width);
    const unit = symbol.name.length % units;
    ask(
      { symbol: symbol.name, step: steps, unit },
      trace.steps.at(-1)?.[symbol.name]?.[unit] ?? Number.NaN,
    );
  }
}

/**
 * Formulas and texts of a cell are well-formed: valid TeX, paired brackets, and no missing words.
 */
export function expectWritten(cell: Cell, sizes: Sizes): void {
  for (const equation of cell.equations) {
    const options = { throwOnError: true, trust: true, strict: false } as const;
    expect(() => katex.renderToString(equationTex(equation), options)).not.toThrow();
    expect(() => katex.renderToString(addressableTex(cell, equation), options)).not.toThrow();
    const plain = plainExpression(equation.expression);
    expect(plain).not.toMatch(/undefined|\(\)|\[\]|^$/);
    for (const [open, close] of ['()', '[]']) {
      expect(plain.split(open ?? '').length, plain).toBe(plain.split(close ?? '').length);
    }
  }
  const clock = clockOf([cell]);
  clock.forEach((tick, index) => {
    const said = workingSentence(cell, progressAt(cell, clock, index), tick.phase);
    const text = said.map((part) => (typeof part === 'string' ? part : part.name)).join('');
    expect(text).not.toMatch(/undefined|\[object/);
  });
  const shapes = parameterShapes(cell, sizes);
  for (const { parameter, from, to, columns } of recurrentBlocks(cell, sizes)) {
    expect(shapes.get(parameter)?.[1]).toBe(columns);
    expect(from).toBeLessThan(to);
    expect(to).toBeLessThanOrEqual(columns);
  }
  for (const { symbol, expression } of cell.equations) {
    expect(lengthOf(cell, expression, sizes)).toBe(widthIn(sizes, symbol.width));
    visit(expression, (part) => {
      if (part.kind === 'application') expect(lengthOf(cell, part, sizes)).toBeGreaterThan(0);
    });
  }
}
