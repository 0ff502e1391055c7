import { describe, expect, it } from 'vitest';
import { outstandingUnits } from './vectorWords';

const names = { inputs: ['a', 'b'], outputs: ['a', ' '] };
const gate = { role: 'gate', width: 'hidden' } as const;
const of = (...values: number[]) => Float32Array.from(values);

describe('notable units', () => {
  it('of a gate are the open ones', () => {
    const says = outstandingUnits(gate, of(0.95, 0.2, 0.91), names);
    expect(says).toBe('open above 0.9 in units 0, 2');
    expect(outstandingUnits(gate, of(0.5, 1), names)).toBe('open above 0.9 in unit 1');
    expect(outstandingUnits(gate, of(1, 1), names)).toBe('open above 0.9 in all 2 units');
  });

  it('of a gate without open units are the most open one', () => {
    const says = outstandingUnits(gate, of(0.25, 0.75), names);
    expect(says).toBe('open above 0.9 in no unit; widest in unit 1, 0.75');
  });

  it('are counted if there are many', () => {
    const values = Float32Array.from({ length: 20 }, (_, unit) => (unit === 3 ? 0 : 1));
    const says = outstandingUnits(gate, values, names);
    expect(says).toBe('open above 0.9 in units 0, 1, 2, 4, 5, 6, 7, 8 and 11 more');
  });

  it('of any other vector are the largest, by unit name', () => {
    const state = { role: 'state', width: 'hidden' } as const;
    expect(outstandingUnits(state, of(0.5, -0.75), names)).toBe('largest in unit 1, −0.75');
    const output = { role: 'output', width: 'output' } as const;
    expect(outstandingUnits(output, of(-1, 3), names)).toBe('largest in “␣”, 3.00');
  });

  it('are none for an empty vector, or if nothing is finite', () => {
    expect(outstandingUnits(gate, of(), names)).toBe('');
    expect(outstandingUnits(gate, of(Number.NaN), names)).toBe('');
  });
});
