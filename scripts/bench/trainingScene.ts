/** What a training step is measured on: letters, the three cells, and each in its two forms. */
import { type CellModel, CustomGRU, CustomLSTM, CustomRNN, type ModelOptions } from '../../models';
import { judge } from '../../models/loss';
import type { BackHooks } from '../../models/program/program';
import { Trainer } from '../../models/train/trainer';
import type { LayerKind } from './layersTraining';
import {
  type PlainTraining,
  plainGRUTraining,
  plainLSTMTraining,
  plainRNNTraining,
} from './plainTraining';

export const steps = 32;
export const batch = 32;
export const letters = 30;
export const learningRate = 0.003;
export const clipNorm = 1;
const tolerance = 1e-4;

export const cells: readonly {
  readonly name: string;
  readonly layer: LayerKind;
  readonly model: new (options: ModelOptions) => CellModel;
  readonly plain: typeof plainRNNTraining;
}[] = [
  { name: 'rnn', layer: 'simpleRNN', model: CustomRNN, plain: plainRNNTraining },
  { name: 'gru', layer: 'gru', model: CustomGRU, plain: plainGRUTraining },
  { name: 'lstm', layer: 'lstm', model: CustomLSTM, plain: plainLSTMTraining },
];

export type TrainedCell = (typeof cells)[number];

/** Sequences of letters, the same at every run, and what comes next in each. */
export const scene = (() => {
  const xs = new Float32Array(steps * batch * letters);
  const targets = new Int32Array(steps * batch);
  for (let i = 0; i < targets.length; i++) {
    xs[i * letters + ((i * 7 + (i >> 4)) % letters)] = 1;
    targets[i] = ((i + batch) * 7 + ((i + batch) >> 4)) % letters;
  }
  return { xs, targets };
})();

/** The same sequences as the trainer takes them. */
export const trainingBatch = {
  xs: rowsOf(scene.xs, letters),
  targets: Array.from({ length: steps }, (_, step) => [
    ...scene.targets.subarray(step * batch, (step + 1) * batch),
  ]),
};

/** A model, its trainer, and h before the first step for every row. */
export function trained(cell: TrainedCell, hiddenSize: number) {
  const model = new cell.model({ inputSize: letters, hiddenSize, outputSize: letters, seed: 1 });
  const trainer = new Trainer(model, { optimizer: 'adam', learningRate, clipNorm });
  const h = model.initHidden(1);
  const row = h.dataSync<'float32'>();
  h.dispose();
  const initial = Float32Array.from(
    { length: batch * hiddenSize },
    (_, i) => row[i % hiddenSize] ?? Number.NaN,
  );
  return { model, trainer, initial };
}

/** The program's way forward and back on the scene, without an update. */
export function gradientsOf(model: CellModel, h: Float32Array) {
  const program = model.program(batch);
  const parameters = Object.fromEntries(
    Object.entries(model.stateDict()).map(([name, { data }]) => [name, Float32Array.from(data)]),
  );
  const initial = { h, c: new Float32Array(h.length) };
  const outputs = new Float32Array(scene.targets.length * letters);
  const targets = [...scene.targets];
  return {
    gradients(hooks?: BackHooks) {
      const frames = program.run(parameters, scene.xs, initial);
      for (let step = 0; step < steps; step++) {
        outputs.set(program.valuesAt(frames, step, 'y'), step * batch * letters);
      }
      const { slopes, loss } = judge('crossEntropy', outputs, letters, targets);
      const made = program.back(parameters, frames, slopes, hooks);
      program.release(frames);
      return { loss, parameters: made };
    },
  };
}

/** @throws naming the first derivative in which the two ways of training differ */
export function checkAgreement(
  model: CellModel,
  plain: PlainTraining,
  initial: Float32Array,
): void {
  const ours = gradientsOf(model, initial).gradients();
  const loss = plain.gradients(scene.xs, scene.targets, initial);
  const pairs: [string, ArrayLike<number>, ArrayLike<number>][] = [['loss', [ours.loss], [loss]]];
  for (const [name, layer] of Object.entries(plain.layers)) {
    const of = (part: string) => ours.parameters[`${name}.${part}`] ?? [];
    pairs.push([`${name}.weight`, of('weight'), layer.weightGradients]);
    pairs.push([`${name}.bias`, of('bias'), layer.biasGradients]);
  }
  for (const [name, made, looped] of pairs) {
    for (let i = 0; i < looped.length; i++) {
      if (Math.abs((made[i] ?? Number.NaN) - (looped[i] ?? 0)) <= tolerance) continue;
      const place = `${model.cell.name}: ${name}[${i}]`;
      throw new Error(`${place}: ${made[i]} by the program, ${looped[i]} in plain loops`);
    }
  }
}

function rowsOf(values: Float32Array, width: number): Float32Array[][] {
  return Array.from({ length: steps }, (_, step) =>
    Array.from({ length: batch }, (_, row) => {
      const from = (step * batch + row) * width;
      return values.subarray(from, from + width);
    }),
  );
}
