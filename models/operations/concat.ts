import { concat as join } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** [a, b]: the columns of a, then those of b. */
export const concat = operation<[Expression, Expression]>({
  name: 'concat',
  sign: '‖',
  binding: 3,
  needs: 1,
  tex: (a, b) => `[${a},${b}]`,
  run: (a, b) => join([a, b], 1),
});
