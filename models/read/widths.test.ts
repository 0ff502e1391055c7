import { describe, expect, it } from 'vitest';
import { type Cell, define, type Equation } from '../cell';
import { everyCell } from '../cells/conventions';
import { h, hPrev, x, y } from '../cells/symbols';
import { noChanges, parameterValues } from '../changes';
import { type Expression, previous, visit } from '../expression';
import { CellModel } from '../model';
import { concat, linear, plus, relu, sigmoid, tanh, times } from '../operations';
import { traceSequence } from '../trace';
import { explain } from './explain';
import { parameterShapes, widthIn } from './parameters';

const sizes = { inputSize: 3, hiddenSize: 5, outputSize: 2 };

function cellOf(...equations: readonly Equation[]): Cell {
  return {
    name: 'test',
    title: '',
    summary: '',
    states: [h],
    equations,
    trials: [],
    absent: {},
  };
}

const state = define(h, 'memory', tanh(linear('in2hidden', 'h', concat(x, hPrev))));
const answering = (expression: Expression) => cellOf(state, define(y, 'output', expression));

describe('a layer has the width of', () => {
  it('its equation, alone or as an addend: y = A h + B x', () => {
    const cell = answering(plus(linear('A', 'a', h), linear('B', 'b', x)));
    const shapes = parameterShapes(cell, sizes);
    expect(shapes.get('A.weight')).toEqual([2, 5]);
    expect(shapes.get('B.weight')).toEqual([2, 3]);
    expect(shapes.get('B.bias')).toEqual([2]);
    const model = new CellModel(cell, { ...sizes, seed: 3 });
    const trace = traceSequence(model, [[1, -1, 0.5]]);
    const run = {
      cell,
      sizes,
      trace,
      changes: noChanges,
      parameters: parameterValues(model, noChanges),
    };
    const made = trace.steps[0];
    const p = run.parameters;
    for (const unit of [0, 1]) {
      let sum = (p['A.bias']?.[unit] ?? 0) + (p['B.bias']?.[unit] ?? 0);
      made?.h?.forEach((value, column) => {
        sum += value * (p['A.weight']?.[unit * 5 + column] ?? 0);
      });
      trace.x[0]?.forEach((value, column) => {
        sum += value * (p['B.weight']?.[unit * 3 + column] ?? 0);
      });
      expect(made?.y?.[unit]).toBeCloseTo(sum, 6);
      expect(explain(run, { symbol: 'y', step: 1, unit }).sum).toBeCloseTo(sum, 6);
    }
  });

  it('what it is combined with, within another layer', () => {
    const cell = answering(linear('out', 'o', concat(x, times(h, linear('inner', 'i', x)))));
    expect(parameterShapes(cell, sizes).get('inner.weight')).toEqual([5, 3]);
    expect(parameterShapes(cell, sizes).get('out.weight')).toEqual([2, 8]);
  });

  it('its explicit width; else, if undetermined, its equation', () => {
    const stated = answering(linear('out', 'o', relu(linear('inner', 'i', x, 'hidden'))));
    expect(parameterShapes(stated, sizes).get('inner.weight')).toEqual([5, 3]);
    expect(parameterShapes(stated, sizes).get('out.weight')).toEqual([2, 5]);
    const open = answering(linear('out', 'o', relu(linear('inner', 'i', x))));
    expect(parameterShapes(open, sizes).get('inner.weight')).toEqual([2, 3]);
    expect(parameterShapes(open, sizes).get('out.weight')).toEqual([2, 2]);
  });

  it('PyTorch’s layers, under every convention', () => {
    for (const cell of everyCell()) {
      const ofOutput = new Set<string>();
      for (const { symbol, expression } of cell.equations) {
        if (symbol !== y) continue;
        visit(expression, (part) => part.kind === 'parameter' && ofOutput.add(part.name));
      }
      for (const [name, shape] of parameterShapes(cell, sizes)) {
        expect(shape[0], `${cell.name} ${name}`).toBe(ofOutput.has(name) ? 2 : 5);
      }
    }
  });
});

describe('a width that does not fit is reported by the definition', () => {
  it.each([
    [
      'a sum of two widths',
      () => define(h, 'memory', plus(hPrev, x)),
      'h: x: expected the width hidden, got input',
    ],
    [
      'a product of two widths',
      () => define(y, 'output', times(x, h)),
      'y: x ⊙ h: expected the width output, got input',
    ],
    [
      'a joined vector in a sum',
      () => define(h, 'memory', plus(hPrev, concat(x, hPrev))),
      'h: [x, h_prev]: expected the width hidden, got input + hidden',
    ],
    [
      'a joined vector as a result',
      () => define(y, 'output', concat(x, h)),
      'y: [x, h]: expected the width output, got input + hidden',
    ],
    [
      'another width than the symbol’s',
      () => define(y, 'output', sigmoid(h)),
      'y: σ(h): expected the width output, got hidden',
    ],
    [
      'a stated width',
      () => define(y, 'output', linear('A', 'a', x, 'hidden')),
      'y: A.weight x + A.bias: expected the width output, got hidden',
    ],
    ['no operation', () => define(y, 'output', h), 'y: expected an operation, got symbol h'],
    [
      'a weight outside a layer',
      () =>
        define(
          h,
          'memory',
          times({ kind: 'parameter', name: 'w', tex: 'w', part: 'weight' }, hPrev),
        ),
      'h: w: expected a layer around a weight',
    ],
  ])('%s', (_, made, fault) => {
    expect(made).toThrow(fault);
  });

  const named =
    (...equations: readonly Equation[]) =>
    () =>
      new CellModel(cellOf(...equations), sizes);
  const q = { ...h, name: 'q', tex: 'q_t' };
  it.each([
    [
      'a quantity read before it is made',
      named(define(h, 'memory', times(q, hPrev)), define(q, 'new', tanh(hPrev))),
      'test: q in h: expected x, a previous state or what is made before h, got q',
    ],
    [
      'a state without an equation',
      named(define(q, 'new', tanh(hPrev))),
      'test: h: expected an equation, got a state alone',
    ],
    [
      'the past of what is no state',
      named(state, define(q, 'new', tanh(previous(q)))),
      'test: q_prev in q: expected the previous value of h, got q_prev',
    ],
    ['two equations of one symbol', named(state, state), 'test: h: expected one equation, got two'],
    [
      'a name that is taken',
      named(state, define({ ...h, name: 'h_prev' }, 'new', tanh(hPrev))),
      'test: h_prev: expected a name of its own',
    ],
    [
      'a name that every object has',
      named(state, define({ ...h, name: 'constructor' }, 'new', tanh(hPrev))),
      'expected a name of its own',
    ],
    [
      'another input than x',
      named(define(h, 'memory', tanh(linear('A', 'a', { ...x, name: 'u' })))),
      'test: u in h: expected the input x, got u',
    ],
    [
      'one layer’s name for two shapes',
      named(state, define(y, 'output', linear('in2hidden', 'o', h))),
      'test: in2hidden.weight: expected one shape, got [hidden, hidden + input] and [output, hidden]',
    ],
  ])('%s', (_, made, fault) => {
    expect(made).toThrow(fault);
  });

  it('a part used in two equations of different widths', () => {
    const shared = linear('shared', 's', x);
    expect(named(define(h, 'memory', tanh(shared)), define(y, 'output', tanh(shared)))).toThrow(
      'test: linear in y: expected the width hidden, as in another equation, got output',
    );
  });
});

it('a state may have the output’s width, as in a Jordan network', () => {
  const jordan: Cell = {
    ...cellOf(
      define(h, 'memory', tanh(linear('in2hidden', 'h', concat(x, previous(y))))),
      define(y, 'output', linear('out', 'o', h)),
    ),
    states: [h, { ...y, initial: 'zeros' }],
  };
  const trace = traceSequence(new CellModel(jordan, { ...sizes, seed: 1 }), [
    [1, 0, 0],
    [0, 1, 0],
  ]);
  expect(trace.initial.y).toEqual(new Float32Array(2));
  expect(trace.steps[1]?.h).toHaveLength(widthIn(sizes, 'hidden'));
});
