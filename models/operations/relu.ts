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
  width: 'kept',
  verb: 'computes relu of',
  scalar,
  tex: (a) => `\\operatorname{relu}(${a})`,
  plain: (a) => `relu(${a})`,
  run: (a) => rectify(a),
  terms: unary('relu', scalar),
  kernel: scalarKernel({
    forward(count, { values: made }, to, { values }, from) {
      for (let i = 0; i < count; i++) made[to + i] = scalar(values[from + i] as number);
    },
    backward(count, { gradients: slopes }, to, { values, gradients }, from) {
      for (let i = 0; i < count; i++) {
        if (!((values[from + i] as number) > 0)) continue;
        gradients[from + i] = (gradients[from + i] as number) + (slopes[to + i] as number);
      }
    },
  }),
});
