import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell';
import { architectures } from '../cells';
import { everyCell } from '../cells/conventions';
import { gatedUnit } from '../cells/gru';
import { keepingOf, keptWires } from './kept';

/** The cell with these options, and the first ones for its other conventions. */
function cell(name: string, ...options: readonly string[]): Cell {
  const architecture = architectures.find((each) => each.name === name);
  if (!architecture) throw new Error(`expected a cell ${name}, got none`);
  const chosen = architecture.conventions.map(
    (each, index) => options[index] ?? each.options[0].id,
  );
  return architecture.define(...(chosen as never[]));
}

/** `1 − z`, `f`, or what stands in its place. */
function words(of: Cell): string {
  const keeping = keepingOf(of);
  return typeof keeping === 'string'
    ? keeping
    : `${keeping.isInverse ? '1 − ' : ''}${keeping.gate.name}`;
}

describe('what a cell keeps of its memory', () => {
  it('is weighted by a gate, or by what the gate leaves', () => {
    expect(words(cell('GRU'))).toBe('1 − z');
    expect(words(gatedUnit('keeps', 'after'))).toBe('z');
    expect(words(cell('LSTM'))).toBe('f');
    expect(words(cell('LSTM', 'peephole'))).toBe('f');
    expect(words(cell('MGU'))).toBe('1 − f');
  });

  it('is all of it if the old memory is added as it is', () => {
    expect(words(cell('LSTM', 'none'))).toBe('all');
  });

  it('is nothing if the memory is recomputed', () => {
    expect(words(cell('RNN'))).toBe('none');
  });
});

describe('the wires along which the old memory flows', () => {
  const wires = (of: Cell) => keptWires(of).map(({ from, to }) => `${from}>${to}`);

  it('lead through the gate that weights it', () => {
    expect(wires(cell('GRU'))).toEqual(['h_prev>h.times', 'h.times>h']);
    expect(wires(gatedUnit('keeps', 'after'))).toEqual(['h_prev>h.times', 'h.times>h']);
    expect(wires(cell('LSTM'))).toEqual(['c_prev>c.times', 'c.times>c']);
    expect(wires(cell('MGU'))).toEqual(['h_prev>h.times', 'h.times>h']);
  });

  it('lead to the new memory if it is added as it is', () => {
    expect(wires(cell('LSTM', 'none'))).toEqual(['c_prev>c']);
  });

  it('lead to what recomputes the memory', () => {
    expect(wires(cell('RNN'))).toEqual(['h_prev>join']);
  });

  it('are found in every cell', () => {
    for (const each of everyCell()) expect(wires(each).length, each.title).toBeGreaterThan(0);
  });
});
