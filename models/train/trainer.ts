import './kernels';
import {
  customGrad,
  mul,
  type NamedTensorMap,
  type Scalar,
  type SGDOptimizer,
  scalar,
  type Tensor,
  type Tensor2D,
  tensor,
  tidy,
  train,
  type Variable,
  variableGrads,
} from '@tensorflow/tfjs';
import type { StateDict } from '../checkpoint/stateDict';
import { evaluateLoss, type LossKind } from '../loss';
import type { CellModel } from '../model';
import { normOf } from '../norm';
import { runSequence } from '../program/sequenceKernels';
import { widthIn } from '../read/parameters';
import type { Target } from '../tasks/task';
import type { InitialStates } from '../trace';
import { OnePassAdam } from './adam';
import { checkBatch, flatInputs, repeated, type TrainingBatch } from './batch';

export type { TrainingBatch } from './batch';

export interface TrainerOptions {
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  readonly learningRate: number;
  /**
   * The maximum joint norm of the gradients; larger ones are scaled down to it; default: no
   * clipping.
   */
  readonly clipNorm?: number;
  /** Default: cross-entropy. */
  readonly loss?: LossKind;
}

/** The result of one update, measured before it. */
export interface Update {
  /** The mean over rows and steps with a target. */
  readonly loss: number;
  /** The joint norm of all gradients, before any clipping. */
  readonly gradientNorm: number;
  /**
   * Whether the update was applied; it is skipped if gradients are not finite, which would make all
   * weights NaN.
   */
  readonly applied: boolean;
  /** The outputs, [steps × batch × output]. */
  readonly outputs: Float32Array;
}

/**
 * Trains by backpropagation through time; the loss is the mean over steps and rows. The program
 * (one kernel of tfjs with its gradient) computes the outputs, a second operation the loss;
 * variables and optimisers are tfjs's.
 */
export class Trainer {
  private readonly optimizer: SGDOptimizer | OnePassAdam;
  /** The initial states, one row each; computed once from the model's seed. */
  private readonly own: Readonly<Record<string, Float32Array>>;

  constructor(
    private readonly model: CellModel,
    private readonly options: TrainerOptions,
  ) {
    this.optimizer = optimizerOf(options);
    const own: Record<string, Float32Array> = {};
    tidy(() => {
      for (const [name, row] of Object.entries(model.initialStates(1))) {
        own[name] = (row as Tensor).dataSync<'float32'>().slice();
      }
    });
    this.own = own;
  }

  /** One update of all parameters. @returns values before the update; cross-entropy in nats */
  step(batch: TrainingBatch): Update {
    const variables = Object.values(this.model.parameters);
    let outputs: Float32Array = new Float32Array();
    const { value, grads } = variableGrads(
      () =>
        this.loss(batch, (computed) => {
          outputs = computed;
        }),
      variables,
    );
    const gradientNorm = normOf(...Object.values(grads).map((gradient) => gradient.dataSync()));
    const loss = value.dataSync()[0] ?? Number.NaN;
    const finite = Number.isFinite(gradientNorm) && Number.isFinite(loss);
    const applied = finite && this.update(variables, grads, gradientNorm);
    for (const gradient of [value, ...Object.values(grads)]) gradient.dispose();
    return { loss, gradientNorm, applied, outputs };
  }

  /** The loss and the outputs [steps × batch × output], without an update. */
  evaluate(batch: TrainingBatch): Pick<Update, 'loss' | 'outputs'> {
    let outputs: Float32Array = new Float32Array();
    const loss = tidy(() =>
      this.loss(batch, (computed) => {
        outputs = computed;
      }).dataSync(),
    );
    return { loss: loss[0] ?? Number.NaN, outputs };
  }

  /** Sets the learning rate from the next step on. */
  setLearningRate(learningRate: number): void {
    this.optimizer.setLearningRate(learningRate);
  }

  /** The optimiser's state (Adam: step count and both moments), to resume later. */
  async optimizerState(): Promise<StateDict> {
    const dict: StateDict = {};
    for (const { name, tensor: values } of await this.optimizer.getWeights()) {
      dict[`optimizer.${name}`] = {
        shape: values.shape,
        data: Float32Array.from(values.dataSync()),
      };
      // `iter` is a new tensor; the moments belong to the optimiser.
      if (name === 'iter') values.dispose();
    }
    return dict;
  }

  /** Restores what `optimizerState` returned. */
  async loadOptimizerState(dict: StateDict): Promise<void> {
    const weights = Object.entries(dict).map(([name, { shape, data }]) => ({
      name: name.replace('optimizer.', ''),
      tensor: tensor(data, shape),
    }));
    await this.optimizer.setWeights(weights);
    // The optimiser has copied them to its own variables.
    for (const { tensor: values } of weights) values.dispose();
  }

  /** Frees the optimiser's own tensors. */
  dispose(): void {
    this.optimizer.dispose();
  }

  private loss(batch: TrainingBatch, onOutputs?: (outputs: Float32Array) => void): Scalar {
    const { sizes } = this.model;
    const kind = this.options.loss ?? 'crossEntropy';
    checkBatch(batch, sizes, kind);
    const rows = batch.targets[0]?.length ?? 0;
    const inputs = flatInputs(batch, sizes.inputSize);
    const states = this.states(batch.initial ?? {}, rows);
    const [outputs] = runSequence(
      [
        tensor(inputs, [batch.xs.length * rows, sizes.inputSize]),
        ...states,
        ...Object.values(this.model.parameters),
      ],
      { program: this.model.program(rows), holds: [] },
    );
    onOutputs?.(outputs.dataSync<'float32'>());
    return lossAsOperation(kind, outputs as Tensor2D, batch.targets.flat());
  }

  /** The initial states in the cell's order, [batch, width] each. */
  private states(given: InitialStates, batch: number): Tensor[] {
    return this.model.cell.states.map(({ name, width }) => {
      const values = given[name] ?? this.own[name] ?? [];
      const size = widthIn(this.model.sizes, width);
      return tensor(repeated(name, values, batch, size), [batch, size]);
    });
  }

  /**
   * Updates the variables, or restores them if one would not be finite. @returns whether they were
   * updated
   */
  private update(variables: Variable[], gradients: NamedTensorMap, norm: number): boolean {
    // Optimisers assign new arrays to variables, so these stay unchanged.
    const before = variables.map((values) => values.dataSync<'float32'>());
    this.apply(gradients, norm);
    if (Number.isFinite(normOf(...variables.map((values) => values.dataSync())))) return true;
    variables.forEach((values, index) => {
      tidy(() => values.assign(tensor(before[index] ?? [], values.shape, 'float32')));
    });
    return false;
  }

  /** Gradients are passed by variable name. */
  private apply(gradients: NamedTensorMap, norm: number): void {
    const limit = this.options.clipNorm ?? Number.POSITIVE_INFINITY;
    const scale = norm > limit ? limit / norm : 1;
    tidy(() => {
      const scaled = Object.entries(gradients).map(([name, gradient]) => [
        name,
        scale < 1 ? mul(gradient, scale) : gradient,
      ]);
      this.optimizer.applyGradients(Object.fromEntries(scaled));
    });
  }
}

function optimizerOf({ optimizer, learningRate }: TrainerOptions): SGDOptimizer | OnePassAdam {
  if (optimizer === 'sgd') return train.sgd(learningRate);
  if (optimizer === 'momentum') return train.momentum(learningRate, 0.9);
  // PyTorch's epsilon; tfjs's own default is 1e-7.
  return new OnePassAdam(learningRate, 0.9, 0.999, 1e-8);
}

/** The mean loss of outputs [rows, width] as one tfjs operation with its own gradient. */
function lossAsOperation(kind: LossKind, outputs: Tensor2D, targets: readonly Target[]): Scalar {
  const evaluated = customGrad((...given) => {
    const [values] = given as Tensor[];
    const { loss, gradients } = evaluateLoss(
      kind,
      values?.dataSync<'float32'>() ?? new Float32Array(),
      outputs.shape[1],
      targets,
    );
    return {
      value: scalar(loss),
      gradFunc: (gradient: Tensor) => {
        const factor = gradient.dataSync()[0] ?? 1;
        if (factor !== 1)
          for (let i = 0; i < gradients.length; i++)
            gradients[i] = (gradients[i] as number) * factor;
        return tensor(gradients, outputs.shape);
      },
    };
  });
  return evaluated(outputs) as Scalar;
}
