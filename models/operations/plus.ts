import { add } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** a + b: element by element. */
export const plus = operation<[Expression, Expression]>({
  name: 'plus',
  sign: '+',
  binding: 1,
  needs: 1,
  verb: 'adds',
  tex: (a, b) => `${a}+${b}`,
  run: (a, b) => add(a, b),
  terms: (unit, a, b) => [...a.terms(unit), ...b.terms(unit)],
  kernel: {
    forward(batch, out, a, b) {
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const fromA = a.offset + row * a.stride;
        const fromB = b.offset + row * b.stride;
        for (let i = 0; i < out.width; i++) {
          out.values[to + i] = (a.values[fromA + i] as number) + (b.values[fromB + i] as number);
        }
      }
    },
    backward(batch, out, a, b) {
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const fromA = a.offset + row * a.stride;
        const fromB = b.offset + row * b.stride;
        for (let i = 0; i < out.width; i++) {
          const gradient = out.gradients[to + i] as number;
          a.gradients[fromA + i] = (a.gradients[fromA + i] as number) + gradient;
          b.gradients[fromB + i] = (b.gradients[fromB + i] as number) + gradient;
        }
      }
    },
  },
});
