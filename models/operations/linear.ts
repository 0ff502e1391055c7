import { add, matMul } from '@tensorflow/tfjs';
import { type Application, type Expression, operation, type Term } from '../expression';
import { product } from './times';

const apply = operation<[Expression, Expression, Expression]>({
  name: 'linear',
  sign: 'W',
  binding: 1,
  needs: 3,
  verb: 'weighs and adds up',
  tex: (a, weight, bias) => `${weight}${a}+${bias}`,
  // PyTorch keeps a weight as [out, in], hence the transposed product.
  run: (a, weight, bias) => add(matMul(a, weight, false, true), bias),
  terms: (unit, a, weight, bias) => {
    const terms: Term[] = [];
    for (let column = 0; column < a.length; column++) {
      terms.push(...product(weight.terms(unit * a.length + column), a.terms(column)));
    }
    return [...terms, ...bias.terms(unit)];
  },
});

/**
 * W a + b: the layer of the source by its name, which is the key of its users' checkpoints.
 * @param layer `in2reset`, for the parameters `in2reset.weight` and `in2reset.bias`
 * @param subscript how the formula tells this layer's W and b from the others'
 */
export function linear(layer: string, subscript: string, operand: Expression): Application {
  return apply(
    operand,
    { kind: 'parameter', name: `${layer}.weight`, tex: `W_{${subscript}}`, part: 'weight' },
    { kind: 'parameter', name: `${layer}.bias`, tex: `b_{${subscript}}`, part: 'bias' },
  );
}
