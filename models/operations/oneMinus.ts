import { scalar, sub } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** 1 - a: what a gate leaves over. */
export const oneMinus = operation<[Expression]>({
  name: 'oneMinus',
  sign: '1−',
  binding: 1,
  needs: 2,
  tex: (a) => `1-${a}`,
  run: (a) => sub(scalar(1), a),
});
