/** What a training step costs, and what keeping the derivatives by every state adds to it. */
import { memory } from '@tensorflow/tfjs';
import { type Extent, layersTraining } from './layersTraining';
import { compare, type Group, heldByRatio, heldByValue } from './measure';
import { PlainAdam } from './plainLearning';
import {
  batch,
  cells,
  checkAgreement,
  clipNorm,
  gradientsOf,
  learningRate,
  letters,
  scene,
  steps,
  type TrainedCell,
  trained,
  trainingBatch,
} from './trainingScene';

export const trainingGroups: readonly Group[] = [
  ...[16, 32, 64].flatMap((hiddenSize) =>
    cells.flatMap((cell) => [
      againstLoops(cell, hiddenSize),
      againstLayers(cell, hiddenSize),
      withEveryState(cell, hiddenSize),
    ]),
  ),
  leftBehind(32, 2_000),
];

function againstLoops(cell: TrainedCell, hiddenSize: number): Group {
  const measure = `training-step-h${hiddenSize}-${cell.name}`;
  return {
    names: [measure],
    run() {
      const { model, trainer, initial } = trained(cell, hiddenSize);
      const plain = cell.plain(model.stateDict(), { steps, batch });
      checkAgreement(model, plain, initial);
      const adam = new PlainAdam(Object.values(plain.layers), learningRate, clipNorm);
      const loops = () => {
        plain.gradients(scene.xs, scene.targets, initial);
        adam.step();
      };
      const result = compare(
        { units: 1, run: () => trainer.step(trainingBatch) },
        { units: 1, run: loops },
        41,
      );
      trainer.dispose();
      model.dispose();
      const held = { measure, goal: 1.3, unit: 'ms', reference_is: 'plain typed-array loops' };
      return [heldByRatio(held, result)];
    },
  };
}

function againstLayers(cell: TrainedCell, hiddenSize: number): Group {
  const measure = `training-step-h${hiddenSize}-${cell.name}-against-layers`;
  return {
    names: [measure],
    run() {
      const { model, trainer } = trained(cell, hiddenSize);
      const extent: Extent = { steps, batch, inputSize: letters, hiddenSize, outputSize: letters };
      const layers = layersTraining(cell.layer, extent, scene.xs, scene.targets, learningRate);
      const result = compare(
        { units: 1, run: () => trainer.step(trainingBatch) },
        { units: 1, run: () => layers.step() },
        11,
      );
      layers.dispose();
      trainer.dispose();
      model.dispose();
      const reference_is = `tfjs's own layers: tf.layers.${cell.layer}`;
      return [heldByRatio({ measure, goal: 0.2, unit: 'ms', reference_is }, result)];
    },
  };
}

/** Forward and back, with a copy of the derivative by every state after every step. */
function withEveryState(cell: TrainedCell, hiddenSize: number): Group {
  const measure = `training-step-h${hiddenSize}-${cell.name}-every-state`;
  return {
    names: [measure],
    run() {
      const { model, initial } = trained(cell, hiddenSize);
      const { gradients } = gradientsOf(model, initial);
      const kept: Float32Array[] = [];
      const result = compare(
        {
          units: 1,
          run() {
            kept.length = 0;
            gradients({
              ofInputs: false,
              onStep(_, gradientOf) {
                for (const name of model.stateNames) kept.push(gradientOf(name).slice());
              },
            });
          },
        },
        { units: 1, run: () => gradients() },
        41,
      );
      model.dispose();
      const reference_is = 'the same way forward and back, nothing kept';
      return [heldByRatio({ measure, goal: 1.1, unit: 'ms', reference_is }, result)];
    },
  };
}

/** Tensors and memory after many updates of all three cells. */
function leftBehind(hiddenSize: number, count: number): Group {
  const tensors = `tensors-after-${count}-training-steps`;
  const growth = `memory-growth-after-${count}-training-steps`;
  return {
    names: [tensors, growth],
    run() {
      const three = cells.map((cell) => trained(cell, hiddenSize));
      const train = (times: number) => {
        for (let time = 0; time < times; time++) {
          for (const { trainer } of three) trainer.step(trainingBatch);
        }
      };
      train(count / 10);
      const tensorsBefore = memory().numTensors;
      const before = megabytes();
      train(count);
      const grown = megabytes() - before;
      const tensorsAfter = memory().numTensors;
      for (const { trainer, model } of three) {
        trainer.dispose();
        model.dispose();
      }
      return [
        heldByValue(
          { measure: tensors, goal: 0, unit: 'more', reference_is: 'tensors before' },
          tensorsAfter - tensorsBefore,
          tensorsBefore,
        ),
        heldByValue(
          { measure: growth, goal: 1, unit: 'MB', reference_is: 'heap and array buffers before' },
          grown,
          before,
        ),
      ];
    },
  };
}

function megabytes(): number {
  if (!globalThis.gc) throw new Error('run Node with --expose-gc');
  for (let pass = 0; pass < 3; pass++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
