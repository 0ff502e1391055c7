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
  kernel: pairKernel(
    (a, b) => a * b,
    (_, b) => b,
    (a) => a,
  ),
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
