import { memory } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { modelOf, readFixture } from '../tests/fixtures';
import { type Changes, indexIn, noChanges, parameterValues } from './changes';
import { explain } from './read/explain';
import { traceSequence } from './trace';

const last = Number.MAX_SAFE_INTEGER;

function traceOf(name: string, changes: Partial<Changes>) {
  const fixture = readFixture(name);
  const { initial, x } = fixture;
  const all = { ...noChanges, ...changes };
  const model = modelOf(fixture);
  return { model, changes: all, trace: traceSequence(model, x, { initial, changes: all }) };
}

describe('a hold', () => {
  it('of the LSTM’s forget gate at 1 and input gate at 0 keeps c exactly, from its step on', () => {
    const original = traceOf('lstm-medium', {}).trace;
    const { trace } = traceOf('lstm-medium', {
      holds: [
        { symbol: 'f', value: 1, from: 4, to: last },
        { symbol: 'i', value: 0, from: 4, to: last },
      ],
    });
    expect(trace.steps.slice(0, 3)).toEqual(original.steps.slice(0, 3));
    for (const step of trace.steps.slice(3)) expect(step.c).toEqual(trace.steps[2]?.c);
    expect(original.steps[3]?.c).not.toEqual(original.steps[2]?.c);
  });

  it('of the GRU’s z at 0 keeps h exactly', () => {
    const { trace } = traceOf('gru-saturated', {
      holds: [{ symbol: 'z', value: 0, from: 1, to: last }],
    });
    for (const step of trace.steps) expect(step.h).toEqual(trace.initial.h);
  });

  it('of one unit leaves the others to their equation', () => {
    const original = traceOf('gru-medium', {}).trace.steps[4];
    const { trace } = traceOf('gru-medium', {
      holds: [{ symbol: 'r', unit: 2, value: 0.25, from: 5, to: 5 }],
    });
    const expected = original?.r?.map((value, unit) => (unit === 2 ? 0.25 : value));
    expect(trace.steps[4]?.r).toEqual(expected);
    expect(trace.steps[5]?.r).not.toEqual(traceOf('gru-medium', {}).trace.steps[5]?.r);
  });

  it('sets a state at a step, an initial value or an input to zero', () => {
    const { trace } = traceOf('lstm-medium', {
      holds: [
        { symbol: 'c', value: 0, from: 2, to: 2 },
        { symbol: 'h', unit: 1, value: 0.5, from: 0, to: 0 },
        { symbol: 'x', unit: 0, value: 3, from: 3, to: 3 },
      ],
    });
    expect(trace.steps[1]?.c?.every((value) => value === 0)).toBe(true);
    expect(trace.steps[1]?.h?.every((value) => value === 0)).toBe(true);
    expect(trace.initial.h?.[1]).toBe(0.5);
    expect(trace.x[2]?.[0]).toBe(3);
  });

  it('is given as the origin of the value it holds', () => {
    const hold = { symbol: 'z', value: 0, from: 2, to: last };
    const { model, trace, changes } = traceOf('gru-medium', { holds: [hold] });
    const { cell, sizes } = model;
    const run = { cell, sizes, trace, changes, parameters: parameterValues(model, changes) };
    expect(explain(run, { symbol: 'z', step: 1, unit: 0 }).origin).toBe('equation');
    expect(explain(run, { symbol: 'z', step: 2, unit: 0 })).toMatchObject({ origin: 'held', hold });
  });
});

describe('a changed weight', () => {
  const weights = [{ parameter: 'in2update.bias', row: 1, value: 9 }];

  it('changes the run, not the model', () => {
    const { model, trace } = traceOf('gru-medium', { weights });
    expect(trace.steps[0]?.z?.[1]).toBeGreaterThan(0.99);
    expect(parameterValues(model, noChanges)['in2update.bias']?.[1]).not.toBe(9);
    expect(traceOf('gru-medium', {}).trace).not.toEqual(trace);
  });

  it('appears in the terms of an explanation', () => {
    const { model, trace, changes } = traceOf('gru-medium', { weights });
    const { cell, sizes } = model;
    const run = { cell, sizes, trace, changes, parameters: parameterValues(model, changes) };
    const { terms } = explain(run, { symbol: 'z', step: 1, unit: 1 });
    expect(terms.at(-1)?.value).toBe(9);
  });
});

describe('the index of a changed weight', () => {
  it('is the same row and column in an array of any width', () => {
    expect(indexIn([4, 10], { row: 2, column: 3 })).toBe(23);
    expect(indexIn([4, 12], { row: 2, column: 3 })).toBe(27);
    expect(indexIn([4], { row: 2 })).toBe(2);
  });

  it('is undefined where the array is too small or of another rank', () => {
    expect(indexIn([4, 10], { row: 4, column: 0 })).toBeUndefined();
    expect(indexIn([4, 10], { row: 0, column: 10 })).toBeUndefined();
    expect(indexIn([4, 10], { row: 0 })).toBeUndefined();
    expect(indexIn([4], { row: 0, column: 0 })).toBeUndefined();
  });
});

describe('changes', () => {
  it('leave no tensor behind, and have no effect once removed', () => {
    const fixture = readFixture('gru-medium');
    const model = modelOf(fixture);
    const { initial, x } = fixture;
    const original = traceSequence(model, x, { initial });
    const before = memory().numTensors;
    const changes = {
      holds: [{ symbol: 'z', value: 0, from: 1, to: last }],
      weights: [{ parameter: 'in2reset.weight', row: 0, column: 3, value: 2 }],
    };
    traceSequence(model, x, { initial, changes });
    expect(memory().numTensors).toBe(before);
    expect(traceSequence(model, x, { initial, changes: noChanges })).toEqual(original);
  });
});
