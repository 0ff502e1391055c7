/**
 * The three cells as one would write them by hand, without a library: what an op-by-op model is
 * timed against. Every named quantity of a step is kept in an array of its own, as in a trace.
 */
import type { StateDict } from '../../models';

/** Every named quantity of one step, by the name the models give it. */
type PlainStep = Record<string, Float32Array>;

/** One timestep: `x`, and the states of the step before by name. */
export type PlainCell = (x: Float32Array, states: PlainStep) => PlainStep;

/** A weight [out][in] laid out row by row, and a bias [out]. */
interface Layer {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** σ(W_h[x, h] + b), read out by a layer of the same [x, h]. */
export function plainRNN(dict: StateDict): PlainCell {
  const hidden = layer(dict, 'in2hidden');
  const output = layer(dict, 'in2output');
  const joined = inputOf(hidden);
  return (x, states) => {
    join(joined, x, state(states, 'h'));
    return { h: sigmoid(linear(hidden, joined)), y: linear(output, joined) };
  };
}

/** h = (1 - z) h_prev + z tanh(W[x, r h_prev] + b). */
export function plainGRU(dict: StateDict): PlainCell {
  const reset = layer(dict, 'in2reset');
  const update = layer(dict, 'in2update');
  const hidden = layer(dict, 'in2hidden');
  const output = layer(dict, 'in2out');
  const joined = inputOf(reset);
  const looked = new Float32Array(reset.bias.length);
  return (x, states) => {
    const before = state(states, 'h');
    join(joined, x, before);
    const r = sigmoid(linear(reset, joined));
    const z = sigmoid(linear(update, joined));
    for (let unit = 0; unit < looked.length; unit++) looked[unit] = at(r, unit) * at(before, unit);
    join(joined, x, looked);
    const candidate = tanh(linear(hidden, joined));
    const h = new Float32Array(before.length);
    for (let unit = 0; unit < h.length; unit++) {
      h[unit] = (1 - at(z, unit)) * at(before, unit) + at(z, unit) * at(candidate, unit);
    }
    join(joined, x, h);
    return { r, z, candidate, h, y: linear(output, joined) };
  };
}

/** c = f c_prev + i tanh(…), h = o tanh(c). */
export function plainLSTM(dict: StateDict): PlainCell {
  const forget = layer(dict, 'in2frg');
  const input = layer(dict, 'in2in');
  const cell = layer(dict, 'in2cell');
  const out = layer(dict, 'in2out');
  const output = layer(dict, 'out_layer');
  const joined = inputOf(forget);
  return (x, states) => {
    const before = state(states, 'c');
    join(joined, x, state(states, 'h'));
    const f = sigmoid(linear(forget, joined));
    const i = sigmoid(linear(input, joined));
    const candidate = tanh(linear(cell, joined));
    const o = sigmoid(linear(out, joined));
    const c = new Float32Array(before.length);
    const h = new Float32Array(before.length);
    for (let unit = 0; unit < h.length; unit++) {
      c[unit] = at(f, unit) * at(before, unit) + at(i, unit) * at(candidate, unit);
      h[unit] = at(o, unit) * Math.tanh(at(c, unit));
    }
    return { f, i, candidate, c, o, h, y: linear(output, h) };
  };
}

/** Runs a cell over a sequence from the given states. */
export function plainTrace(
  cell: PlainCell,
  xs: readonly Float32Array[],
  initial: PlainStep,
): PlainStep[] {
  const steps: PlainStep[] = [];
  let states = initial;
  for (const x of xs) {
    states = cell(x, states);
    steps.push(states);
  }
  return steps;
}

function layer(dict: StateDict, name: string): Layer {
  const weight = dict[`${name}.weight`]?.data;
  const bias = dict[`${name}.bias`]?.data;
  if (!weight || !bias) throw new Error(`${name}: not in the parameters`);
  return { weight: Float32Array.from(weight), bias: Float32Array.from(bias) };
}

/** An array as long as what the layer takes. */
function inputOf({ weight, bias }: Layer): Float32Array {
  return new Float32Array(weight.length / bias.length);
}

function state(states: PlainStep, name: string): Float32Array {
  const values = states[name];
  if (!values) throw new Error(`${name}: not among the states`);
  return values;
}

function join(into: Float32Array, first: Float32Array, second: Float32Array): void {
  into.set(first);
  into.set(second, first.length);
}

function linear({ weight, bias }: Layer, input: Float32Array): Float32Array {
  const made = new Float32Array(bias.length);
  const width = input.length;
  for (let row = 0, index = 0; row < made.length; row++) {
    let sum = at(bias, row);
    for (let column = 0; column < width; column++, index++) {
      sum += at(weight, index) * at(input, column);
    }
    made[row] = sum;
  }
  return made;
}

/** In place. */
function sigmoid(values: Float32Array): Float32Array {
  for (let unit = 0; unit < values.length; unit++) {
    values[unit] = 1 / (1 + Math.exp(-at(values, unit)));
  }
  return values;
}

/** In place. */
function tanh(values: Float32Array): Float32Array {
  for (let unit = 0; unit < values.length; unit++) values[unit] = Math.tanh(at(values, unit));
  return values;
}

/** An element within bounds; the engine inlines it. */
function at(values: Float32Array, index: number): number {
  return values[index] as number;
}
