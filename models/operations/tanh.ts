import { tanh as squash } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { scalarKernel } from '../program/rows';
import { unary } from './unary';

const scalar = (a: number) => Math.tanh(a);

/** tanh(a), element by element: into (-1, 1). */
export const tanh = operation<[Expression]>({
  name: 'tanh',
  sign: 'tanh',
  binding: 3,
  needs: 1,
  verb: 'computes tanh of',
  scalar,
  tex: (a) => `\\tanh(${a})`,
  run: (a) => squash(a),
  terms: unary('tanh', scalar),
  kernel: scalarKernel(scalar, (_, made) => 1 - made * made),
});
