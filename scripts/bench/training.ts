/**
 * Measures the cost of a training step, and the extra cost of storing the derivatives by every
 * state.
 */
import { setFlagsFromString } from 'node:v8';
import { body, chooseBody } from '../../models/program/bodies';
import { fusedBody } from '../../models/program/fusedBody';
import { Trainer } from '../../models/train/trainer';
import { type BenchCell, cells, checkGradients, gradientsOf, pairOf } from './cells';
import { layersTraining } from './layersTraining';
import { leftBehind } from './leftBehind';
import { compare, type Groups, heldByRatio, type Measure } from './measure';
import { plainAdam, weigh } from './plainLayer';
import { letters, sequences } from './sequences';

export const batch = 32;
const learningRate = 0.003;
const clipNorm = 1;

export const scene = sequences(32, batch);

/** The same sequences in the trainer's format. */
const trainingBatch = {
  xs: scene.xs.map((x) =>
    Array.from({ length: batch }, (_, row) => x.subarray(row * letters, (row + 1) * letters)),
  ),
  targets: scene.targets,
};

/** By hidden size, the goal against plain loops: the wider the cell, the more SIMD saves. */
const goals: Readonly<Record<number, number>> = { 16: 0.6, 32: 0.45, 64: 0.3, 128: 0.25 };

export const trainingGroups: Groups = Object.fromEntries([
  ...[16, 32, 64, 128].flatMap((hiddenSize) =>
    cells.flatMap((cell) =>
      [againstLoops, againstLayers, withEveryState].map((take, kind) => {
        const suffix = ['', '-against-layers', '-every-state'][kind];
        const measure = `training-step-h${hiddenSize}-${cell.name}${suffix}`;
        return [measure, () => [take(measure, cell, hiddenSize)]] as const;
      }),
    ),
  ),
  ['left-behind-by-training', () => leftBehindByTraining(16, 20_000)] as const,
]);

function againstLoops(measure: string, cell: BenchCell, hiddenSize: number): Measure {
  const pair = trained(cell, hiddenSize);
  checkGradients(pair, scene);
  const update = plainAdam(Object.values(pair.plain.layers), learningRate, clipNorm);
  const loops = () => {
    pair.plain.gradients(scene, pair.h);
    update();
  };
  const result = compare(pair.step, loops, 41);
  pair.dispose();
  const goal = goals[hiddenSize] ?? 1;
  const held = { measure, goal, unit: 'ms', reference_is: 'plain typed-array loops' };
  return heldByRatio(held, result);
}

function againstLayers(measure: string, cell: BenchCell, hiddenSize: number): Measure {
  const pair = trained(cell, hiddenSize);
  const layers = layersTraining(cell.layer, hiddenSize, scene, learningRate, clipNorm);
  const result = compare(pair.step, layers.step, 11);
  layers.dispose();
  pair.dispose();
  const reference_is = `tfjs's own layers: tf.layers.${cell.layer}`;
  return heldByRatio({ measure, goal: 1 / 40, unit: 'ms', reference_is }, result);
}

/** Forward and backward pass, keeping the derivative by every state after every step. */
function withEveryState(measure: string, cell: BenchCell, hiddenSize: number): Measure {
  const pair = trained(cell, hiddenSize);
  const gradients = gradientsOf(pair.model, pair.h, scene);
  const result = compare(
    () => gradients(true),
    () => gradients(),
    41,
  );
  pair.dispose();
  const reference_is = 'the same way forward and back, nothing kept';
  return heldByRatio({ measure, goal: 1.1, unit: 'ms', reference_is }, result);
}

/** Many updates of all three cells. */
function leftBehindByTraining(hiddenSize: number, count: number): Measure[] {
  const three = cells.map((cell) => trained(cell, hiddenSize));
  const work = `${count}-training-steps`;
  const measures = leftBehind(['tensors', 'memory-growth'], work, (share) => {
    for (let time = 0; time < count * share; time++) for (const { step } of three) step();
  });
  for (const each of three) each.dispose();
  return measures;
}

/** As the page's worker trains: app/train/worker.ts. */
function trainsFused(): void {
  // Browsers have relaxed SIMD, as later versions of Node.js do, without a flag.
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  chooseBody(fusedBody() ?? body());
}

/** A cell in both implementations, and a step of its trainer. */
export function trained(cell: BenchCell, hiddenSize: number) {
  trainsFused();
  const pair = pairOf(cell, hiddenSize, scene, weigh);
  const trainer = new Trainer(pair.model, { optimizer: 'adam', learningRate, clipNorm });
  const dispose = () => {
    trainer.dispose();
    pair.model.dispose();
  };
  return { ...pair, step: () => void trainer.step(trainingBatch), dispose };
}
