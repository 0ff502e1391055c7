import { sigmoid as squash } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { scalarKernel } from '../program/rows';
import { unary } from './unary';

const scalar = (a: number) => 1 / (1 + Math.exp(-a));

/** σ(a) = 1 / (1 + e^-a), element by element; range (0, 1). */
export const sigmoid = operation<[Expression]>({
  name: 'sigmoid',
  sign: 'σ',
  binding: 3,
  needs: 1,
  width: 'kept',
  verb: 'computes σ of',
  scalar,
  tex: (a) => `\\sigma(${a})`,
  plain: (a) => `σ(${a})`,
  say: (a) => `sigmoid of ${a}`,
  torch: (a) => `torch.sigmoid(${a})`,
  run: (a) => squash(a),
  terms: unary('σ', scalar),
  kernel: scalarKernel({
    forward(count, { values: y }, to, { values }, from) {
      for (let i = 0; i < count; i++) y[to + i] = scalar(values[from + i] as number);
    },
    backward(count, { values, gradients: outGradients }, to, { gradients }, from) {
      for (let i = 0; i < count; i++) {
        const y = values[to + i] as number;
        const outGradient = (outGradients[to + i] as number) * y * (1 - y);
        gradients[from + i] = (gradients[from + i] as number) + outGradient;
      }
    },
  }),
});
