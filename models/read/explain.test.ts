import { describe, expect, it } from 'vitest';
import { cellNames, modelOf, parametersOf, readFixture } from '../../tests/fixtures';
import { type Cell, define } from '../cell';
import { adaptParameters, type Conventions, cellBy } from '../cells/conventions';
import { rnn } from '../cells/rnn';
import { h, hPrev, x } from '../cells/symbols';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { linear, plus, sigmoid, tanh, times } from '../operations';
import { seededRandom } from '../random';
import { traceSequence } from '../trace';
import { explain } from './explain';
import type { Factor, Point } from './explanation';
import { widthIn } from './parameters';
import type { Run } from './runs';

function runOf(model: CellModel, fixture: ReturnType<typeof readFixture>): Run {
  return {
    cell: model.cell,
    sizes: model.sizes,
    parameters: parameterValues(model, noChanges),
    trace: traceSequence(model, fixture.x, { initial: fixture.initial }),
    changes: noChanges,
  };
}

/** 100 random seeded points of each quantity of a cell. */
function points({ cell, sizes, trace }: Run): Point[] {
  const random = seededRandom(7, cell.name);
  const below = (limit: number) => Math.floor(random() * limit);
  return cell.equations.flatMap(({ symbol }) =>
    Array.from({ length: 100 }, () => ({
      symbol: symbol.name,
      step: 1 + below(trace.steps.length),
      unit: below(widthIn(sizes, symbol.width)),
    })),
  );
}

/** Checks that the terms add up to the sum, and that its activation is the value. */
function expectToAddUp(run: Run, point: Point): void {
  const { terms, sum, squash, value } = explain(run, point);
  expect(terms.length).toBeGreaterThan(0);
  const largest = Math.max(...terms.map((term) => Math.abs(term.value)), Math.abs(value));
  // Not with `expect` for each, which is slow for so many.
  const off = terms.map((term) => {
    const product = term.factors.reduce((all, factor) => all * factor.value, 1);
    return Math.abs(product - term.value);
  });
  expect(Math.max(...off)).toBeLessThanOrEqual(1e-12 * largest);
  const total = terms.reduce((all, term) => all + term.value, 0);
  const made = squash ? squash.scalar(total) : total;
  expect(Math.abs(total - sum)).toBeLessThanOrEqual(1e-6 * largest);
  expect(Math.abs(made - value)).toBeLessThanOrEqual(1e-6 * largest);
}

/** Follows one link of every kind at each number, until there are no more. */
function expectToEnd(run: Run, start: Point): void {
  const random = seededRandom(11, JSON.stringify(start));
  let point = start;
  for (let length = 0; length < 10_000; length++) {
    const { origin, terms, value } = explain(run, point);
    if (origin === 'input') {
      expect(value).toBe(run.trace.x[point.step - 1]?.[point.unit]);
      return;
    }
    if (origin === 'initial') {
      expect(value).toBe(run.trace.initial[point.symbol]?.[point.unit]);
      return;
    }
    const factors = terms.flatMap((term): readonly Factor[] => term.factors);
    const wrong = factors.filter(({ parameter, point: on, value: number }) => {
      if (!parameter) return on === undefined;
      return on !== undefined || number !== run.parameters[parameter.name]?.[parameter.index];
    });
    expect(wrong).toHaveLength(0);
    const links = factors.flatMap(({ point: on }) => (on ? [on] : []));
    const next = links[Math.floor(random() * links.length)];
    if (!next) return;
    // No value depends on a later step.
    expect(next.step).toBeLessThanOrEqual(point.step);
    point = next;
  }
  throw new Error('expected an end within 10,000 links');
}

describe('the explanation of a number', () => {
  for (const name of cellNames) {
    for (const size of ['medium', 'saturated']) {
      it(`${name}-${size}: the terms add up to the value, 100 points of every quantity`, () => {
        const fixture = readFixture(`${name}-${size}`);
        const run = runOf(modelOf(fixture), fixture);
        for (const point of points(run)) expectToAddUp(run, point);
      });

      it(`${name}-${size}: following links ends at an input, a parameter or an initial value`, () => {
        const fixture = readFixture(`${name}-${size}`);
        const run = runOf(modelOf(fixture), fixture);
        for (const point of points(run)) expectToEnd(run, point);
      });
    }
  }

  const conventions: readonly Conventions[] = [
    { squash: 'tanh' },
    { squash: 'relu', output: 'new' },
    { update: 'keeps' },
    { reset: 'after' },
    { memory: 'none' },
    { memory: 'peephole' },
  ];
  it('adds up under every convention', () => {
    for (const chosen of conventions) {
      for (const name of cellNames) {
        const fixture = readFixture(`${name}-medium`);
        const model = new CellModel(cellBy(fixture.cell, chosen), { ...fixture, seed: 5 });
        const dict = adaptParameters(fixture.cell, parametersOf(fixture), chosen);
        model.loadStateDict({ ...model.stateDict(), ...dict });
        const run = runOf(model, fixture);
        for (const point of points(run)) expectToAddUp(run, point);
      }
    }
  });

  it('has a weight and a value for each column, and the bias', () => {
    const fixture = readFixture('gru-small');
    const run = runOf(modelOf(fixture), fixture);
    const { terms } = explain(run, { symbol: 'candidate', step: 2, unit: 1 });
    expect(terms).toHaveLength(4 + 3 + 1);
    const [ofInput, ofState, bias] = [terms[0], terms[4], terms[7]];
    expect(ofInput?.factors.map((factor) => factor.parameter?.name ?? factor.point)).toEqual([
      'in2hidden.weight',
      { symbol: 'x', step: 2, unit: 0 },
    ]);
    expect(ofState?.factors.map((factor) => factor.parameter?.name ?? factor.point)).toEqual([
      'in2hidden.weight',
      { symbol: 'r', step: 2, unit: 0 },
      { symbol: 'h', step: 1, unit: 0 },
    ]);
    expect(bias?.factors.map((factor) => factor.parameter)).toEqual([
      { name: 'in2hidden.bias', index: 1 },
    ]);
  });

  it('expresses 1 − z by z', () => {
    const fixture = readFixture('gru-small');
    const run = runOf(modelOf(fixture), fixture);
    const { terms, squash } = explain(run, { symbol: 'h', step: 1, unit: 0 });
    const z = run.trace.steps[0]?.z?.[0] ?? Number.NaN;
    expect(squash).toBeUndefined();
    expect(terms.map((term) => term.factors.length)).toEqual([2, 2]);
    expect(terms[0]?.factors[0]).toEqual({
      point: { symbol: 'z', step: 1, unit: 0 },
      through: '1−',
      inner: z,
      value: 1 - z,
    });
  });

  it('explains a product of two activations, each of which can be explained in turn', () => {
    const sizes = { inputSize: 2, hiddenSize: 3, outputSize: 1 };
    const product = times(sigmoid(plus(hPrev, linear('A', 'a', x))), tanh(plus(hPrev, hPrev)));
    const cell: Cell = { ...rnn, equations: [define(h, 'memory', product)] };
    const model = new CellModel(cell, { ...sizes, seed: 2 });
    const trace = traceSequence(model, [[1, -1]]);
    const parameters = parameterValues(model, noChanges);
    const run: Run = { cell, sizes, parameters, trace, changes: noChanges };
    const { terms, value } = explain(run, { symbol: 'h', step: 1, unit: 2 });
    expect(terms).toHaveLength(1);
    expect(terms[0]?.value).toBeCloseTo(value, 6);
    const [opened, written] = terms[0]?.factors ?? [];
    expect(opened).toMatchObject({ through: 'σ', point: { symbol: 'h.plus', step: 1, unit: 2 } });
    expect(written).toMatchObject({ through: 'tanh', point: { symbol: 'h.plus2', unit: 2 } });
    const inner = explain(run, { symbol: 'h.plus', step: 1, unit: 2 });
    expect(inner.symbol.title).toBe('h + W x + b');
    expect(inner.value).toBe(opened?.inner);
    // h, two columns of x and the bias.
    expect(inner.terms).toHaveLength(4);
    const twice = explain(run, { symbol: 'h.plus2', step: 1, unit: 2 });
    expect(twice.value).toBeCloseTo(2 * (trace.initial.h?.[2] ?? 0), 6);
    expect(() => explain(run, { symbol: 'h.plus', step: 1, unit: 3 })).toThrow('below 3, got 3');
    expect(() => explain(run, { symbol: 'h.plus', step: 2, unit: 0 })).toThrow('up to 1, got 2');
  });

  it('names an unknown symbol, step or unit', () => {
    const fixture = readFixture('gru-small');
    const run = runOf(modelOf(fixture), fixture);
    expect(() => explain(run, { symbol: 'o', step: 1, unit: 0 })).toThrow(
      'GRU: expected one of x, r, z, candidate, h, y, got o',
    );
    expect(() => explain(run, { symbol: 'h', step: 7, unit: 0 })).toThrow('step up to 6, got 7');
    expect(() => explain(run, { symbol: 'h', step: 1, unit: 3 })).toThrow('unit below 3, got 3');
  });
});
