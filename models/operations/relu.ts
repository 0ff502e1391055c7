import { relu as rectify } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { scalarKernel } from '../program/rows';
import { unary } from './unary';

const scalar = (a: number) => Math.max(0, a);

/** relu(a) = max(0, a), element by element. */
export const relu = operation<[Expression]>({
  name: 'relu',
  sign: 'relu',
  binding: 3,
  needs: 1,
  verb: 'computes relu of',
  scalar,
  tex: (a) => `\\operatorname{relu}(${a})`,
  run: (a) => rectify(a),
  terms: unary('relu', scalar),
  kernel: scalarKernel(scalar, (a) => (a > 0 ? 1 : 0)),
});
