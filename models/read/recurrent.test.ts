import { describe, expect, it } from 'vitest';
import { type Conventions, cellBy, everyCell } from '../cells/conventions';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { runProgram } from '../program/run';
import { seededRandom, uniform } from '../random';
import { recurrentBlocks, scaleRecurrent } from './recurrent';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };
const written = (name: string, chosen: Conventions = {}) =>
  recurrentBlocks(cellBy(name, chosen), sizes).map(
    ({ parameter, from, to, columns }) => `${parameter} ${from}–${to} of ${columns}`,
  );

describe('the recurrent weights', () => {
  it('of the RNN are those of one layer, whatever its output reads', () => {
    expect(written('RNN')).toEqual(['in2hidden.weight 3–7 of 7']);
    expect(written('RNN', { output: 'new' })).toEqual(['in2hidden.weight 3–7 of 7']);
  });

  it('of the GRU are those of both gates and the candidate, which reads h through r', () => {
    const all = ['in2reset', 'in2update', 'in2hidden'].map((name) => `${name}.weight 3–7 of 7`);
    expect(written('GRU')).toEqual(all);
    expect(written('GRU', { update: 'keeps' })).toEqual(all);
  });

  it('of the GRU with r after the product include a separate matrix', () => {
    const all = [
      'in2reset.weight 3–7 of 7',
      'in2update.weight 3–7 of 7',
      'hidden2hidden.weight 0–4 of 4',
    ];
    expect(written('GRU', { reset: 'after' })).toEqual(all);
    expect(written('GRU', { update: 'keeps', reset: 'after' })).toEqual(all);
  });

  it('of the LSTM are those of the gates and the candidate, without output layer and peepholes', () => {
    const gates = ['in2frg', 'in2in', 'in2cell', 'in2out'];
    const all = gates.map((name) => `${name}.weight 3–7 of 7`);
    expect(written('LSTM')).toEqual(all);
    expect(written('LSTM', { memory: 'peephole' })).toEqual(all);
    expect(written('LSTM', { memory: 'none' })).toEqual(all.slice(1));
  });

  for (const [index, cell] of everyCell().entries()) {
    it(`at 0 leave no path between states but the memory itself, ${cell.name} ${index}`, () => {
      const model = new CellModel(cell, { ...sizes, seed: 3 });
      const own = parameterValues(model, noChanges);
      const none = scaleRecurrent(cell, sizes, own, 0);
      const x = uniform(seededRandom(1, 'x'), 3, 1);
      const program = model.program();
      const layers = (first: number) => {
        const initial = Object.fromEntries(
          model.stateNames.map((name) => [name, uniform(seededRandom(first, name), 4, 1)]),
        );
        // c is held at 0, so that neither peepholes nor the memory itself differ between states.
        if (initial.c) initial.c.fill(0);
        const frames = runProgram(program, { parameters: none, xs: x, initial });
        // The results of layers; in a cell without gates or candidate, the state is one.
        const learned = cell.equations.filter(({ symbol: { role } }) =>
          ['gate', 'candidate'].includes(role),
        );
        const names = learned.length > 0 ? learned.map(({ symbol }) => symbol.name) : ['h'];
        return names.map((name) => Array.from(program.valuesAt(frames, 0, name)));
      };
      expect(layers(5)).toEqual(layers(6));
    });
  }
});

describe('scaling them', () => {
  const model = new CellModel(gru, { ...sizes, seed: 3 });
  const own = parameterValues(model, noChanges);

  it('multiplies their columns only', () => {
    const scaled = scaleRecurrent(gru, sizes, own, 2);
    for (const name of ['in2reset.weight', 'in2update.weight', 'in2hidden.weight']) {
      scaled[name]?.forEach((value, at) => {
        expect(value).toBe((own[name]?.[at] ?? Number.NaN) * (at % 7 < 3 ? 1 : 2));
      });
    }
  });

  it('copies only what it scales', () => {
    const before = structuredClone(own);
    const scaled = scaleRecurrent(gru, sizes, own, 0.5);
    expect(own).toEqual(before);
    expect(scaled['in2out.weight']).toBe(own['in2out.weight']);
    expect(scaled['in2reset.bias']).toBe(own['in2reset.bias']);
    expect(scaled['in2reset.weight']).not.toBe(own['in2reset.weight']);
    expect(scaleRecurrent(gru, sizes, own, 1)).toEqual(own);
  });

  it('names a matrix that is missing', () => {
    expect(() => scaleRecurrent(lstm, sizes, {}, 2)).toThrow(
      'in2frg.weight: expected a parameter, got nothing',
    );
  });
});
