import { expect, it } from 'vitest';
import { hPrev } from '../cells/symbols';
import type { Rows } from '../program/rows';
import { relu } from './relu';

it('has the derivative NaN at NaN, where 0 would mean that nothing depends on it', () => {
  const rows = (...numbers: number[]): Rows => ({
    values: Float32Array.from(numbers),
    gradients: new Float32Array(numbers.length),
    offset: 0,
    width: numbers.length,
    stride: numbers.length,
    columnsWithoutGradient: 0,
  });
  const a = rows(-1, 0, 2, Number.NaN, Infinity, -Infinity);
  const out = rows(0, 0, 0, 0, 0, 0);
  out.gradients.fill(3);
  const { kernel } = relu(hPrev).operation;
  kernel.forward(1, out, a);
  kernel.backward(1, out, a);
  expect([...out.values]).toEqual([0, 0, 2, Number.NaN, Infinity, 0]);
  expect([...a.gradients]).toEqual([0, 0, 3, Number.NaN, 3, 0]);
});
