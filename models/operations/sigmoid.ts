import { sigmoid as squash } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** σ(a) = 1 / (1 + e^-a), element by element: into (0, 1). */
export const sigmoid = operation<[Expression]>({
  name: 'sigmoid',
  sign: 'σ',
  binding: 3,
  needs: 1,
  tex: (a) => `\\sigma(${a})`,
  run: (a) => squash(a),
});
