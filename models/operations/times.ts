import { mul } from '@tensorflow/tfjs';
import { type Expression, operation, type Term } from '../expression';
import { pairKernel } from '../program/rows';

/** a ⊙ b: element by element. */
export const times = operation<[Expression, Expression]>({
  name: 'times',
  sign: '×',
  binding: 2,
  needs: 2,
  verb: 'multiplies',
  tex: (a, b) => `${a}\\odot ${b}`,
  run: (a, b) => mul(a, b),
  terms: (unit, a, b) => product(a.terms(unit), b.terms(unit)),
  kernel: pairKernel({
    forward(count, { values: made }, to, { values: left }, fromA, { values: right }, fromB) {
      for (let i = 0; i < count; i++) {
        made[to + i] = (left[fromA + i] as number) * (right[fromB + i] as number);
      }
    },
    backward(count, { gradients: slopes }, to, a, fromA, b, fromB) {
      const { values: left, gradients: byA } = a;
      const { values: right, gradients: byB } = b;
      for (let i = 0; i < count; i++) {
        const slope = slopes[to + i] as number;
        byA[fromA + i] = (byA[fromA + i] as number) + slope * (right[fromB + i] as number);
        byB[fromB + i] = (byB[fromB + i] as number) + slope * (left[fromA + i] as number);
      }
    },
  }),
});

/** Two sums multiplied out: every term of one with every term of the other. */
export function product(a: readonly Term[], b: readonly Term[]): Term[] {
  return a.flatMap((one) =>
    b.map((other) => ({
      value: one.value * other.value,
      factors: [...one.factors, ...other.factors],
    })),
  );
}
