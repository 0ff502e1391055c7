import { mul } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** a ⊙ b: element by element. */
export const times = operation<[Expression, Expression]>({
  name: 'times',
  sign: '×',
  binding: 2,
  needs: 2,
  tex: (a, b) => `${a}\\odot ${b}`,
  run: (a, b) => mul(a, b),
});
