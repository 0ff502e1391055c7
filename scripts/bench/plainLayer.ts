/** What the hand-written training of the three cells shares: a layer and its way back. */
import type { StateDict } from '../../models';

/** A weight [units][width] row by row and a bias [units], with the loss's derivatives by both. */
export interface Layer {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
  readonly weightGradients: Float32Array;
  readonly biasGradients: Float32Array;
  readonly units: number;
  readonly width: number;
}

/** Rows of a batch within an array. */
export interface Block {
  readonly values: Float32Array;
  readonly from: number;
  readonly width: number;
}

/** A layer with the parameters of that name. @throws if there are none */
export function layer(dict: StateDict, name: string): Layer {
  const weight = dict[`${name}.weight`]?.data;
  const bias = dict[`${name}.bias`]?.data;
  if (!weight || !bias) throw new Error(`${name}: not in the parameters`);
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
 * out = W [x, h] + b for every row. Inputs are mostly zeros and those are passed over, as one
 * does who reads letters; states are dense and weighed four units at a time.
 */
export function weigh(layer: Layer, batch: number, x: Block | null, h: Block, out: Block): void {
  const { weight, bias, units, width } = layer;
  const { values: states, width: hidden } = h;
  const { values: made } = out;
  const inputs = x?.width ?? 0;
  for (let row = 0; row < batch; row++) {
    const to = out.from + row * units;
    const from = h.from + row * hidden;
    let unit = 0;
    for (; unit + 3 < units; unit += 4) {
      let first = bias[unit] as number;
      let second = bias[unit + 1] as number;
      let third = bias[unit + 2] as number;
      let fourth = bias[unit + 3] as number;
      let at = unit * width + inputs;
      for (let column = 0; column < hidden; column++, at++) {
        const state = states[from + column] as number;
        first += (weight[at] as number) * state;
        second += (weight[at + width] as number) * state;
        third += (weight[at + 2 * width] as number) * state;
        fourth += (weight[at + 3 * width] as number) * state;
      }
      made[to + unit] = first;
      made[to + unit + 1] = second;
      made[to + unit + 2] = third;
      made[to + unit + 3] = fourth;
    }
    for (; unit < units; unit++) {
      let sum = bias[unit] as number;
      const at = unit * width + inputs;
      for (let column = 0; column < hidden; column++) {
        sum += (weight[at + column] as number) * (states[from + column] as number);
      }
      made[to + unit] = sum;
    }
    if (!x) continue;
    for (let column = 0; column < inputs; column++) {
      const input = x.values[x.from + row * inputs + column] as number;
      if (input === 0) continue;
      for (let unit = 0, at = column; unit < units; unit++, at += width) {
        made[to + unit] = (made[to + unit] as number) + (weight[at] as number) * input;
      }
    }
  }
}

/**
 * The way back of `weigh`: adds to the layer's gradients, and to those of h. Nobody needs the
 * derivatives by x.
 */
export function weighBack(
  layer: Layer,
  batch: number,
  x: Block | null,
  h: Block,
  outGradients: Block,
  hGradients: Float32Array,
): void {
  const { weight, weightGradients, biasGradients, units, width } = layer;
  const { values: states, width: hidden } = h;
  const { values: slopes } = outGradients;
  const inputs = x?.width ?? 0;
  for (let row = 0; row < batch; row++) {
    const at = outGradients.from + row * units;
    const from = h.from + row * hidden;
    const to = row * hidden;
    let unit = 0;
    for (; unit + 3 < units; unit += 4) {
      const first = slopes[at + unit] as number;
      const second = slopes[at + unit + 1] as number;
      const third = slopes[at + unit + 2] as number;
      const fourth = slopes[at + unit + 3] as number;
      let one = unit * width + inputs;
      for (let column = 0; column < hidden; column++, one++) {
        const state = states[from + column] as number;
        const two = one + width;
        const three = two + width;
        const four = three + width;
        hGradients[to + column] =
          (hGradients[to + column] as number) +
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
    for (; unit < units; unit++) {
      const slope = slopes[at + unit] as number;
      const one = unit * width + inputs;
      for (let column = 0; column < hidden; column++) {
        hGradients[to + column] =
          (hGradients[to + column] as number) + slope * (weight[one + column] as number);
        weightGradients[one + column] =
          (weightGradients[one + column] as number) + slope * (states[from + column] as number);
      }
    }
    for (let unit = 0; unit < units; unit++) {
      biasGradients[unit] = (biasGradients[unit] as number) + (slopes[at + unit] as number);
    }
    if (!x) continue;
    for (let column = 0; column < inputs; column++) {
      const input = x.values[x.from + row * inputs + column] as number;
      if (input === 0) continue;
      for (let unit = 0, one = column; unit < units; unit++, one += width) {
        weightGradients[one] =
          (weightGradients[one] as number) + (slopes[at + unit] as number) * input;
      }
    }
  }
}

/** The rows of one step in an array of all steps. */
export function block(values: Float32Array, step: number, batch: number, width: number): Block {
  return { values, from: step * batch * width, width };
}

/** How wide x is, in a layer that takes [x, h]. */
export function inputOf({ width }: Layer, hidden: number): number {
  return width - hidden;
}

/** In place. */
export function sigmoid(values: Float32Array, from: number, count: number): void {
  for (let i = from; i < from + count; i++) values[i] = 1 / (1 + Math.exp(-(values[i] as number)));
}

/** In place. */
export function tanh(values: Float32Array, from: number, count: number): void {
  for (let i = from; i < from + count; i++) values[i] = Math.tanh(values[i] as number);
}
