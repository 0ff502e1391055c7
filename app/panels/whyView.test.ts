import { describe, expect, it } from 'vitest';
import { cellBy } from '../../models/cells/conventions';
import { noChanges, parameterValues } from '../../models/changes';
import { softmax } from '../../models/logSumExp';
import { CellModel } from '../../models/model';
import { alphabet } from '../../models/tasks/nextLetter';
import { taskOf, tokensOf } from '../tasks';
import { traceOf } from '../traces';
import type { NamedRun } from './runs';
import { whyView } from './whyView';

const tokens = tokensOf('next-letter', 'the');

function runOf(name: string, chosen = {}): NamedRun {
  const sizes = { inputSize: alphabet.length, hiddenSize: 4, outputSize: alphabet.length };
  const model = new CellModel(cellBy(name, chosen), { ...sizes, seed: 1 });
  return {
    cell: model.cell,
    sizes,
    changes: noChanges,
    names: taskOf('next-letter'),
    trace: traceOf(model, tokens),
    parameters: parameterValues(model, noChanges),
  };
}

const ask = (cell: string, symbol: string, unit: number, step: number) => {
  return { cell, symbol, unit, step };
};

describe('the answer to a question', () => {
  it('sorts its terms by magnitude, and names each factor', () => {
    const view = whyView(runOf('GRU'), ask('GRU', 'z', 2, 3));
    const sizes = view.terms.map(({ value }) => Math.abs(value));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const read = view.terms.find(({ factors }) => factors[1]?.quantity?.key === 'GRU.x[5]@3');
    expect(read?.factors[0]?.parameter).toMatchObject({ base: 'W', index: 'z', place: '2, e' });
    expect(read?.factors[1]).toMatchObject({
      value: 1,
      quantity: { name: { unit: 'e', step: 3 } },
    });
    expect(view.terms.filter(({ bias }) => bias)).toHaveLength(1);
    expect(view.squash?.scalar(view.sum)).toBeCloseTo(view.value, 6);
  });

  it('writes a quantity with the operation applied to it', () => {
    const [first] = whyView(runOf('GRU'), ask('GRU', 'h', 0, 2)).terms.filter(({ factors }) =>
      factors.some(({ through }) => through),
    );
    expect(first?.factors[0]?.through).toEqual(['(1 − ', ')']);
    const [exposed] = whyView(runOf('LSTM'), ask('LSTM', 'h', 0, 2)).terms;
    expect(exposed?.factors[1]?.through).toEqual(['tanh(', ')']);
  });

  it('of a probability is the share of every letter, the one in question first', () => {
    const run = runOf('LSTM');
    const view = whyView(run, ask('LSTM', 'p', 7, 2));
    expect(view.value).toBe(softmax(run.trace.steps[1]?.y ?? [])[7]);
    expect(view.terms[0]?.factors[0]?.quantity?.key).toBe('LSTM.y[7]@2');
    expect(view.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 6);
    const logit = run.trace.steps[1]?.y?.[7] ?? Number.NaN;
    expect(Math.exp(logit - view.sum)).toBeCloseTo(view.value, 6);
  });

  it('ends at an input and at an initial value', () => {
    expect(whyView(runOf('RNN'), ask('RNN', 'x', 5, 3))).toMatchObject({ kind: 'end', value: 1 });
    const initial = whyView(runOf('RNN'), ask('RNN', 'h', 1, 0));
    expect(initial.kind).toBe('end');
    expect(initial.says).toContain('Kaiming');
    const zeros = whyView(runOf('GRU', { initial: 'zeros' }), ask('GRU', 'h', 1, 0));
    expect(zeros).toMatchObject({ kind: 'end', value: 0 });
    expect(zeros.says).not.toContain('Kaiming');
  });

  it('names what does not exist', () => {
    expect(() => whyView(runOf('RNN'), ask('RNN', 'p', 99, 1))).toThrow('below 30, got 99');
    expect(() => whyView(runOf('RNN'), ask('RNN', 'z', 0, 1))).toThrow('got z');
  });

  it('names a peephole’s weight by its unit', () => {
    const view = whyView(runOf('LSTM', { memory: 'peephole' }), ask('LSTM', 'f', 3, 2));
    const peephole = view.terms.find(({ factors }) => factors[0]?.parameter?.base === 'w');
    expect(peephole?.factors[0]?.parameter).toMatchObject({
      place: '3',
      full: 'cell2frg.weight[3]',
    });
  });
});
