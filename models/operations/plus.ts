import { add } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** a + b: element by element. */
export const plus = operation<[Expression, Expression]>({
  name: 'plus',
  sign: '+',
  binding: 1,
  needs: 1,
  tex: (a, b) => `${a}+${b}`,
  run: (a, b) => add(a, b),
});
