import { mul } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { pairKernel } from '../program/rows';
import { productOf } from './product';

/** a ⊙ b: element by element. */
export const times = operation<[Expression, Expression]>({
  name: 'times',
  sign: '×',
  binding: 2,
  needs: 2,
  width: 'kept',
  verb: 'multiplies',
  tex: (a, b) => `${a}\\odot ${b}`,
  plain: (a, b) => `${a} ⊙ ${b}`,
  say: (a, b) => `${a} times ${b}`,
  torch: (a, b) => `${a} * ${b}`,
  run: (a, b) => mul(a, b),
  terms: (unit, a, b) => productOf(a, unit, b, unit),
  kernel: pairKernel({
    forward(count, { values: made }, to, { values: left }, fromA, { values: right }, fromB) {
      for (let i = 0; i < count; i++) {
        made[to + i] = (left[fromA + i] as number) * (right[fromB + i] as number);
      }
    },
    backward(count, { gradients: outGradients }, to, a, fromA, b, fromB) {
      const { values: left, gradients: byA } = a;
      const { values: right, gradients: byB } = b;
      for (let i = 0; i < count; i++) {
        const outGradient = outGradients[to + i] as number;
        byA[fromA + i] = (byA[fromA + i] as number) + outGradient * (right[fromB + i] as number);
        byB[fromB + i] = (byB[fromB + i] as number) + outGradient * (left[fromA + i] as number);
      }
    },
  }),
});
