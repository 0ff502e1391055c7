/**
 * The three cells and backpropagation through time, written by hand without a library: the
 * reference for the time of a step and a training step. Arrays are allocated once and reused.
 */
import type { StateDict } from '../../models';
import { softmaxInto } from '../../models/logSumExp';
import { type Layer, layer, type weigh, weighBack } from './plainLayer';
import type { Sequences } from './sequences';

/** Every named quantity of one step, or the loss's derivatives by them, [batch × units] each. */
type Step<N extends string> = Readonly<Record<N | 'h' | 'y', Float32Array>>;

/** One step of a cell. */
interface Plan<N extends string> {
  readonly layers: Readonly<Record<string, Layer>>;
  /** The quantities besides h and y, all of the width of h. */
  readonly names: readonly N[];
  forward(x: Float32Array, before: Step<N>, now: Step<N>): void;
  /**
   * @param d derivatives by `now`; those by y are in `now.y`
   * @param dBefore derivatives by `before`; those by h are zero initially
   */
  back(x: Float32Array, before: Step<N>, now: Step<N>, d: Step<N>, dBefore: Step<N>): void;
}

/** A cell that runs over sequences of one length and batch; h is the initial state. */
export interface PlainCell {
  readonly layers: Readonly<Record<string, Layer>>;
  /** The results of the last sequence, step by step. */
  readonly steps: readonly Readonly<Record<string, Float32Array>>[];
  run({ xs }: Pick<Sequences, 'xs'>, h: Float32Array): void;
  /**
   * Forward and backward pass; afterwards the layers hold the derivatives. @returns the mean
   * cross-entropy
   */
  gradients(sequences: Sequences, h: Float32Array): number;
}

/**
 * Creates a cell with these parameters for sequences like these. @param product its matrix product
 */
export type MakePlain = (dict: StateDict, like: Sequences, product: typeof weigh) => PlainCell;

export const plainRNN: MakePlain = (dict, like, product) => {
  const hidden = layer(dict, 'in2hidden');
  const output = layer(dict, 'in2output');
  return plainCell<never>(like, hidden.units, output.units, {
    layers: { in2hidden: hidden, in2output: output },
    names: [],
    forward(x, before, now) {
      product(hidden, x, before.h, now.h);
      sigmoid(now.h);
      product(output, x, before.h, now.y);
    },
    back(x, before, { h, y }, { h: dh }, dBefore) {
      for (let i = 0; i < h.length; i++) {
        const value = h[i] as number;
        dh[i] = (dh[i] as number) * value * (1 - value);
      }
      weighBack(output, x, before.h, y, dBefore.h);
      weighBack(hidden, x, before.h, dh, dBefore.h);
    },
  });
};

export const plainGRU: MakePlain = (dict, like, product) => {
  const reset = layer(dict, 'in2reset');
  const update = layer(dict, 'in2update');
  const hidden = layer(dict, 'in2hidden');
  const output = layer(dict, 'in2out');
  return plainCell(like, hidden.units, output.units, {
    layers: { in2reset: reset, in2update: update, in2hidden: hidden, in2out: output },
    names: ['r', 'z', 'looked', 'candidate'],
    forward(x, { h: past }, { r, z, looked, candidate, h, y }) {
      product(reset, x, past, r);
      product(update, x, past, z);
      sigmoid(r);
      sigmoid(z);
      for (let i = 0; i < r.length; i++) looked[i] = (r[i] as number) * (past[i] as number);
      product(hidden, x, looked, candidate);
      tanh(candidate);
      for (let i = 0; i < h.length; i++) {
        const open = z[i] as number;
        h[i] = (1 - open) * (past[i] as number) + open * (candidate[i] as number);
      }
      product(output, x, h, y);
    },
    back(x, { h: past }, { r, z, looked, candidate, h, y }, d, { h: dPast }) {
      weighBack(output, x, h, y, d.h);
      for (let i = 0; i < h.length; i++) {
        const slope = d.h[i] as number;
        const open = z[i] as number;
        const made = candidate[i] as number;
        d.z[i] = slope * (made - (past[i] as number)) * open * (1 - open);
        d.candidate[i] = slope * open * (1 - made * made);
        dPast[i] = slope * (1 - open);
      }
      d.looked.fill(0);
      weighBack(hidden, x, looked, d.candidate, d.looked);
      for (let i = 0; i < r.length; i++) {
        const open = r[i] as number;
        const slope = d.looked[i] as number;
        d.r[i] = slope * (past[i] as number) * open * (1 - open);
        dPast[i] = (dPast[i] as number) + slope * open;
      }
      weighBack(reset, x, past, d.r, dPast);
      weighBack(update, x, past, d.z, dPast);
    },
  });
};

export const plainLSTM: MakePlain = (dict, like, product) => {
  const forget = layer(dict, 'in2frg');
  const write = layer(dict, 'in2in');
  const cell = layer(dict, 'in2cell');
  const expose = layer(dict, 'in2out');
  const output = layer(dict, 'out_layer');
  return plainCell(like, cell.units, output.units, {
    layers: { in2frg: forget, in2in: write, in2cell: cell, in2out: expose, out_layer: output },
    names: ['f', 'i', 'candidate', 'o', 'c', 'shown'],
    forward(x, before, { f, i, candidate, o, c, shown, h, y }) {
      product(forget, x, before.h, f);
      product(write, x, before.h, i);
      product(cell, x, before.h, candidate);
      product(expose, x, before.h, o);
      sigmoid(f);
      sigmoid(i);
      tanh(candidate);
      sigmoid(o);
      for (let at = 0; at < c.length; at++) {
        const kept = (f[at] as number) * (before.c[at] as number);
        const memory = kept + (i[at] as number) * (candidate[at] as number);
        const seen = Math.tanh(memory);
        c[at] = memory;
        shown[at] = seen;
        h[at] = (o[at] as number) * seen;
      }
      product(output, x, h, y);
    },
    back(x, before, { f, i, candidate, o, shown, h, y }, d, dBefore) {
      weighBack(output, x, h, y, d.h);
      for (let at = 0; at < h.length; at++) {
        const slope = d.h[at] as number;
        const seen = shown[at] as number;
        const out = o[at] as number;
        const keep = f[at] as number;
        const add = i[at] as number;
        const made = candidate[at] as number;
        const memory = (d.c[at] as number) + slope * out * (1 - seen * seen);
        d.o[at] = slope * seen * out * (1 - out);
        d.f[at] = memory * (before.c[at] as number) * keep * (1 - keep);
        d.i[at] = memory * made * add * (1 - add);
        d.candidate[at] = memory * add * (1 - made * made);
        dBefore.c[at] = memory * keep;
      }
      weighBack(forget, x, before.h, d.f, dBefore.h);
      weighBack(write, x, before.h, d.i, dBefore.h);
      weighBack(cell, x, before.h, d.candidate, dBefore.h);
      weighBack(expose, x, before.h, d.o, dBefore.h);
    },
  });
};

function plainCell<N extends string>(
  { xs: { length: count }, batch }: Sequences,
  units: number,
  outputs: number,
  plan: Plan<N>,
): PlainCell {
  const frame = (): Step<N> => {
    const made: Record<string, Float32Array> = { y: new Float32Array(batch * outputs) };
    for (const name of ['h', ...plan.names]) made[name] = new Float32Array(batch * units);
    return made as Step<N>;
  };
  const start = frame();
  const steps = Array.from({ length: count }, frame);
  const layers = Object.values(plan.layers);
  let [d, dBefore] = [frame(), frame()];
  const run: PlainCell['run'] = ({ xs }, h) => {
    start.h.set(h);
    let before = start;
    steps.forEach((now, step) => {
      plan.forward(xs[step] as Float32Array, before, now);
      before = now;
    });
  };
  return {
    layers: plan.layers,
    steps,
    run,
    gradients({ xs, targets }, h) {
      run({ xs }, h);
      let loss = 0;
      steps.forEach(({ y }, step) => {
        for (let row = 0; row < batch; row++) {
          const from = row * outputs;
          const right = from + (targets[step]?.[row] as number);
          loss -= y[right] as number;
          loss += softmaxInto(y, y, from, from + outputs, 1 / (count * batch));
          y[right] = (y[right] as number) - 1 / (count * batch);
        }
      });
      for (const { weightGradients, biasGradients } of layers) {
        weightGradients.fill(0);
        biasGradients.fill(0);
      }
      for (const values of Object.values<Float32Array>(d)) values.fill(0);
      for (let step = count - 1; step >= 0; step--) {
        const before = steps[step - 1] ?? start;
        dBefore.h.fill(0);
        plan.back(xs[step] as Float32Array, before, steps[step] as Step<N>, d, dBefore);
        [d, dBefore] = [dBefore, d];
      }
      return loss / (count * batch);
    },
  };
}

/** In place. */
function sigmoid(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-(values[i] as number)));
}

/** In place. */
function tanh(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i] as number);
}
