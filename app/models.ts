import { adaptParameters, type Conventions, cellBy } from '../models/cells/conventions';
import { readSafetensors } from '../models/checkpoint/safetensors';
import type { StateDict } from '../models/checkpoint/stateDict';
import { initialParameters } from '../models/initialise';
import { CellModel } from '../models/model';
import { parameterShapes, type Sizes } from '../models/read/parameters';
import type { Checkpoint } from '../models/train/history';
import { parametersAt } from '../models/train/parametersAt';
import type { TrainingSettings } from '../models/train/settings';
import { cellNames } from './clock';
import type { Choices } from './store';
import { sizesFor } from './tasks';

/** The seed of the trained models' first hidden state. */
const seed = 1;

/** What the models follow from. */
export type ModelChoices = Pick<Choices, 'task' | 'conventions'> & {
  readonly weights: Exclude<Choices['weights'], { kind: 'learning' }>;
};

/** The three models with these weights, under these conventions, in the order of the cards. */
export async function openModels({
  task,
  weights,
  conventions,
}: ModelChoices): Promise<CellModel[]> {
  return weights.kind === 'trained'
    ? await trained(task, conventions)
    : untrained(sizesFor(task, weights.hiddenSize), weights.seed, conventions);
}

/** The three models as they were after a step of a training. */
export function learningModels(checkpoint: Checkpoint, settings: TrainingSettings): CellModel[] {
  const sizes = sizesFor(settings.task, settings.hiddenSize);
  // First all that can fail, then what must be freed.
  const dicts = cellNames.map((name) =>
    parametersAt(checkpoint, name, settings.conventions, sizes),
  );
  return cellNames.map((name, index) => {
    const cell = cellBy(name, settings.conventions);
    const model = new CellModel(cell, { ...sizes, seed: settings.seed });
    model.loadStateDict(dicts[index] ?? {});
    return model;
  });
}

/** The source's model of the seed, each made to fit: the conventions differ, the dice do not. */
function untrained(sizes: Sizes, chosenSeed: number, chosen: Conventions): CellModel[] {
  return cellNames.map((name) => {
    const source = initialParameters(parameterShapes(cellBy(name), sizes), chosenSeed);
    const model = new CellModel(cellBy(name, chosen), { ...sizes, seed: chosenSeed });
    model.loadStateDict({ ...model.stateDict(), ...adaptParameters(name, source, chosen) });
    return model;
  });
}

const fetched = new Map<string, Promise<StateDict[]>>();

/** Fetched once a task; asked for again only if that failed. */
function weightsOf(task: string): Promise<StateDict[]> {
  const known = fetched.get(task);
  if (known) return known;
  const coming = Promise.all(cellNames.map((cell) => fetchWeights(fileOf(task, cell)))).catch(
    (error) => {
      fetched.delete(task);
      throw error;
    },
  );
  fetched.set(task, coming);
  return coming;
}

async function trained(task: string, chosen: Conventions): Promise<CellModel[]> {
  const dicts = await weightsOf(task);
  const models: CellModel[] = [];
  try {
    for (const [index, name] of cellNames.entries()) {
      const dict = dicts[index] ?? {};
      await naming(fileOf(task, name), () => {
        const adapted = adaptParameters(name, dict, chosen);
        const sizes = sizesFor(task, hiddenSizeOf(name, dict));
        const model = new CellModel(cellBy(name, chosen), { ...sizes, seed });
        models.push(model);
        model.loadStateDict({ ...zerosBut(model, adapted), ...adapted });
      });
    }
  } catch (error) {
    for (const model of models) model.dispose();
    throw error;
  }
  return models;
}

/** How many hidden units a source cell with these parameters has. */
function hiddenSizeOf(name: string, dict: StateDict): number {
  const marked = parameterShapes(cellBy(name), { inputSize: 1, hiddenSize: 2, outputSize: 3 });
  const bias = [...marked].find(([, shape]) => shape.length === 1 && shape[0] === 2)?.[0] ?? '';
  return dict[bias]?.shape[0] ?? 0;
}

/** What the training did not know of (peepholes) begins where it changes nothing. */
function zerosBut(model: CellModel, known: StateDict): StateDict {
  return Object.fromEntries(
    Object.entries(model.stateDict())
      .filter(([name]) => !(name in known))
      .map(([name, { shape, data }]) => [name, { shape, data: new Float32Array(data.length) }]),
  );
}

const fileOf = (task: string, cell: string) => `weights/${task}-${cell.toLowerCase()}.safetensors`;

/** Puts the file's name before whatever is wrong with it. */
async function naming<Result>(name: string, read: () => Result): Promise<Awaited<Result>> {
  try {
    return await read();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function fetchWeights(name: string): Promise<StateDict> {
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: expected the weights, got HTTP ${response.status}`);
  return naming(name, async () => readSafetensors(await response.arrayBuffer()));
}
