/**
 * An independent implementation of the three cells with plain loops in double precision, from the
 * README's equations, so that page and tests share no arithmetic.
 */
import { readFileSync } from 'node:fs';

export type Vector = readonly number[];
export type Weights = ReadonlyMap<string, { readonly shape: Vector; readonly data: Vector }>;
export type Quantities = Record<string, Vector>;

/** The float32 arrays of a safetensors file, by name. */
export function parseWeights(file: Buffer): Weights {
  const headerLength = Number(file.readBigUInt64LE(0));
  const header: Record<string, { shape?: number[]; data_offsets?: [number, number] }> = JSON.parse(
    file.toString('utf8', 8, 8 + headerLength),
  );
  const weights = new Map<string, { shape: number[]; data: number[] }>();
  for (const [name, { shape, data_offsets: offsets }] of Object.entries(header)) {
    if (!shape || !offsets) continue;
    const data: number[] = [];
    for (let at = offsets[0]; at < offsets[1]; at += 4) {
      data.push(file.readFloatLE(8 + headerLength + at));
    }
    weights.set(name, { shape, data });
  }
  return weights;
}

/** The weights that the page ships for a task. */
export function shippedWeights(task: string, cell: string): Weights {
  const file = `../../public/weights/${task}-${cell.toLowerCase()}.safetensors`;
  return parseWeights(readFileSync(new URL(file, import.meta.url)));
}

/** W·v + b, with W [out, in] row by row. */
function layer(weights: Weights, name: string, input: Vector): number[] {
  const matrix = weights.get(`${name}.weight`);
  const bias = weights.get(`${name}.bias`);
  if (!matrix || !bias) throw new Error(`expected a layer ${name}, got ${[...weights.keys()]}`);
  if (matrix.shape[1] !== input.length) {
    throw new Error(`${name}: expected ${matrix.shape[1]} inputs, got ${input.length}`);
  }
  const out: number[] = [];
  for (let row = 0; row < bias.data.length; row++) {
    let sum = bias.data[row] ?? Number.NaN;
    for (let column = 0; column < input.length; column++) {
      sum += (matrix.data[row * input.length + column] ?? Number.NaN) * (input[column] ?? 0);
    }
    out.push(sum);
  }
  return out;
}

const sigmoid = (vector: Vector) => vector.map((value) => 1 / (1 + Math.exp(-value)));
const tanh = (vector: Vector) => vector.map(Math.tanh);

function combine(a: Vector, b: Vector, how: (a: number, b: number) => number): number[] {
  return a.map((value, unit) => how(value, b[unit] ?? Number.NaN));
}

const product = (a: Vector, b: Vector) => combine(a, b, (p, q) => p * q);
const sum = (a: Vector, b: Vector) => combine(a, b, (p, q) => p + q);

type Step = (weights: Weights, x: Vector, before: Quantities) => Quantities;

/** One step of each cell: what its Numbers table shows besides `x`. */
export const steps: Readonly<Record<'RNN' | 'GRU' | 'LSTM', Step>> = {
  RNN(weights, x, { h: h_prev = [] }) {
    const combined = [...x, ...h_prev];
    const h = sigmoid(layer(weights, 'in2hidden', combined));
    return { h_prev, h, y: layer(weights, 'in2output', combined) };
  },
  GRU(weights, x, { h: h_prev = [] }) {
    const combined = [...x, ...h_prev];
    const r = sigmoid(layer(weights, 'in2reset', combined));
    const z = sigmoid(layer(weights, 'in2update', combined));
    const candidate = tanh(layer(weights, 'in2hidden', [...x, ...product(r, h_prev)]));
    const kept = h_prev.map((value, unit) => (1 - (z[unit] ?? Number.NaN)) * value);
    const h = sum(kept, product(z, candidate));
    return { h_prev, r, z, candidate, h, y: layer(weights, 'in2out', [...x, ...h]) };
  },
  LSTM(weights, x, { h: h_prev = [], c: c_prev = [] }) {
    const combined = [...x, ...h_prev];
    const f = sigmoid(layer(weights, 'in2frg', combined));
    const i = sigmoid(layer(weights, 'in2in', combined));
    const candidate = tanh(layer(weights, 'in2cell', combined));
    const c = sum(product(f, c_prev), product(i, candidate));
    const o = sigmoid(layer(weights, 'in2out', combined));
    const h = product(o, tanh(c));
    return { h_prev, c_prev, f, i, candidate, c, o, h, y: layer(weights, 'out_layer', h) };
  },
};
