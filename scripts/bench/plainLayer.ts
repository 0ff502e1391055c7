/** Shared by the hand-written cells: a layer, its forward and backward pass, and its update. */
import type { StateDict } from '../../models';
import { normOf } from '../../models/norm';

/** A weight [units][width] row by row and a bias [units], with the loss's derivatives by both. */
export interface Layer {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
  readonly weightGradients: Float32Array;
  readonly biasGradients: Float32Array;
  readonly units: number;
  readonly width: number;
}

/**
 * @throws if there are no parameters of that name, or the number of units is not a multiple of four
 */
export function layer(dict: StateDict, name: string): Layer {
  const weight = dict[`${name}.weight`]?.data;
  const bias = dict[`${name}.bias`]?.data;
  if (!weight || !bias) throw new Error(`${name}: not in the parameters`);
  if (bias.length % 4) throw new Error(`${name}: expected units in fours, got ${bias.length}`);
  return {
    weight: Float32Array.from(weight),
    bias: Float32Array.from(bias),
    weightGradients: new Float32Array(weight.length),
    biasGradients: new Float32Array(bias.length),
    units: bias.length,
    width: weight.length / bias.length,
  };
}

/**
 * out = W [x, h] + b for every row, as in a textbook.
 * @param x [rows × input], not used by a layer of h alone
 * @param h [rows × hidden]
 * @param out [rows × units]
 */
export function multiply(layer: Layer, x: Float32Array, h: Float32Array, out: Float32Array): void {
  const { weight, bias, units, width } = layer;
  const rows = out.length / units;
  const hidden = h.length / rows;
  const inputs = width - hidden;
  for (let row = 0; row < rows; row++) {
    for (let unit = 0, at = 0; unit < units; unit++) {
      let sum = bias[unit] as number;
      for (let i = 0, from = row * inputs; i < inputs; i++, at++) {
        sum += (weight[at] as number) * (x[from + i] as number);
      }
      for (let i = 0, from = row * hidden; i < hidden; i++, at++) {
        sum += (weight[at] as number) * (h[from + i] as number);
      }
      out[row * units + unit] = sum;
    }
  }
}

/**
 * The same, faster: zeros, of which inputs mostly consist, are skipped; states are dense and
 * computed four units at a time.
 */
export function weigh(layer: Layer, x: Float32Array, h: Float32Array, out: Float32Array): void {
  const { weight, bias, units, width } = layer;
  const rows = out.length / units;
  const hidden = h.length / rows;
  const inputs = width - hidden;
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * hidden, row * units];
    for (let unit = 0; unit < units; unit += 4) {
      let first = bias[unit] as number;
      let second = bias[unit + 1] as number;
      let third = bias[unit + 2] as number;
      let fourth = bias[unit + 3] as number;
      let at = unit * width + inputs;
      for (let column = 0; column < hidden; column++, at++) {
        const state = h[from + column] as number;
        first += (weight[at] as number) * state;
        second += (weight[at + width] as number) * state;
        third += (weight[at + 2 * width] as number) * state;
        fourth += (weight[at + 3 * width] as number) * state;
      }
      out[to + unit] = first;
      out[to + unit + 1] = second;
      out[to + unit + 2] = third;
      out[to + unit + 3] = fourth;
    }
    for (let column = 0; column < inputs; column++) {
      const input = x[row * inputs + column] as number;
      if (input === 0) continue;
      for (let unit = 0, at = column; unit < units; unit++, at += width) {
        out[to + unit] = (out[to + unit] as number) + (weight[at] as number) * input;
      }
    }
  }
}

/**
 * The backward pass of `weigh`: adds to the layer's gradients, and to those of h. The derivatives
 * by x are not needed.
 * @param slopes by out, [rows × units]
 * @param dh by h, [rows × hidden]
 */
export function weighBack(
  layer: Layer,
  x: Float32Array,
  h: Float32Array,
  slopes: Float32Array,
  dh: Float32Array,
): void {
  const { weight, weightGradients, biasGradients, units, width } = layer;
  const rows = slopes.length / units;
  const hidden = h.length / rows;
  const inputs = width - hidden;
  for (let row = 0; row < rows; row++) {
    const [from, at] = [row * hidden, row * units];
    for (let unit = 0; unit < units; unit += 4) {
      const first = slopes[at + unit] as number;
      const second = slopes[at + unit + 1] as number;
      const third = slopes[at + unit + 2] as number;
      const fourth = slopes[at + unit + 3] as number;
      let one = unit * width + inputs;
      for (let column = 0; column < hidden; column++, one++) {
        const state = h[from + column] as number;
        const two = one + width;
        const three = two + width;
        const four = three + width;
        dh[from + column] =
          (dh[from + column] as number) +
          first * (weight[one] as number) +
          second * (weight[two] as number) +
          third * (weight[three] as number) +
          fourth * (weight[four] as number);
        weightGradients[one] = (weightGradients[one] as number) + first * state;
        weightGradients[two] = (weightGradients[two] as number) + second * state;
        weightGradients[three] = (weightGradients[three] as number) + third * state;
        weightGradients[four] = (weightGradients[four] as number) + fourth * state;
      }
    }
    for (let unit = 0; unit < units; unit++) {
      biasGradients[unit] = (biasGradients[unit] as number) + (slopes[at + unit] as number);
    }
    for (let column = 0; column < inputs; column++) {
      const input = x[row * inputs + column] as number;
      if (input === 0) continue;
      for (let unit = 0, one = column; unit < units; unit++, one += width) {
        weightGradients[one] =
          (weightGradients[one] as number) + (slopes[at + unit] as number) * input;
      }
    }
  }
}

/**
 * Adam (Kingma & Ba 2015) with the gradients' joint norm clipped.
 * @returns one update of the layers by their gradients
 */
export function plainAdam(layers: readonly Layer[], rate: number, clipNorm: number): () => void {
  const slots = layers
    .flatMap(({ weight, bias, weightGradients, biasGradients }) => [
      { values: weight, gradients: weightGradients },
      { values: bias, gradients: biasGradients },
    ])
    .map((slot) => ({
      ...slot,
      first: new Float32Array(slot.values.length),
      second: new Float32Array(slot.values.length),
    }));
  let count = 0;
  return () => {
    count++;
    const scale = Math.min(1, clipNorm / normOf(...slots.map(({ gradients }) => gradients)));
    const firstShare = 1 - 0.9 ** count;
    const secondShare = 1 - 0.999 ** count;
    for (const { values, gradients, first, second } of slots) {
      for (let i = 0; i < values.length; i++) {
        const gradient = (gradients[i] as number) * scale;
        const mean = 0.9 * (first[i] as number) + 0.1 * gradient;
        const square = 0.999 * (second[i] as number) + 0.001 * gradient * gradient;
        first[i] = mean;
        second[i] = square;
        const step = (rate * (mean / firstShare)) / (Math.sqrt(square / secondShare) + 1e-8);
        values[i] = (values[i] as number) - step;
      }
    }
  };
}
