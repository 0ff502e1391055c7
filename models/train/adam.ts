import {
  engine,
  type NamedTensorMap,
  Optimizer,
  type Tensor,
  tidy,
  type Variable,
  variable,
  zerosLike,
} from '@tensorflow/tfjs';
import { adamUpdate } from '../program/sequenceKernels';

/** A named tensor, as optimisers get and set them. */
type NamedTensor = Awaited<ReturnType<Optimizer['getWeights']>>[number];

/** Adam's state for a variable. */
interface Moments {
  readonly name: string;
  readonly first: Variable;
  readonly second: Variable;
}

/**
 * Adam (Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1) as a tfjs
 * optimiser, in one pass over each variable: tfjs's own allocates 14 arrays per variable and step.
 * Its saved state has the same names and order as tfjs's.
 */
export class OnePassAdam extends Optimizer {
  /**
   * In the order of the variables, like tfjs's own, because names of variables differ between runs.
   */
  private moments: Moments[] = [];

  constructor(
    private learningRate: number,
    private readonly beta1: number,
    private readonly beta2: number,
    private readonly epsilon: number,
  ) {
    super();
  }

  /** Takes effect from the next step. */
  setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
  }

  static get className(): string {
    return 'Adam';
  }

  /** @throws naming a gradient that is no variable's */
  applyGradients(gradients: NamedTensorMap | NamedTensor[]): void {
    const named = Array.isArray(gradients)
      ? gradients.map(({ name, tensor: gradient }) => [name, gradient] as const)
      : Object.entries(gradients);
    this.incrementIterations();
    named.forEach(([name, gradient], index) => {
      const values = engine().registeredVariables[name];
      if (!values) throw new Error(`${name}: expected a variable of that name, got none`);
      this.moments[index] ??= {
        name,
        first: zeros(values),
        second: zeros(values),
      };
      this.update(values, this.moments[index], gradient);
    });
  }

  override async getWeights(): Promise<NamedTensor[]> {
    return [
      await this.saveIterations(),
      ...this.moments.map(({ name, first }) => ({ name: `${name}/m`, tensor: first })),
      ...this.moments.map(({ name, second }) => ({ name: `${name}/v`, tensor: second })),
    ];
  }

  override async setWeights(given: NamedTensor[]): Promise<void> {
    const weights = await this.extractIterations(given);
    this.dispose();
    const count = weights.length / 2;
    this.moments = weights.slice(0, count).map(({ name, tensor: first }, index) => {
      const second = weights[count + index]?.tensor;
      if (!second) throw new Error(`${name}: expected a second moment, got none`);
      return {
        name: name.replace(/\/m$/, ''),
        first: variable(first, false),
        second: variable(second, false),
      };
    });
  }

  override dispose(): void {
    for (const { first, second } of this.moments) {
      first.dispose();
      second.dispose();
    }
    this.moments = [];
  }

  getConfig() {
    const { learningRate, beta1, beta2, epsilon } = this;
    return { learningRate, beta1, beta2, epsilon };
  }

  private update(values: Variable, { first, second }: Moments, gradient: Tensor): void {
    const { beta1, beta2, epsilon, learningRate } = this;
    const settings = { learningRate, beta1, beta2, epsilon, count: this.iterations };
    tidy(() => {
      const [next, means, squares] = adamUpdate([values, first, second, gradient], settings);
      values.assign(next as Tensor);
      first.assign(means as Tensor);
      second.assign(squares as Tensor);
    });
  }
}

function zeros(like: Variable): Variable {
  const temporary = zerosLike(like);
  const zeroVariable = variable(temporary, false);
  temporary.dispose();
  return zeroVariable;
}
