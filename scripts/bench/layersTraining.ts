/** A training step of tfjs's own layers: the real package, as Node finds it, on its cpu backend. */
import { createRequire } from 'node:module';
import { enableProdMode } from '@tensorflow/tfjs';

/** The sizes of what is trained. */
export interface Extent {
  readonly steps: number;
  readonly batch: number;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
}

export interface LayersTraining {
  /** One update. @returns the loss before it */
  step(): number;
  dispose(): void;
}

type Package = typeof import('@tensorflow/tfjs');

type Recurrent = Parameters<Package['layers']['simpleRNN']>[0];

const gates = { recurrentActivation: 'sigmoid' } as const;

/** The recurrent layers that tfjs brings, with gates that are σ, as in the cells. */
const recurrent = {
  simpleRNN: (tf: Package, args: Recurrent) => tf.layers.simpleRNN(args),
  gru: (tf: Package, args: Recurrent) => tf.layers.gru({ ...args, ...gates }),
  lstm: (tf: Package, args: Recurrent) => tf.layers.lstm({ ...args, ...gates }),
};

export type LayerKind = keyof typeof recurrent;

/**
 * A recurrent layer and a dense one for every step, trained as the cells are: cross-entropy, Adam,
 * the gradients' joint norm clipped at 1.
 * @param xs [steps × batch × input]
 * @param targets [steps × batch]
 */
export function layersTraining(
  kind: LayerKind,
  extent: Extent,
  xs: Float32Array,
  targets: ArrayLike<number>,
  learningRate: number,
): LayersTraining {
  const tf = wholePackage();
  const { steps, batch, inputSize, hiddenSize, outputSize } = extent;
  const model = tf.sequential({
    layers: [
      recurrent[kind](tf, {
        units: hiddenSize,
        returnSequences: true,
        inputShape: [steps, inputSize],
      }),
      tf.layers.timeDistributed({ layer: tf.layers.dense({ units: outputSize }) }),
    ],
  });
  const inputs = tf.tidy(() => tf.transpose(tf.tensor3d(xs, [steps, batch, inputSize]), [1, 0, 2]));
  const labels = tf.tidy(() => {
    const indices = tf.tensor2d(Array.from(targets), [steps, batch], 'int32');
    return tf.oneHot(tf.cast(tf.reshape(tf.transpose(indices), [-1]), 'int32'), outputSize);
  });
  const optimizer = tf.train.adam(learningRate, 0.9, 0.999, 1e-8);
  const loss = () => {
    const logits = model.apply(inputs, { training: true }) as typeof inputs;
    return tf.losses.softmaxCrossEntropy(labels, tf.reshape(logits, [-1, outputSize])).asScalar();
  };
  return {
    step: () =>
      tf.tidy(() => {
        const { value, grads } = tf.variableGrads(loss);
        const squares = Object.values(grads).map((gradient) => tf.sum(tf.square(gradient)));
        const norm = tf.sqrt(tf.addN(squares));
        const scale = tf.div(1, tf.maximum(norm, 1));
        const clipped = Object.entries(grads).map(([name, gradient]) => ({
          name,
          tensor: tf.mul(gradient, scale),
        }));
        optimizer.applyGradients(clipped);
        return value.dataSync()[0] ?? Number.NaN;
      }),
    dispose() {
      model.dispose();
      optimizer.dispose();
      inputs.dispose();
      labels.dispose();
    },
  };
}

/** Not the bundle's small one: all kernels and gradients, and the layers. */
function wholePackage(): Package {
  // Without it, both copies would tell on every kernel that the other has it too.
  enableProdMode();
  return createRequire(import.meta.url)('@tensorflow/tfjs');
}
