import { describe, expect, it } from 'vitest';
import { type Cell, define } from '../cell';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { h } from '../cells/symbols';
import { sigmoid } from '../operations';
import { clockOf, progressAt } from './schedule';

const cells = [rnn, gru, lstm];
const clock = clockOf(cells);
const at = (phase: string, index = 0) =>
  clock.findIndex((tick) => tick.phase === phase && tick.index === index);

describe('one clock for all cells', () => {
  it('has for each phase as many ticks as the busiest cell needs', () => {
    const counts = new Map<string, number>();
    for (const { phase } of clock) counts.set(phase, (counts.get(phase) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      join: 1,
      past: 1,
      new: 1,
      candidate: 3,
      memory: 4,
      exposed: 1,
      hidden: 2,
      output: 2,
    });
  });

  it('lets a cell with fewer operations wait where the others work on the same job', () => {
    const working = (phase: string, index: number) =>
      cells.map((cell) => progressAt(cell, clock, at(phase, index)).current?.id);
    expect(working('join', 0)).toEqual(['join', 'join', 'join']);
    expect(working('past', 0)).toEqual([undefined, 'r', 'f']);
    expect(working('candidate', 0)).toEqual([undefined, 'candidate.times', 'candidate']);
    expect(working('candidate', 2)).toEqual([undefined, 'candidate', undefined]);
    expect(working('memory', 0)).toEqual(['h', 'h.oneMinus', 'c.times']);
    expect(working('memory', 3)).toEqual([undefined, 'h', undefined]);
    expect(working('output', 1)).toEqual([undefined, 'y', undefined]);
  });

  it('knows the nodes computed so far', () => {
    const { done } = progressAt(gru, clock, at('memory', 1));
    expect([...done]).toEqual([
      'join',
      'r',
      'z',
      'candidate.times',
      'candidate.concat',
      'candidate',
      'h.oneMinus',
      'h.times',
    ]);
  });

  it('ends with everything done', () => {
    for (const cell of cells) {
      const { done } = progressAt(cell, clock, clock.length - 1);
      for (const { symbol } of cell.equations) expect(done).toContain(symbol.name);
    }
    expect(() => progressAt(gru, clock, clock.length)).toThrow('tick: expected 0 to 14, got 15');
  });
});

it('runs no operation before its operands, whatever job its equation does', () => {
  const [, , candidate] = gru.equations;
  const late = define({ ...h, name: 'late' }, 'past', sigmoid(candidate?.symbol ?? h));
  const cell: Cell = { ...gru, equations: [...gru.equations.slice(0, 3), late] };
  const own = clockOf([cell]);
  const made = own.flatMap((_, tick) => progressAt(cell, own, tick).current?.id ?? []);
  expect(made.indexOf('late')).toBeGreaterThan(made.indexOf('candidate'));
});
