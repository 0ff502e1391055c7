import type { ConventionSet } from '../models/cells/conventionSets';
import { adaptParameters, type Conventions, cellBy } from '../models/cells/conventions';
import { type ShippedSet, shippedFile } from '../models/checkpoint/shippedFile';
import type { StateDict } from '../models/checkpoint/stateDict';
import { initialParameters } from '../models/initialise';
import { type ParameterShapes, parameterShapes, type Sizes } from '../models/read/parameters';
import { type RunnableModel, snapshotWith } from '../models/snapshot';
import type { Checkpoint } from '../models/train/history';
import { parametersAt } from '../models/train/parametersAt';
import type { TrainingSettings } from '../models/train/settings';
import type { Weights } from './choices';
import { sizesFor, taskOf } from './tasks';
import { arrivingWeights, forget, type WeightsFile } from './weightFiles';
import { sayWeights } from './weightsSaid';

/** The seed of trained models' initial hidden state, and of cells whose weights are missing. */
const seed = 1;

/** The models of all cells with the choices they were opened for, as one value. */
export interface OpenModels {
  /** Their task; another may have been chosen since. */
  readonly task: string;
  /** Their weights; for a training, with the step. */
  readonly weights: Weights;
  readonly conventions: Conventions;
  /** Of trained weights: the conventions under which they were trained; default: the reference's. */
  readonly trainedUnder?: ConventionSet;
  /** The compared cells, by name. */
  readonly cells: readonly string[];
  /** In the order of the cards; empty before the first models are open. */
  readonly models: readonly RunnableModel[];
  /** By cell, why the chosen weights are missing, as a sentence. */
  readonly missing: Readonly<Record<string, string>>;
  /** Resolves with newly opened models once the missing weights arrive. */
  readonly later?: Promise<OpenModels>;
}

type Chosen = Pick<OpenModels, 'task' | 'conventions' | 'cells' | 'trainedUnder'>;

/**
 * The models with the page's trained weights. A cell with a missing or invalid file is untrained.
 */
export function trainedModels(chosen: Chosen): Promise<OpenModels> {
  const { trainedUnder = 'reference' } = chosen;
  return shippedModels(chosen, { kind: 'trained' }, trainedUnder);
}

/** The same with few units, trained under the reference's conventions. */
export function smallModels(chosen: Chosen): Promise<OpenModels> {
  return shippedModels({ ...chosen, trainedUnder: 'reference' }, { kind: 'small' }, 'small');
}

async function shippedModels(
  chosen: Chosen,
  weights: OpenModels['weights'],
  set: ShippedSet,
): Promise<OpenModels> {
  const { task, conventions, cells } = chosen;
  const files = await arrivingWeights(task, cells, set);
  const { small, settings } = taskOf(task);
  const usual = (set === 'small' && small) || settings;
  const hiddenSize = hiddenSizeIn(cells, files) ?? usual.hiddenSize;
  const missing: Record<string, string> = {};
  const models = cells.map((name, index) => {
    const file = files[index];
    if (file?.none) {
      missing[name] =
        `There are no ${sayWeights(weights, 'reference')} of the ${name} for this task: it is untrained (seed ${seed}).`;
      return untrained(name, sizesFor(task, hiddenSize), seed, conventions);
    }
    try {
      if (file?.dict) return trained(chosen, name, file.dict);
      if (file?.error) throw file.error;
      missing[name] = `The trained weights are still loading. ${instead}`;
    } catch (error) {
      forget(task, name, set);
      missing[name] =
        `The trained weights could not be opened (${shippedFile(task, name, set)}: ${reasonOf(error)}). ${instead}`;
    }
    return untrained(name, sizesFor(task, hiddenSize), seed, conventions);
  });
  const awaited = files.flatMap(({ coming }) => coming ?? []);
  return {
    ...chosen,
    weights,
    models,
    missing,
    ...(awaited.length > 0 && {
      later: Promise.race(awaited).then(() => shippedModels(chosen, weights, set)),
    }),
  };
}

/** Only the first fault: a wrong file has one per tensor. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? '';
}

const instead = `Until they are here, this cell is untrained (seed ${seed}).`;

/** Models randomly initialised with a seed. */
export function untrainedModels(
  chosen: Chosen,
  weights: Extract<Weights, { kind: 'untrained' }>,
): OpenModels {
  const sizes = sizesFor(chosen.task, weights.hiddenSize);
  const models = chosen.cells.map((name) =>
    untrained(name, sizes, weights.seed, chosen.conventions),
  );
  return { ...chosen, weights, models, missing: {} };
}

/** The models after a step of a training. */
export function learningModels(
  { step, parameters }: Checkpoint,
  { task, conventions, hiddenSize, ...settings }: TrainingSettings,
  cells: readonly string[],
): OpenModels {
  const sizes = sizesFor(task, hiddenSize);
  const missing: Record<string, string> = {};
  const models = cells.map((name) => {
    if (!parameters[name]) {
      missing[name] =
        `The ${name} is not part of this training: it is untrained (seed ${settings.seed}). Reset the training to include it.`;
      return untrained(name, sizes, settings.seed, conventions);
    }
    try {
      const dict = parametersAt({ step, parameters }, name, conventions, sizes);
      return snapshotWith(cellBy(name, conventions), sizes, settings.seed, dict);
    } catch (error) {
      missing[name] =
        `The weights after training step ${step} could not be opened (${reasonOf(error)}). This cell is untrained (seed ${settings.seed}).`;
      return untrained(name, sizes, settings.seed, conventions);
    }
  });
  const weights = { kind: 'learning', checkpoint: step } as const;
  return { task, conventions, cells, weights, models, missing };
}

/**
 * The reference's model with this seed, adapted to the conventions, so that the random numbers are
 * the same.
 */
function untrained(
  name: string,
  sizes: Sizes,
  chosenSeed: number,
  conventions: Conventions,
): RunnableModel {
  const cell = cellBy(name, conventions);
  const source = initialParameters(parameterShapes(cellBy(name), sizes), chosenSeed);
  const adapted = adaptParameters(name, source, conventions);
  const shapes = parameterShapes(cell, sizes);
  const isWhole = [...shapes.keys()].every((parameter) => adapted[parameter]);
  const own = isWhole ? {} : initialParameters(shapes, chosenSeed);
  return snapshotWith(cell, sizes, chosenSeed, { ...own, ...adapted });
}

/** @throws if the file's parameters do not fit the cell */
function trained(
  { task, conventions, trainedUnder = 'reference' }: Chosen,
  name: string,
  dict: StateDict,
): RunnableModel {
  const hiddenSize = hiddenSizeOf(name, dict);
  if (!hiddenSize) throw new Error(`expected the parameters of the ${name}, got another cell’s`);
  const sizes = sizesFor(task, hiddenSize);
  const cell = cellBy(name, conventions);
  const isReference = trainedUnder === 'reference';
  const adapted = isReference ? adaptParameters(name, dict, conventions) : dict;
  // Parameters that were not trained (peepholes) are 0, where they have no effect.
  return snapshotWith(cell, sizes, seed, { ...zeros(parameterShapes(cell, sizes)), ...adapted });
}

function zeros(shapes: ParameterShapes): StateDict {
  return Object.fromEntries(
    Array.from(shapes, ([name, shape]) => {
      const count = shape.reduce((product, size) => product * size, 1);
      return [name, { shape: [...shape], data: new Float32Array(count) }];
    }),
  );
}

/** The hidden size of the first valid file, used for all compared cells. */
function hiddenSizeIn(cells: readonly string[], files: readonly WeightsFile[]): number | undefined {
  for (const [index, { dict }] of files.entries()) {
    const size = dict && hiddenSizeOf(cells[index] ?? '', dict);
    if (size) return size;
  }
  return undefined;
}

/** The hidden size of a reference cell with these parameters; 0 if they do not fit. */
function hiddenSizeOf(name: string, dict: StateDict): number {
  const marked = parameterShapes(cellBy(name), { inputSize: 1, hiddenSize: 2, outputSize: 3 });
  const bias = [...marked].find(([, shape]) => shape.length === 1 && shape[0] === 2)?.[0] ?? '';
  return dict[bias]?.shape[0] ?? 0;
}
