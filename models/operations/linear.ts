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
      const { values: inputs, width } = a;
      const weights = weight.values;
      for (let row = 0; row < batch; row++) {
        const from = a.offset + row * a.stride;
        const to = out.offset + row * out.stride;
        for (let unit = 0; unit < out.width; unit++) {
          out.values[to + unit] =
            dot(weights, unit * width, inputs, from, width) + (bias.values[unit] as number);
        }
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

/** a · b, four sums at a time, which a processor can work on side by side. */
function dot(
  a: Float32Array,
  fromA: number,
  b: Float32Array,
  fromB: number,
  length: number,
): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < length; i += 4) {
    first += (a[fromA + i] as number) * (b[fromB + i] as number);
    second += (a[fromA + i + 1] as number) * (b[fromB + i + 1] as number);
    third += (a[fromA + i + 2] as number) * (b[fromB + i + 2] as number);
    fourth += (a[fromA + i + 3] as number) * (b[fromB + i + 3] as number);
  }
  for (; i < length; i++) first += (a[fromA + i] as number) * (b[fromB + i] as number);
  return first + second + third + fourth;
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
