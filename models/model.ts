import {
  setBackend,
  type Tensor,
  type Tensor2D,
  tensor,
  tensor2d,
  tidy,
  type Variable,
  variable,
  zeros,
} from '@tensorflow/tfjs';
import type { Cell } from './cell';
import { checkStateDict, type ParameterData, type StateDict, show } from './checkpoint/stateDict';
import { initialParameters, kaimingState } from './initialise';
import type { Program } from './program/program';
import {
  countParameters,
  type ParameterShapes,
  parameterShapes,
  type Sizes,
  widthIn,
} from './read/parameters';
import { runStep, type Tensors } from './read/run';
import { checkBatch, ProgramsByBatch, type RunnableModel } from './snapshot';

// One small vector at a time: the cpu backend answers at once, WebGL would read back per tensor.
setBackend('cpu');

/** What the constructors take: whole numbers of at least 1, and a seed (default: a random one). */
export interface ModelOptions extends Sizes {
  readonly seed?: number;
}

/**
 * A cell with sizes and parameters: everything that follows from its definition.
 * @typeParam Name the symbols that a step makes, the keys of a trace
 * @typeParam State the states carried from step to step
 */
export class CellModel<Name extends string = string, State extends string = string>
  implements RunnableModel<Name, State>
{
  readonly sizes: Sizes;
  readonly seed: number;
  /** How many numbers the model has learned. */
  readonly parameterCount: number;
  readonly stateNames: readonly State[];
  readonly symbolNames: readonly Name[];
  private readonly shapes: ParameterShapes;
  private readonly variables: Record<string, Variable> = {};
  private readonly programs = new ProgramsByBatch();

  /**
   * Parameters start as `nn.Linear`'s do, from the seed: the same seed, the same numbers everywhere.
   * @throws if a size is not a whole number of at least 1, or the seed not a finite number
   */
  constructor(
    readonly cell: Cell,
    { inputSize, hiddenSize, outputSize, seed = Math.floor(Math.random() * 2 ** 31) }: ModelOptions,
  ) {
    this.sizes = { inputSize, hiddenSize, outputSize };
    for (const [name, size] of Object.entries(this.sizes)) {
      if (!Number.isInteger(size) || size < 1) {
        throw new Error(`${name}: expected a whole number of at least 1, got ${size}`);
      }
    }
    if (!Number.isFinite(seed)) throw new Error(`seed: expected a finite number, got ${seed}`);
    this.seed = seed;
    this.stateNames = cell.states.map((state) => state.name as State);
    this.symbolNames = cell.equations.map((equation) => equation.symbol.name as Name);
    this.shapes = parameterShapes(cell, this.sizes);
    this.parameterCount = countParameters(this.shapes);
    for (const [name, { shape, data }] of Object.entries(initialParameters(this.shapes, seed))) {
      this.variables[name] = tidy(() => variable(tensor(data, shape)));
    }
  }

  /** The variables behind the parameters, for an optimiser; they stay the model's. */
  get parameters(): Readonly<Record<string, Variable>> {
    return this.variables;
  }

  /**
   * A first hidden state [batch, hidden], Kaiming uniform (±√(6/hidden)) as in the source. It
   * depends on the seed alone: asked again, it is the same. The caller disposes of it.
   */
  initHidden(batch = 1): Tensor2D {
    checkBatch(batch);
    return this.drawnState(batch, this.sizes.hiddenSize);
  }

  private drawnState(batch: number, size: number): Tensor2D {
    return tensor2d(kaimingState(this.seed, batch, size), [batch, size]);
  }

  /** Every state before the first step, by name, as its symbol says: Kaiming uniform or zeros. */
  initialStates(batch = 1): Record<State, Tensor2D> {
    const states = {} as Record<State, Tensor2D>;
    for (const { name, initial, width } of this.cell.states) {
      const size = widthIn(this.sizes, width);
      const isDrawn = initial === 'kaiming';
      states[name as State] = isDrawn ? this.drawnState(batch, size) : zerosState(batch, size);
    }
    return states;
  }

  /**
   * One timestep in tfjs operations, every named intermediate kept; unchecked, differentiable, for
   * use in `tidy`. `program` is held against it.
   * @param x [batch, input]
   * @param states the previous states by name, each [batch, hidden]
   */
  step(x: Tensor, states: Readonly<Record<State, Tensor>>): Tensors {
    const given: Tensors = { x };
    for (const name of this.stateNames) given[`${name}_prev`] = states[name];
    return runStep(this.cell, this.variables, given);
  }

  /** The cell as a program over plain arrays, for a batch of this size: what runs sequences. */
  program(batch = 1): Program {
    return this.programs.of(this.cell, this.sizes, batch);
  }

  parameterData(): Readonly<Record<string, ParameterData>> {
    const dict: StateDict = {};
    for (const [name, values] of Object.entries(this.variables)) {
      dict[name] = { shape: values.shape, data: values.dataSync<'float32'>() };
    }
    return dict;
  }

  /** A copy of the parameters, in the order the equations name them. */
  stateDict(): StateDict {
    const dict: StateDict = {};
    for (const [name, { shape, data }] of Object.entries(this.parameterData())) {
      dict[name] = { shape: [...shape], data: Float32Array.from(data) };
    }
    return dict;
  }

  /**
   * Takes over a dictionary of parameters, all or none.
   * @throws naming every tensor that is missing, unknown, of a wrong shape or not finite; the
   * model is then as it was
   */
  loadStateDict(dict: StateDict): void {
    checkStateDict(dict, this.shapes);
    for (const [name, values] of Object.entries(this.variables)) {
      const { shape, data } = dict[name] as StateDict[string];
      tidy(() => values.assign(tensor(Float32Array.from(data), shape, 'float32')));
    }
  }

  /** Frees the parameters; the model is of no use after it, its snapshots are. */
  dispose(): void {
    for (const values of Object.values(this.variables)) values.dispose();
  }

  /** One step with checked shapes: the new symbols asked for, everything between tidied away. */
  protected forwardStep(
    x: Tensor2D,
    states: Record<State, Tensor2D>,
    names: readonly (Name | State)[],
  ): Tensor2D[] {
    checkTensor('x', x, ['batch', this.sizes.inputSize]);
    for (const { name, title, width } of this.cell.states) {
      // `hidden`, `cell`: what the source's own arguments are called.
      const label = title.replace(' state', '');
      checkTensor(label, states[name as State], [x.shape[0], widthIn(this.sizes, width)]);
    }
    return tidy(() => {
      const made = this.step(x, states);
      return names.map((name) => made[name] as Tensor2D);
    });
  }
}

/** Zeros [batch, size]. */
export function zerosState(batch: number, size: number): Tensor2D {
  checkBatch(batch);
  return zeros([batch, size]);
}

function checkTensor(name: string, given: Tensor, expected: readonly (number | 'batch')[]): void {
  const shape = given?.shape;
  const fits =
    shape?.length === expected.length &&
    expected.every((size, axis) => size === 'batch' || size === shape[axis]);
  if (!fits) {
    const got = shape ? show(shape) : String(given);
    throw new Error(`${name}: expected [${expected.join(', ')}], got ${got}`);
  }
  const bad = given.dataSync().findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new Error(
      `${name}: expected finite numbers, got ${given.dataSync()[bad]} at index ${bad}`,
    );
  }
}
