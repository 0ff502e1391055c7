import { mul } from '@tensorflow/tfjs';
import { type Expression, operation, type Term } from '../expression';

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
  kernel: {
    forward(batch, out, a, b) {
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const fromA = a.offset + row * a.stride;
        const fromB = b.offset + row * b.stride;
        for (let i = 0; i < out.width; i++) {
          out.values[to + i] = (a.values[fromA + i] as number) * (b.values[fromB + i] as number);
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
          const valueA = a.values[fromA + i] as number;
          const valueB = b.values[fromB + i] as number;
          a.gradients[fromA + i] = (a.gradients[fromA + i] as number) + gradient * valueB;
          b.gradients[fromB + i] = (b.gradients[fromB + i] as number) + gradient * valueA;
        }
      }
    },
  },
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
