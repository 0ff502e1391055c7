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
  say: (a) => `relu of ${a}`,
  torch: (a) => `torch.relu(${a})`,
  run: (a) => rectify(a),
  terms: unary('relu', scalar),
  kernel: scalarKernel({
    forward(count, { values: outValues }, to, { values }, from) {
      for (let i = 0; i < count; i++) outValues[to + i] = scalar(values[from + i] as number);
    },
    backward(count, { gradients: outGradients }, to, { values, gradients }, from) {
      for (let i = 0; i < count; i++) {
        const value = values[from + i] as number;
        if (value <= 0) continue;
        // The derivative at NaN is NaN: 0 would mean that nothing depends on it.
        const outGradient = value > 0 ? (outGradients[to + i] as number) : Number.NaN;
        gradients[from + i] = (gradients[from + i] as number) + outGradient;
      }
    },
  }),
});
