import { add, matMul } from '@tensorflow/tfjs';
import { type Application, type Expression, operation, type Width } from '../expression';
import { addProduct, type Matrix } from '../program/product';
import type { Rows } from '../program/rows';
import type { Term } from '../read/explanation';
import { multiplied, singleOf } from './product';

const apply = operation<[Expression, Expression, Expression]>({
  name: 'linear',
  sign: 'W',
  binding: 1,
  needs: 3,
  width: 'layer',
  verb: 'computes the linear layer of',
  tex: (a, weight, bias) => `${weight}${a}+${bias}`,
  plain: (a, weight, bias) => `${weight} ${a} + ${bias}`,
  say: (a, weight, bias) => `${weight} times ${a}, plus ${bias}`,
  // The name of the layer is that of its parameters, up to the dot.
  torch: (a, weight) => `${weight.slice(0, weight.lastIndexOf('.'))}(${a})`,
  torchCall: true,
  // PyTorch stores weights as [out, in], hence the transposed product.
  run: (a, weight, bias) => add(matMul(a, weight, false, true), bias),
  terms: (unit, a, weight, bias) => {
    const terms: Term[] = [];
    for (let column = 0; column < a.length; column++) {
      terms.push(...multiplied(weight.terms(unit * a.length + column), singleOf(a, column)));
    }
    return [...terms, ...bias.terms(unit)];
  },
  kernel: {
    forward(batch, out, a, weight, bias) {
      const { from, to } = denseColumns(a, batch);
      writeBias(batch, out, bias);
      addColumns(batch, out, a, weight, 0, from);
      addColumns(batch, out, a, weight, to, a.width);
      addProduct(
        matrix(out.values, out),
        matrix(a.values, a, from),
        { values: weight.values, from, row: 1, column: a.width },
        batch,
        out.width,
        to - from,
      );
    },
    backward(batch, out, a, weight, bias) {
      const outGradients = matrix(out.gradients, out);
      if (weight.columnsWithoutGradient === 0) {
        const { from, to } = denseColumns(a, batch);
        addBiasGradients(batch, out, bias);
        addColumnGradients(batch, out, a, weight, 0, from);
        addColumnGradients(batch, out, a, weight, to, a.width);
        addProduct(
          { values: weight.gradients, from, row: 1, column: a.width },
          { values: a.values, from: a.offset + from, row: 1, column: a.stride },
          outGradients,
          to - from,
          out.width,
          batch,
        );
      }
      addProduct(
        matrix(a.gradients, a, a.columnsWithoutGradient),
        outGradients,
        { values: weight.values, from: a.columnsWithoutGradient, row: a.width, column: 1 },
        batch,
        a.width - a.columnsWithoutGradient,
        out.width,
      );
    },
  },
});

/**
 * W a + b: a layer with the reference's name, which is also the key in checkpoints.
 * @param layer `in2reset`, for the parameters `in2reset.weight` and `in2reset.bias`
 * @param subscript the subscript of this layer's W and b in formulas
 * @param width the output width, if it cannot be derived (`read/widths`)
 */
export function linear(
  layer: string,
  subscript: string,
  operand: Expression,
  width?: Width,
): Application {
  const application = apply(
    operand,
    { kind: 'parameter', name: `${layer}.weight`, tex: `W_{${subscript}}`, part: 'weight' },
    { kind: 'parameter', name: `${layer}.bias`, tex: `b_{${subscript}}`, part: 'bias' },
  );
  return width ? { ...application, width } : application;
}

/** The rows of a batch as a matrix, from column `from` on. */
function matrix(values: Float32Array, { offset, stride }: Rows, from = 0): Matrix {
  return { values, from: offset + from, row: stride, column: 1 };
}

/**
 * The range of columns that is not sparse, judged by the first few rows: of [x, h] with a one-hot
 * x, the columns of h. Outside this range, zeros are skipped.
 */
function denseColumns({ values, offset, stride, width }: Rows, batch: number) {
  const rows = Math.min(batch, 4);
  const isSparse = (column: number) => {
    let count = 0;
    for (let row = 0; row < rows; row++) {
      if (values[offset + row * stride + column] !== 0) count++;
    }
    return 2 * count <= rows;
  };
  let from = 0;
  let to = width;
  while (from < to && isSparse(from)) from++;
  while (from < to && isSparse(to - 1)) to--;
  return { from, to };
}

function writeBias(batch: number, out: Rows, { values: biases }: Rows): void {
  const { values: outValues, offset, stride, width } = out;
  for (let row = 0, into = offset; row < batch; row++, into += stride) {
    for (let unit = 0; unit < width; unit++) outValues[into + unit] = biases[unit] as number;
  }
}

function addBiasGradients(batch: number, out: Rows, { gradients: biases }: Rows): void {
  const { gradients: outGradients, offset, stride, width } = out;
  for (let row = 0, read = offset; row < batch; row++, read += stride) {
    for (let unit = 0; unit < width; unit++) {
      biases[unit] = (biases[unit] as number) + (outGradients[read + unit] as number);
    }
  }
}

/** Adds the products of columns `from` to `to` to the output, skipping zeros. */
function addColumns(batch: number, out: Rows, a: Rows, weight: Rows, from: number, to: number) {
  const { values: outValues, width: units } = out;
  const { values: inputs, width } = a;
  const { values: weights } = weight;
  for (let row = 0; row < batch && from < to; row++) {
    const into = out.offset + row * out.stride;
    const first = a.offset + row * a.stride;
    for (let column = from; column < to; column++) {
      const input = inputs[first + column] as number;
      if (input === 0) continue;
      for (let unit = 0, at = column; unit < units; unit++, at += width) {
        outValues[into + unit] =
          (outValues[into + unit] as number) + input * (weights[at] as number);
      }
    }
  }
}

/** The backward pass of `addColumns` for the weights. */
function addColumnGradients(
  batch: number,
  out: Rows,
  a: Rows,
  weight: Rows,
  from: number,
  to: number,
) {
  const { gradients: outGradients, width: units } = out;
  const { values: inputs, width } = a;
  const { gradients: weights } = weight;
  for (let row = 0; row < batch && from < to; row++) {
    const read = out.offset + row * out.stride;
    const first = a.offset + row * a.stride;
    for (let column = from; column < to; column++) {
      const input = inputs[first + column] as number;
      if (input === 0) continue;
      for (let unit = 0, at = column; unit < units; unit++, at += width) {
        weights[at] = (weights[at] as number) + input * (outGradients[read + unit] as number);
      }
    }
  }
}
