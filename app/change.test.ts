import { describe, expect, it } from 'vitest';
import { type Change, changesOf, forever, readChange, sameTarget, writeChange } from './change';
import { sayChange } from './sayChange';
import { taskOf } from './tasks';

const hold: Change = { kind: 'hold', cell: 'GRU', symbol: 'z', value: 0, from: 5, to: forever };
const weight: Change = {
  kind: 'weight',
  cell: 'LSTM',
  parameter: 'in2frg.bias',
  row: 3,
  value: -0.5,
};

describe('a change in a link', () => {
  it('is short, and parsed back unchanged', () => {
    const changes: Change[] = [
      hold,
      { ...hold, unit: 3, to: 5 },
      { ...hold, symbol: 'h', from: 0, to: 0, value: 0.25 },
      { ...hold, cell: 'all', symbol: 'x', unit: 4, to: 9, value: 1e-7 },
      weight,
      { ...weight, parameter: 'in2frg.weight', column: 12 },
    ];
    expect(changes.map(writeChange)).toEqual([
      'GRU.z=0@5-',
      'GRU.z[3]=0@5',
      'GRU.h=0.25@0',
      'all.x[4]=1e-7@5-9',
      'LSTM.in2frg.bias[3]=-0.5',
      'LSTM.in2frg.weight[3,12]=-0.5',
    ]);
    expect(changes.map((change) => readChange(writeChange(change)))).toEqual(changes);
  });

  it('starts at step 1, except for a state, which has a step 0', () => {
    const again = (text: string) => {
      const change = readChange(text);
      return change && writeChange(change);
    };
    expect(again('all.x[4]=1@0-3')).toBe('all.x[4]=1@1-3');
    expect(again('GRU.z[3]=0@0-')).toBe('GRU.z[3]=0@1-');
    expect(again('GRU.z=0@0-1')).toBe('GRU.z=0@1');
    for (const same of ['LSTM.c=0@0-3', 'GRU.h[3]=0@0-', 'RNN.h=1@0', 'all.x=1@0']) {
      expect(again(same)).toBe(same);
    }
  });

  it('is rejected if it is not valid', () => {
    for (const text of [
      'z=0@5-',
      'GRU.z=zero@5',
      'GRU.z=1e9@5',
      'GRU.h[0]=1e-60@1-',
      'GRU.in2frg.bias=1',
      'all.h=0@5',
      'GRU.x=0@5',
      'CNN.z=0@5',
      'GRU.z=0@9-3',
      'RNN.h[0]=1',
    ]) {
      expect(readChange(text)).toBeUndefined();
    }
  });
});

describe('changesOf', () => {
  it('returns a cell’s own changes and those of the shared input', () => {
    const shared: Change = { ...hold, cell: 'all', symbol: 'x' };
    const all = [hold, weight, shared];
    expect(changesOf(all, 'GRU')).toEqual({ holds: [hold, shared], weights: [] });
    expect(changesOf(all, 'LSTM')).toEqual({ holds: [shared], weights: [weight] });
  });

  it('returns the same object while another cell is changed', () => {
    const before = changesOf([hold], 'GRU');
    expect(changesOf([hold, weight], 'GRU')).toBe(before);
    expect(changesOf([hold, { ...hold, unit: 1 }], 'GRU')).not.toBe(before);
  });
});

describe('sameTarget', () => {
  it('tells a new value of the same target from another target', () => {
    expect(sameTarget(hold, { ...hold, value: 1 })).toBe(true);
    expect(sameTarget(hold, { ...hold, unit: 1 })).toBe(false);
    expect(sameTarget(hold, { ...hold, from: 6 })).toBe(false);
    expect(sameTarget(hold, { ...hold, cell: 'LSTM' })).toBe(false);
    expect(sameTarget(weight, { ...weight, value: 3 })).toBe(true);
    expect(sameTarget(weight, { ...weight, row: 4 })).toBe(false);
    expect(sameTarget(weight, hold)).toBe(false);
  });
});

describe('sayChange', () => {
  it('describes a change in a few words', () => {
    const sizes = { inputSize: 30, hiddenSize: 24, outputSize: 30 };
    const here = { conventions: {}, sizes, names: taskOf('next-letter'), last: 30 };
    const say = (change: Change) => sayChange(change, here);
    expect(say(hold)).toBe('GRU z held at 0 from step 5 on');
    expect(say({ ...hold, from: 1, unit: 3 })).toBe('GRU z[3] held at 0 at every step');
    expect(say({ ...hold, symbol: 'h', from: 0, to: 0 })).toBe(
      'GRU h set to 0 before the first step',
    );
    expect(say({ ...hold, cell: 'all', symbol: 'x', unit: 1, to: 5 })).toBe(
      'x “a” set to 0 at step 5',
    );
    expect(say(weight)).toBe('LSTM in2frg.bias[3] set to −0.5');
    expect(
      sayChange(
        { ...hold, cell: 'LSTM', symbol: 'f' },
        { ...here, conventions: { memory: 'none' } },
      ),
    ).toBe('LSTM f (not in this cell) held at 0 from step 5 on');
    expect(say({ ...hold, unit: 24 })).toContain('z[24] (not in this cell)');
    expect(say({ ...weight, row: 24 })).toContain('[24] (not in this cell)');
    expect(say({ ...hold, symbol: 'y', unit: 1 })).toContain('y[a] held');
    const input: Change = { ...hold, cell: 'all', symbol: 'x' };
    expect(say({ ...input, unit: 30 })).toBe('x[30] (not in the input) set to 0 from step 5 on');
    expect(say({ ...hold, from: 31 })).toBe(
      'GRU z held at 0 from step 31 on (beyond the sequence)',
    );
    expect(say({ ...hold, from: 30, to: 30 })).toBe('GRU z set to 0 at step 30');
  });
});
