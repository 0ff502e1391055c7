import { tanh as squash } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** tanh(a), element by element: into (-1, 1). */
export const tanh = operation<[Expression]>({
  name: 'tanh',
  sign: 'tanh',
  binding: 3,
  needs: 1,
  tex: (a) => `\\tanh(${a})`,
  run: (a) => squash(a),
});
