import type { Cell } from './cell';
import { checkStateDict, type ParameterData, type StateDict } from './checkpoint/stateDict';
import { kaimingState } from './initialise';
import { Program } from './program/program';
import { countParameters, parameterShapes, type Sizes, widthIn } from './read/parameters';

/**
 * What is needed to run, trace and differentiate a model: a `CellModel`, which holds tensors, or a
 * `ModelSnapshot`, which holds plain arrays.
 * @typeParam Name the symbols that a step computes, the keys of a trace
 * @typeParam State the states carried from step to step
 */
export interface RunnableModel<Name extends string = string, State extends string = string> {
  readonly cell: Cell;
  readonly sizes: Sizes;
  /** Seeds the initial hidden state. */
  readonly seed: number;
  readonly parameterCount: number;
  readonly stateNames: readonly State[];
  readonly symbolNames: readonly Name[];
  /** The current parameters, by name, row by row; read-only. */
  parameterData(): Readonly<Record<string, ParameterData>>;
  /** The cell as a program over plain arrays, for a batch of this size. */
  program(batch?: number): Program;
}

/**
 * A copy of a model's parameters in plain arrays. It holds no tensors, so it need not be disposed
 * of and stays valid.
 */
export class ModelSnapshot implements RunnableModel {
  readonly cell: Cell;
  readonly sizes: Sizes;
  readonly seed: number;
  readonly parameterCount: number;
  readonly stateNames: readonly string[];
  readonly symbolNames: readonly string[];
  private readonly data: Readonly<Record<string, ParameterData>>;
  private readonly programs = new ProgramsByBatch();

  /** @param model is copied; it may be disposed of afterwards */
  constructor(model: Omit<RunnableModel, 'program'>) {
    this.cell = model.cell;
    this.sizes = model.sizes;
    this.seed = model.seed;
    this.parameterCount = model.parameterCount;
    this.stateNames = model.stateNames;
    this.symbolNames = model.symbolNames;
    this.data = Object.fromEntries(
      Object.entries(model.parameterData()).map(([name, { shape, data }]) => [
        name,
        { shape: [...shape], data: Float32Array.from(data) },
      ]),
    );
  }

  parameterData(): Readonly<Record<string, ParameterData>> {
    return this.data;
  }

  program(batch = 1): Program {
    return this.programs.of(this.cell, this.sizes, batch);
  }
}

/**
 * A model with these parameters, made without tensors.
 * @param seed of the initial hidden state
 * @throws naming every tensor that is missing, unknown, of a wrong shape or not finite
 */
export function snapshotWith(
  cell: Cell,
  sizes: Sizes,
  seed: number,
  parameters: StateDict,
): ModelSnapshot {
  const shapes = parameterShapes(cell, sizes);
  checkStateDict(parameters, shapes);
  const inOrder = [...shapes.keys()].map((name) => [name, parameters[name] as ParameterData]);
  return new ModelSnapshot({
    cell,
    sizes,
    seed,
    parameterCount: countParameters(shapes),
    stateNames: cell.states.map(({ name }) => name),
    symbolNames: cell.equations.map(({ symbol }) => symbol.name),
    parameterData: () => Object.fromEntries(inOrder),
  });
}

/** A cell's programs, one per batch size, created on first use. */
export class ProgramsByBatch {
  private readonly programs = new Map<number, Program>();

  /** @throws if the batch is not a whole number of at least 1 */
  of(cell: Cell, sizes: Sizes, batch: number): Program {
    checkBatch(batch);
    let program = this.programs.get(batch);
    if (!program) {
      program = new Program(cell, sizes, batch);
      this.programs.set(batch, program);
    }
    return program;
  }
}

/**
 * The initial states by name, [hidden] each: Kaiming uniform or zeros, as defined by the symbol.
 */
export function initialValues<State extends string>({
  cell,
  sizes,
  seed,
}: RunnableModel<string, State>): Record<State, Float32Array> {
  const states = {} as Record<State, Float32Array>;
  for (const { name, initial, width } of cell.states) {
    const size = widthIn(sizes, width);
    states[name as State] =
      initial === 'kaiming' ? kaimingState(seed, 1, size) : new Float32Array(size);
  }
  return states;
}

/** @throws if it is not a whole number of at least 1 */
export function checkBatch(batch: number): void {
  if (!Number.isInteger(batch) || batch < 1) {
    throw new Error(`batch: expected a whole number of at least 1, got ${batch}`);
  }
}
