import './kernels';
import {
  logSoftmax,
  mul,
  type NamedTensorMap,
  neg,
  type Optimizer,
  type Scalar,
  sum,
  type Tensor,
  type Tensor2D,
  tensor,
  tensor2d,
  tidy,
  train,
  variableGrads,
} from '@tensorflow/tfjs';
import type { StateDict } from '../checkpoint/stateDict';
import type { CellModel } from '../model';
import { runAsOperation } from '../program/operation';
import type { Sizes } from '../read/parameters';
import type { InitialStates } from '../trace';

export interface TrainerOptions {
  readonly optimizer: 'sgd' | 'adam';
  readonly learningRate: number;
  /** Gradients whose joint norm is longer are scaled down to it; default: none are. */
  readonly clipNorm?: number;
}

export interface TrainingBatch {
  /** [steps][batch][input] */
  readonly xs: readonly (readonly ArrayLike<number>[])[];
  /** [steps][batch]: the index of the right output. */
  readonly targets: readonly (readonly number[])[];
  /** One row for every row of the batch, or [batch × hidden] row by row; default: the model's own. */
  readonly initial?: InitialStates;
}

/**
 * Backpropagation through time: cross-entropy, the mean over steps and rows. The gradients are
 * the program's: the cell's own operations and their adjoints, as one tfjs operation.
 */
export class Trainer {
  private readonly optimizer: Optimizer;

  constructor(
    private readonly model: CellModel,
    private readonly options: TrainerOptions,
  ) {
    // PyTorch's epsilon; tfjs's own default is 1e-7.
    this.optimizer =
      options.optimizer === 'adam'
        ? train.adam(options.learningRate, 0.9, 0.999, 1e-8)
        : train.sgd(options.learningRate);
  }

  /** One update of all parameters. @returns the loss before it, in nats */
  step(batch: TrainingBatch): number {
    const variables = Object.values(this.model.parameters);
    const { value, grads } = variableGrads(() => this.loss(batch), variables);
    const clipped = tidy(() => this.clip(grads));
    // By the optimiser's names, which are the variables' own.
    this.optimizer.applyGradients(clipped);
    const loss = value.dataSync()[0] ?? Number.NaN;
    for (const gradient of [value, ...Object.values(grads), ...Object.values(clipped)]) {
      gradient.dispose();
    }
    return loss;
  }

  /** The loss alone, nothing learned. */
  evaluate(batch: TrainingBatch): number {
    return tidy(() => this.loss(batch).dataSync()[0] ?? Number.NaN);
  }

  /** For a schedule: the rate of the steps to come. */
  setLearningRate(learningRate: number): void {
    // tfjs declares it protected, yet all its optimisers read it anew at every step.
    (this.optimizer as unknown as { learningRate: number }).learningRate = learningRate;
  }

  /** What the optimiser remembers (Adam: its count and both moments), to go on from later. */
  async optimizerState(): Promise<StateDict> {
    const dict: StateDict = {};
    for (const { name, tensor: values } of await this.optimizer.getWeights()) {
      dict[`optimizer.${name}`] = {
        shape: values.shape,
        data: Float32Array.from(values.dataSync()),
      };
      // The count is made for the asking; the moments are the optimiser's own.
      if (name === 'iter') values.dispose();
    }
    return dict;
  }

  /** Takes back what `optimizerState` gave. */
  async loadOptimizerState(dict: StateDict): Promise<void> {
    const weights = Object.entries(dict).map(([name, { shape, data }]) => ({
      name: name.replace('optimizer.', ''),
      tensor: tensor(data, shape),
    }));
    await this.optimizer.setWeights(weights);
    // The optimiser has made variables of its own from them.
    for (const { tensor: values } of weights) values.dispose();
  }

  /** Frees the optimiser's own tensors. */
  dispose(): void {
    this.optimizer.dispose();
  }

  private loss({ xs, targets, initial = {} }: TrainingBatch): Scalar {
    const batch = targets[0]?.length ?? 0;
    const { inputSize } = this.model.sizes;
    checkBatch(xs, targets, this.model.sizes);
    const inputs = new Float32Array(xs.length * batch * inputSize);
    xs.forEach((rows, step) => {
      rows.forEach((values, row) => {
        inputs.set(values, (step * batch + row) * inputSize);
      });
    });
    const logits = runAsOperation(this.model, batch, inputs, this.states(initial, batch));
    return mul(sum(negativeLogLikelihood(logits, targets.flat())), 1 / (batch * xs.length));
  }

  private states(given: InitialStates, batch: number): Record<string, Float32Array> {
    const { hiddenSize } = this.model.sizes;
    const own = this.model.initialStates(batch);
    return Object.fromEntries(
      this.model.stateNames.map((name) => {
        const values = given[name] ?? own[name]?.dataSync<'float32'>() ?? [];
        return [name, repeated(name, values, batch, hiddenSize)];
      }),
    );
  }

  private clip(gradients: NamedTensorMap): NamedTensorMap {
    const limit = this.options.clipNorm ?? Number.POSITIVE_INFINITY;
    let squares = 0;
    for (const gradient of Object.values(gradients)) {
      for (const value of gradient.dataSync()) squares += value * value;
    }
    const length = Math.sqrt(squares);
    const scale = length > limit ? limit / length : 1;
    return Object.fromEntries(
      Object.entries(gradients).map(([name, gradient]) => [name, mul(gradient, scale)]),
    );
  }
}

/** -ln softmax(logits)[target], a number a row. */
function negativeLogLikelihood(logits: Tensor2D, targets: readonly number[]): Tensor {
  const right = new Float32Array(logits.size);
  targets.forEach((target, row) => {
    right[row * logits.shape[1] + target] = 1;
  });
  return neg(sum(mul(logSoftmax(logits), tensor2d(right, logits.shape)), 1));
}

/** One row for every row of the batch, or all of them. */
function repeated(
  name: string,
  values: ArrayLike<number>,
  batch: number,
  width: number,
): Float32Array {
  if (values.length !== width && values.length !== batch * width) {
    throw new Error(
      `initial.${name}: expected ${width} or ${batch * width} numbers, got ${values.length}`,
    );
  }
  return Float32Array.from({ length: batch * width }, (_, i) => values[i % values.length] ?? 0);
}

function checkBatch(
  xs: TrainingBatch['xs'],
  targets: TrainingBatch['targets'],
  { inputSize, outputSize }: Sizes,
): void {
  const batch = targets[0]?.length ?? 0;
  if (xs.length === 0 || batch === 0) {
    throw new Error('batch: expected at least one step of one row, got none');
  }
  if (targets.length !== xs.length) {
    throw new Error(`targets: expected ${xs.length}, one a step, got ${targets.length}`);
  }
  xs.forEach((rows, step) => {
    if (rows.length !== batch) {
      throw new Error(`xs[${step}]: expected ${batch} rows, got ${rows.length}`);
    }
    const row = rows.findIndex((values) => values.length !== inputSize);
    if (row >= 0) {
      throw new Error(
        `xs[${step}][${row}]: expected ${inputSize} numbers, got ${rows[row]?.length}`,
      );
    }
    const wrong = targets[step]?.find(
      (target) => !Number.isInteger(target) || target < 0 || target >= outputSize,
    );
    if (wrong !== undefined || targets[step]?.length !== batch) {
      throw new Error(
        `targets[${step}]: expected ${batch} whole numbers below ${outputSize}, got ${targets[step]}`,
      );
    }
  });
}
