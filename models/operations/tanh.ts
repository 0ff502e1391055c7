import { tanh as squash } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { scalarKernel } from '../program/rows';
import { unary } from './unary';

const scalar = (a: number) => Math.tanh(a);

/** tanh(a), element by element; range (-1, 1). */
export const tanh = operation<[Expression]>({
  name: 'tanh',
  sign: 'tanh',
  binding: 3,
  needs: 1,
  width: 'kept',
  verb: 'computes tanh of',
  scalar,
  tex: (a) => `\\tanh(${a})`,
  plain: (a) => `tanh(${a})`,
  say: (a) => `tanh of ${a}`,
  torch: (a) => `torch.tanh(${a})`,
  run: (a) => squash(a),
  terms: unary('tanh', scalar),
  kernel: scalarKernel({
    forward(count, { values: y }, to, { values }, from) {
      for (let i = 0; i < count; i++) y[to + i] = scalar(values[from + i] as number);
    },
    backward(count, { values, gradients: outGradients }, to, { gradients }, from) {
      for (let i = 0; i < count; i++) {
        const y = values[to + i] as number;
        const outGradient = (outGradients[to + i] as number) * (1 - y * y);
        gradients[from + i] = (gradients[from + i] as number) + outGradient;
      }
    },
  }),
});
