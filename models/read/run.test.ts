import { memory, tensor2d, tidy } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { type Cell, define } from '../cell';
import { h, hPrev } from '../cells/symbols';
import { plus, times } from '../operations';
import { runStep } from './run';

const e = { ...h, name: 'e' };
const shared = plus(e, hPrev);
const cell: Cell = {
  name: 'sum',
  title: 'Sum',
  summary: '',
  states: [h],
  equations: [define(h, 'memory', times(shared, shared))],
  trials: [],
  absent: {},
};

describe('runStep', () => {
  it('computes a shared expression once', () => {
    tidy(() => {
      const given = { e: tensor2d([[1, 2]]), h_prev: tensor2d([[3, 4]]) };
      const before = memory().numTensors;
      const made = runStep(cell, {}, given);
      expect([...(made.h?.dataSync() ?? [])]).toEqual([16, 36]);
      expect(memory().numTensors - before).toBe(2);
    });
  });

  it('names a symbol that is used before it is computed', () => {
    tidy(() => {
      expect(() => runStep(cell, {}, { e: tensor2d([[1]]) })).toThrow(
        'sum: h_prev is used before it is made',
      );
    });
  });
});
