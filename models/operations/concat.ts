import { concat as join } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** [a, b]: the columns of a, then those of b. */
export const concat = operation<[Expression, Expression]>({
  name: 'concat',
  sign: '‖',
  binding: 3,
  needs: 1,
  verb: 'joins',
  tex: (a, b) => `[${a},${b}]`,
  run: (a, b) => join([a, b], 1),
  terms: (unit, a, b) => (unit < a.length ? a.terms(unit) : b.terms(unit - a.length)),
});
