import { add } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { pairKernel } from '../program/rows';

/** a + b: element by element. */
export const plus = operation<[Expression, Expression]>({
  name: 'plus',
  sign: '+',
  binding: 1,
  needs: 1,
  width: 'kept',
  verb: 'adds',
  tex: (a, b) => `${a}+${b}`,
  plain: (a, b) => `${a} + ${b}`,
  say: (a, b) => `${a}, plus ${b}`,
  torch: (a, b) => `${a} + ${b}`,
  run: (a, b) => add(a, b),
  terms: (unit, a, b) => [...a.terms(unit), ...b.terms(unit)],
  kernel: pairKernel({
    forward(count, { values: outValues }, to, { values: left }, fromA, { values: right }, fromB) {
      for (let i = 0; i < count; i++) {
        outValues[to + i] = (left[fromA + i] as number) + (right[fromB + i] as number);
      }
    },
    backward(count, { gradients: outGradients }, to, a, fromA, b, fromB) {
      const { gradients: gradientsA } = a;
      const { gradients: gradientsB } = b;
      for (let i = 0; i < count; i++) {
        const outGradient = outGradients[to + i] as number;
        gradientsA[fromA + i] = (gradientsA[fromA + i] as number) + outGradient;
        gradientsB[fromB + i] = (gradientsB[fromB + i] as number) + outGradient;
      }
    },
  }),
});
