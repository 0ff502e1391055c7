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
  kernel: {
    forward(batch, out, a, weight, bias) {
      for (let row = 0; row < batch; row++) {
        const from = a.offset + row * a.stride;
        const to = out.offset + row * out.stride;
        weigh(a.values, from, a.width, weight.values, bias.values, out.values, to, out.width);
      }
    },
    backward(batch, out, a, weight, bias) {
      const { width } = a;
      for (let row = 0; row < batch; row++) {
        const from = a.offset + row * a.stride;
        const to = out.offset + row * out.stride;
        for (let unit = 0; unit < out.width; unit++) {
          const gradient = out.gradients[to + unit] as number;
          if (gradient === 0) continue;
          bias.gradients[unit] = (bias.gradients[unit] as number) + gradient;
          addScaled(weight.gradients, unit * width, gradient, a.values, from, width);
          addScaled(a.gradients, from, gradient, weight.values, unit * width, width);
        }
      }
    },
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

/**
 * One row of W a + b. Four units at a time: each number of `a` is read once for the four, and
 * their sums do not wait for each other.
 */
function weigh(
  inputs: Float32Array,
  from: number,
  width: number,
  weights: Float32Array,
  biases: Float32Array,
  made: Float32Array,
  to: number,
  units: number,
): void {
  let unit = 0;
  for (; unit + 3 < units; unit += 4) {
    let first = biases[unit] as number;
    let second = biases[unit + 1] as number;
    let third = biases[unit + 2] as number;
    let fourth = biases[unit + 3] as number;
    let at = unit * width;
    for (let column = 0; column < width; column++, at++) {
      const input = inputs[from + column] as number;
      first += (weights[at] as number) * input;
      second += (weights[at + width] as number) * input;
      third += (weights[at + 2 * width] as number) * input;
      fourth += (weights[at + 3 * width] as number) * input;
    }
    made[to + unit] = first;
    made[to + unit + 1] = second;
    made[to + unit + 2] = third;
    made[to + unit + 3] = fourth;
  }
  for (; unit < units; unit++) {
    let sum = biases[unit] as number;
    for (let column = 0; column < width; column++) {
      sum += (weights[unit * width + column] as number) * (inputs[from + column] as number);
    }
    made[to + unit] = sum;
  }
}

/** to += scale × from */
function addScaled(
  to: Float32Array,
  at: number,
  scale: number,
  from: Float32Array,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    to[at + i] = (to[at + i] as number) + scale * (from[start + i] as number);
  }
}
