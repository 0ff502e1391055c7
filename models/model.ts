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

// Vectors are small: the cpu backend is synchronous, WebGL would read back each tensor.
setBackend('cpu');

/** Sizes (whole numbers of at least 1) and a seed (default: random). */
export interface ModelOptions extends Sizes {
  readonly seed?: number;
}

/**
 * A cell with sizes and parameters.
 * @typeParam Name the symbols that a step computes, the keys of a trace
 * @typeParam State the states carried from step to step
 */
export class CellModel<Name extends string = string, State extends string = string>
  implements RunnableModel<Name, State>
{
  readonly sizes: Sizes;
  readonly seed: number;
  /** The number of learned parameters. */
  readonly parameterCount: number;
  readonly stateNames: readonly State[];
  readonly symbolNames: readonly Name[];
  private readonly shapes: ParameterShapes;
  private readonly variables: Record<string, Variable> = {};
  private readonly programs = new ProgramsByBatch();

  /**
   * Initialises the parameters like `nn.Linear`; the same seed gives the same numbers on every
   * machine.
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

  /** The variables of the parameters, for an optimiser; the model owns them. */
  get parameters(): Readonly<Record<string, Variable>> {
    return this.variables;
  }

  /**
   * The initial hidden state [batch, hidden], Kaiming uniform (±√(6/hidden)) as in the reference.
   * It depends on the seed only, so it is the same at every call. The caller disposes of it.
   */
  initHidden(batch = 1): Tensor2D {
    checkBatch(batch);
    return this.drawnState(batch, this.sizes.hiddenSize);
  }

  private drawnState(batch: number, size: number): Tensor2D {
    return tensor2d(kaimingState(this.seed, batch, size), [batch, size]);
  }

  /** The initial states by name: Kaiming uniform or zeros, as defined by the symbol. */
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
   * One time step in tfjs operations, with every named intermediate; unchecked, differentiable, for
   * use in `tidy`. `program` is tested against it.
   * @param x [batch, input]
   * @param states the previous states by name, each [batch, hidden]
   */
  step(x: Tensor, states: Readonly<Record<State, Tensor>>): Tensors {
    const given: Tensors = { x };
    for (const name of this.stateNames) given[`${name}_prev`] = states[name];
    return runStep(this.cell, this.variables, given);
  }

  /** The cell as a program over plain arrays, for a batch of this size; used to run sequences. */
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
   * Loads all parameters of a dictionary, or none.
   * @throws naming every tensor that is missing, unknown, of a wrong shape or not finite; the model
   * is then unchanged
   */
  loadStateDict(dict: StateDict): void {
    checkStateDict(dict, this.shapes);
    for (const [name, values] of Object.entries(this.variables)) {
      const { shape, data } = dict[name] as StateDict[string];
      tidy(() => values.assign(tensor(Float32Array.from(data), shape, 'float32')));
    }
  }

  /** Frees the parameters. The model cannot be used afterwards; its snapshots can. */
  dispose(): void {
    for (const values of Object.values(this.variables)) values.dispose();
  }

  /**
   * One step with checked shapes. Returns the requested symbols; all other tensors are disposed of.
   */
  protected forwardStep(
    x: Tensor2D,
    states: Record<State, Tensor2D>,
    names: readonly (Name | State)[],
  ): Tensor2D[] {
    checkTensor('x', x, ['batch', this.sizes.inputSize]);
    for (const { name, title, width } of this.cell.states) {
      // `hidden`, `cell`: the names of the reference's arguments.
      const label = title.replace(' state', '');
      checkTensor(label, states[name as State], [x.shape[0], widthIn(this.sizes, width)]);
    }
    return tidy(() => {
      const result = this.step(x, states);
      return names.map((name) => result[name] as Tensor2D);
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
