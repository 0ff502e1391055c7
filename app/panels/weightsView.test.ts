import { describe, expect, it } from 'vitest';
import { type Conventions, cellBy } from '../../models/cells/conventions';
import { noChanges, parameterValues } from '../../models/changes';
import { CellModel } from '../../models/model';
import { alphabet } from '../../models/tasks/nextLetter';
import { forever } from '../change';
import { taskOf, tokensOf } from '../tasks';
import { traceOf } from '../traces';
import { changeOf, changeTargets, draftFor } from './changeTargets';
import type { NamedRun } from './runs';
import { layersOf } from './weightsView';

const names = taskOf('next-letter');

function runOf(name: string, chosen: Conventions = {}): NamedRun {
  const sizes = { inputSize: alphabet.length, hiddenSize: 4, outputSize: alphabet.length };
  const model = new CellModel(cellBy(name, chosen), { ...sizes, seed: 1 });
  const changes = {
    ...noChanges,
    weights: [{ parameter: 'in2hidden.weight', row: 1, column: 2, value: 1 }],
  };
  const trace = traceOf(model, tokensOf('next-letter', 'abc'), changes);
  const parameters = parameterValues(model, changes);
  return { cell: model.cell, sizes, names, changes, trace, parameters };
}

describe('the layers of a cell', () => {
  it('have a column for each input, in groups', () => {
    const layers = layersOf(runOf('GRU'), 2);
    expect(layers.map(({ name, makes }) => [name, makes.name])).toEqual([
      ['in2reset', 'r'],
      ['in2update', 'z'],
      ['in2hidden', 'candidate'],
      ['in2out', 'y'],
    ]);
    const candidate = layers[2];
    expect(candidate?.groups.map(({ label, columns }) => [label.base, columns])).toEqual([
      ['x', 30],
      ['r ⊙ h', 4],
    ]);
    expect(candidate?.groups[0]?.letters?.slice(0, 2)).toEqual(['␣', 'a']);
    expect(layers[3]).toMatchObject({ rows: 30, columns: 34 });
  });

  it('have the inputs of the columns at a step', () => {
    const run = runOf('GRU');
    const { operand } = layersOf(run, 2)[2] ?? {};
    expect(operand?.[2]).toBe(1);
    const [before, now] = run.trace.steps;
    const product = (now?.r?.[3] ?? Number.NaN) * (before?.h?.[3] ?? Number.NaN);
    expect(operand?.[33]).toBeCloseTo(product, 6);
  });

  it('mark changed weights', () => {
    expect(layersOf(runOf('GRU'), 1)[2]?.changed).toEqual([{ row: 1, column: 2 }]);
  });

  it('include the separate matrix of a reset after the product', () => {
    const layers = layersOf(runOf('GRU', { reset: 'after' }), 1);
    expect(layers.map(({ name, columns }) => [name, columns])).toEqual([
      ['in2reset', 34],
      ['in2update', 34],
      ['in2hidden', 30],
      ['hidden2hidden', 4],
      ['in2out', 34],
    ]);
  });
});

describe('what can be changed', () => {
  const run = runOf('LSTM');
  const targets = changeTargets(run, layersOf(run, 0));
  const target = (id: string) => {
    const found = targets.find((each) => each.id === id);
    if (!found) throw new Error(`expected ${id} among ${targets.map((each) => each.id)}`);
    return found;
  };

  it('is every quantity, initial state, input and weight of a cell', () => {
    expect(targets.map(({ id }) => id)).toEqual([
      ...['f', 'i', 'candidate', 'c', 'o', 'h', 'y', 'h@0', 'c@0', 'x'],
      ...['in2frg', 'in2in', 'in2cell', 'in2out', 'out_layer'].flatMap((layer) => [
        `${layer}.weight`,
        `${layer}.bias`,
      ]),
    ]);
  });

  it('is converted from the form to a change', () => {
    const draft = {
      target: 'f',
      unit: undefined,
      column: undefined,
      value: 1,
      when: 'onwards',
    } as const;
    const hold = { kind: 'hold', cell: 'LSTM', symbol: 'f', value: 1 };
    expect(changeOf('LSTM', draft, target('f'), 5)).toEqual({ ...hold, from: 5, to: forever });
    expect(changeOf('LSTM', { ...draft, when: 'once', unit: 2 }, target('f'), 5)).toEqual({
      ...hold,
      unit: 2,
      from: 5,
      to: 5,
    });
    expect(changeOf('LSTM', { ...draft, when: 'always' }, target('f'), 5)).toMatchObject({
      from: 1,
    });
    expect(changeOf('LSTM', draft, target('c@0'), 5)).toMatchObject({
      symbol: 'c',
      from: 0,
      to: 0,
    });
    expect(changeOf('LSTM', draft, target('x'), 5)).toMatchObject({ cell: 'all', symbol: 'x' });
    const weight = { ...draft, unit: 1, column: 2 };
    expect(changeOf('LSTM', weight, target('in2frg.weight'), 5)).toEqual({
      kind: 'weight',
      cell: 'LSTM',
      parameter: 'in2frg.weight',
      row: 1,
      column: 2,
      value: 1,
    });
    expect(changeOf('LSTM', weight, target('in2frg.bias'), 5)).toMatchObject({ row: 1 });
  });

  it('starts with the number in question', () => {
    expect(draftFor({ cell: 'LSTM', symbol: 'c', unit: 3, step: 0 })).toMatchObject({
      target: 'c@0',
      unit: 3,
    });
    expect(draftFor({ cell: 'LSTM', symbol: 'x', unit: 3, step: 2 })).toMatchObject({
      target: 'x',
      when: 'once',
    });
    expect(draftFor(undefined)).toEqual({});
  });
});
