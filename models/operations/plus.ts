import { add } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { pairKernel } from '../program/rows';

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
  kernel: pairKernel(
    (a, b) => a + b,
    () => 1,
    () => 1,
  ),
});
