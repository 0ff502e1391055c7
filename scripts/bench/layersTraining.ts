/** A training step of tfjs's layers: the full package on its cpu backend. */
import { createRequire } from 'node:module';
import { enableProdMode, type Tensor2D } from '@tensorflow/tfjs';
import type { BenchCell } from './cells';
import { letters, type Sequences } from './sequences';

/**
 * A recurrent layer and a dense layer at every step, trained like the cells: σ gates,
 * cross-entropy, Adam, gradients clipped by joint norm.
 */
export function layersTraining(
  kind: BenchCell['layer'],
  units: number,
  { xs, targets, batch }: Sequences,
  learningRate: number,
  clipNorm: number,
): { step(): number; dispose(): void } {
  // Otherwise both copies of tfjs would warn about every kernel that is registered twice.
  enableProdMode();
  // The full package, with all kernels, gradients and layers, not the bundle's subset.
  const tf: typeof import('@tensorflow/tfjs') = createRequire(import.meta.url)('@tensorflow/tfjs');
  const shared = { units, returnSequences: true, inputShape: [xs.length, letters] };
  const gates = { recurrentActivation: 'sigmoid' } as const;
  const recurrent =
    kind === 'simpleRNN' ? tf.layers.simpleRNN(shared) : tf.layers[kind]({ ...shared, ...gates });
  const dense = tf.layers.timeDistributed({ layer: tf.layers.dense({ units: letters }) });
  const model = tf.sequential({ layers: [recurrent, dense] });
  const inputs = tf.tidy(() =>
    tf.transpose(tf.stack(xs.map((x) => tf.tensor2d(x, [batch, letters]))), [1, 0, 2]),
  );
  const labels = tf.tidy(() =>
    tf.oneHot(tf.cast(tf.reshape(tf.transpose(tf.tensor2d([...targets])), [-1]), 'int32'), letters),
  );
  const optimizer = tf.train.adam(learningRate, 0.9, 0.999, 1e-8);
  const loss = () => {
    const logits = model.apply(inputs, { training: true }) as Tensor2D;
    return tf.losses.softmaxCrossEntropy(labels, tf.reshape(logits, [-1, letters])).asScalar();
  };
  return {
    step: () =>
      tf.tidy(() => {
        const { value, grads } = tf.variableGrads(loss);
        const named = Object.entries(grads);
        const norm = tf.sqrt(tf.addN(named.map(([, gradient]) => tf.sum(tf.square(gradient)))));
        const scale = tf.div(clipNorm, tf.maximum(norm, clipNorm));
        optimizer.applyGradients(
          named.map(([name, gradient]) => ({ name, tensor: tf.mul(gradient, scale) })),
        );
        return value.dataSync()[0] ?? Number.NaN;
      }),
    dispose() {
      for (const each of [model, optimizer, inputs, labels]) each.dispose();
    },
  };
}
