import { scalar as number, sub } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';
import { scalarKernel } from '../program/rows';
import { unary } from './unary';

const scalar = (a: number) => 1 - a;

/** 1 - a: the complement of a gate. */
export const oneMinus = operation<[Expression]>({
  name: 'oneMinus',
  sign: '1−',
  binding: 1,
  needs: 2,
  width: 'kept',
  verb: 'computes 1 −',
  scalar,
  tex: (a) => `1-${a}`,
  plain: (a) => `1 − ${a}`,
  say: (a) => `one minus ${a}`,
  torch: (a) => `1 - ${a}`,
  run: (a) => sub(number(1), a),
  terms: unary('1−', scalar),
  kernel: scalarKernel({
    forward(count, { values: outValues }, to, { values }, from) {
      for (let i = 0; i < count; i++) outValues[to + i] = scalar(values[from + i] as number);
    },
    backward(count, { gradients: outGradients }, to, { gradients }, from) {
      for (let i = 0; i < count; i++) {
        gradients[from + i] = (gradients[from + i] as number) - (outGradients[to + i] as number);
      }
    },
  }),
});
