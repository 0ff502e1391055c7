/**
 * Backpropagation through time of the three cells as one would write it by hand, without a
 * library: what a training step is timed against. Arrays are made once and used again.
 */
import type { StateDict } from '../../models';
import { block, inputOf, type Layer, layer, sigmoid, tanh, weigh, weighBack } from './plainLayer';
import { clearGradients, crossEntropyInPlace } from './plainLearning';

/** How much is trained on at once. */
export interface Extent {
  readonly steps: number;
  readonly batch: number;
}

/** A cell in training. */
export interface PlainTraining {
  readonly layers: Readonly<Record<string, Layer>>;
  /**
   * Forward and back: the layers hold the derivatives then.
   * @param xs [steps × batch × input]
   * @param targets [steps × batch]
   * @param initial h before the first step, [batch × hidden]; c is zero
   * @returns the mean cross-entropy
   */
  gradients(xs: Float32Array, targets: ArrayLike<number>, initial: Float32Array): number;
}

export function plainRNNTraining(dict: StateDict, { steps, batch }: Extent): PlainTraining {
  const hidden = layer(dict, 'in2hidden');
  const output = layer(dict, 'in2output');
  const layers = { in2hidden: hidden, in2output: output };
  const size = batch * hidden.units;
  const x = inputOf(hidden, hidden.units);
  const h = new Float32Array((steps + 1) * size);
  const logits = new Float32Array(steps * batch * output.units);
  const slopes = new Float32Array(size);
  let [dh, dhBefore] = [new Float32Array(size), new Float32Array(size)];
  return {
    layers,
    gradients(xs, targets, initial) {
      h.set(initial);
      for (let step = 0; step < steps; step++) {
        const input = block(xs, step, batch, x);
        const before = block(h, step, batch, hidden.units);
        weigh(hidden, batch, input, before, block(h, step + 1, batch, hidden.units));
        weigh(output, batch, input, before, block(logits, step, batch, output.units));
        sigmoid(h, (step + 1) * size, size);
      }
      const loss = crossEntropyInPlace(logits, output.units, targets);
      clearGradients(Object.values(layers));
      dh.fill(0);
      for (let step = steps - 1; step >= 0; step--) {
        const input = block(xs, step, batch, x);
        const before = block(h, step, batch, hidden.units);
        const made = (step + 1) * size;
        for (let i = 0; i < size; i++) {
          const value = h[made + i] as number;
          slopes[i] = (dh[i] as number) * value * (1 - value);
        }
        dhBefore.fill(0);
        weighBack(output, batch, input, before, block(logits, step, batch, output.units), dhBefore);
        weighBack(hidden, batch, input, before, block(slopes, 0, batch, hidden.units), dhBefore);
        [dh, dhBefore] = [dhBefore, dh];
      }
      return loss;
    },
  };
}

export function plainGRUTraining(dict: StateDict, { steps, batch }: Extent): PlainTraining {
  const reset = layer(dict, 'in2reset');
  const update = layer(dict, 'in2update');
  const hidden = layer(dict, 'in2hidden');
  const output = layer(dict, 'in2out');
  const layers = { in2reset: reset, in2update: update, in2hidden: hidden, in2out: output };
  const { units } = hidden;
  const size = batch * units;
  const x = inputOf(hidden, units);
  const h = new Float32Array((steps + 1) * size);
  const r = new Float32Array(steps * size);
  const z = new Float32Array(steps * size);
  const looked = new Float32Array(steps * size);
  const candidate = new Float32Array(steps * size);
  const logits = new Float32Array(steps * batch * output.units);
  const dr = new Float32Array(size);
  const dz = new Float32Array(size);
  const dLooked = new Float32Array(size);
  const dCandidate = new Float32Array(size);
  let [dh, dhBefore] = [new Float32Array(size), new Float32Array(size)];
  return {
    layers,
    gradients(xs, targets, initial) {
      h.set(initial);
      for (let step = 0; step < steps; step++) {
        const input = block(xs, step, batch, x);
        const before = block(h, step, batch, units);
        const from = step * size;
        weigh(reset, batch, input, before, block(r, step, batch, units));
        weigh(update, batch, input, before, block(z, step, batch, units));
        sigmoid(r, from, size);
        sigmoid(z, from, size);
        for (let i = from; i < from + size; i++) looked[i] = (r[i] as number) * (h[i] as number);
        const look = block(looked, step, batch, units);
        weigh(hidden, batch, input, look, block(candidate, step, batch, units));
        tanh(candidate, from, size);
        for (let i = from; i < from + size; i++) {
          const open = z[i] as number;
          h[i + size] = (1 - open) * (h[i] as number) + open * (candidate[i] as number);
        }
        const after = block(h, step + 1, batch, units);
        weigh(output, batch, input, after, block(logits, step, batch, output.units));
      }
      const loss = crossEntropyInPlace(logits, output.units, targets);
      clearGradients(Object.values(layers));
      dh.fill(0);
      for (let step = steps - 1; step >= 0; step--) {
        const input = block(xs, step, batch, x);
        const before = block(h, step, batch, units);
        const after = block(h, step + 1, batch, units);
        const from = step * size;
        weighBack(output, batch, input, after, block(logits, step, batch, output.units), dh);
        for (let i = 0; i < size; i++) {
          const at = from + i;
          const slope = dh[i] as number;
          const open = z[at] as number;
          const made = candidate[at] as number;
          dz[i] = slope * (made - (h[at] as number)) * open * (1 - open);
          dCandidate[i] = slope * open * (1 - made * made);
          dhBefore[i] = slope * (1 - open);
        }
        dLooked.fill(0);
        const look = block(looked, step, batch, units);
        weighBack(hidden, batch, input, look, block(dCandidate, 0, batch, units), dLooked);
        for (let i = 0; i < size; i++) {
          const open = r[from + i] as number;
          const slope = dLooked[i] as number;
          dr[i] = slope * (h[from + i] as number) * open * (1 - open);
          dhBefore[i] = (dhBefore[i] as number) + slope * open;
        }
        weighBack(reset, batch, input, before, block(dr, 0, batch, units), dhBefore);
        weighBack(update, batch, input, before, block(dz, 0, batch, units), dhBefore);
        [dh, dhBefore] = [dhBefore, dh];
      }
      return loss;
    },
  };
}

export function plainLSTMTraining(dict: StateDict, { steps, batch }: Extent): PlainTraining {
  const forget = layer(dict, 'in2frg');
  const write = layer(dict, 'in2in');
  const cell = layer(dict, 'in2cell');
  const expose = layer(dict, 'in2out');
  const output = layer(dict, 'out_layer');
  const layers = {
    in2frg: forget,
    in2in: write,
    in2cell: cell,
    in2out: expose,
    out_layer: output,
  };
  const { units } = cell;
  const size = batch * units;
  const x = inputOf(cell, units);
  const h = new Float32Array((steps + 1) * size);
  const c = new Float32Array((steps + 1) * size);
  const f = new Float32Array(steps * size);
  const i = new Float32Array(steps * size);
  const candidate = new Float32Array(steps * size);
  const o = new Float32Array(steps * size);
  const squashed = new Float32Array(steps * size);
  const logits = new Float32Array(steps * batch * output.units);
  const df = new Float32Array(size);
  const di = new Float32Array(size);
  const dCandidate = new Float32Array(size);
  const dOut = new Float32Array(size);
  const dc = new Float32Array(size);
  let [dh, dhBefore] = [new Float32Array(size), new Float32Array(size)];
  return {
    layers,
    gradients(xs, targets, initial) {
      h.set(initial);
      c.fill(0, 0, size);
      for (let step = 0; step < steps; step++) {
        const input = block(xs, step, batch, x);
        const before = block(h, step, batch, units);
        const from = step * size;
        weigh(forget, batch, input, before, block(f, step, batch, units));
        weigh(write, batch, input, before, block(i, step, batch, units));
        weigh(cell, batch, input, before, block(candidate, step, batch, units));
        weigh(expose, batch, input, before, block(o, step, batch, units));
        sigmoid(f, from, size);
        sigmoid(i, from, size);
        tanh(candidate, from, size);
        sigmoid(o, from, size);
        for (let at = from; at < from + size; at++) {
          const kept = (f[at] as number) * (c[at] as number);
          const made = kept + (i[at] as number) * (candidate[at] as number);
          const shown = Math.tanh(made);
          c[at + size] = made;
          squashed[at] = shown;
          h[at + size] = (o[at] as number) * shown;
        }
        const after = block(h, step + 1, batch, units);
        weigh(output, batch, null, after, block(logits, step, batch, output.units));
      }
      const loss = crossEntropyInPlace(logits, output.units, targets);
      clearGradients(Object.values(layers));
      dh.fill(0);
      dc.fill(0);
      for (let step = steps - 1; step >= 0; step--) {
        const input = block(xs, step, batch, x);
        const before = block(h, step, batch, units);
        const after = block(h, step + 1, batch, units);
        weighBack(output, batch, null, after, block(logits, step, batch, output.units), dh);
        for (let unit = 0; unit < size; unit++) {
          const at = step * size + unit;
          const slope = dh[unit] as number;
          const shown = squashed[at] as number;
          const out = o[at] as number;
          const keep = f[at] as number;
          const add = i[at] as number;
          const made = candidate[at] as number;
          const memory = (dc[unit] as number) + slope * out * (1 - shown * shown);
          dOut[unit] = slope * shown * out * (1 - out);
          df[unit] = memory * (c[at] as number) * keep * (1 - keep);
          di[unit] = memory * made * add * (1 - add);
          dCandidate[unit] = memory * add * (1 - made * made);
          dc[unit] = memory * keep;
        }
        dhBefore.fill(0);
        weighBack(forget, batch, input, before, block(df, 0, batch, units), dhBefore);
        weighBack(write, batch, input, before, block(di, 0, batch, units), dhBefore);
        weighBack(cell, batch, input, before, block(dCandidate, 0, batch, units), dhBefore);
        weighBack(expose, batch, input, before, block(dOut, 0, batch, units), dhBefore);
        [dh, dhBefore] = [dhBefore, dh];
      }
      return loss;
    },
  };
}
