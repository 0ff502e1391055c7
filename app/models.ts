import { adaptParameters, type Conventions, cellBy } from '../models/cells/conventions';
import { readSafetensors } from '../models/checkpoint/safetensors';
import type { StateDict } from '../models/checkpoint/stateDict';
import { initialParameters } from '../models/initialise';
import { CellModel } from '../models/model';
import { parameterShapes } from '../models/read/parameters';
import { alphabet } from '../models/train/tasks/nextLetter';
import { cellNames } from './clock';
import type { Weights } from './store';

const width = alphabet.length;

/** The seed of the trained models' first hidden state. */
const seed = 1;

/** The three models with these weights, under these conventions, in the order of the cards. */
export async function openModels(weights: Weights, chosen: Conventions): Promise<CellModel[]> {
  return weights.kind === 'trained'
    ? await trained(chosen)
    : untrained(weights.seed, weights.hiddenSize, chosen);
}

/** The source's model of the seed, each made to fit: the conventions differ, the dice do not. */
function untrained(chosenSeed: number, hiddenSize: number, chosen: Conventions): CellModel[] {
  const sizes = { inputSize: width, outputSize: width, hiddenSize };
  return cellNames.map((name) => {
    const source = initialParameters(parameterShapes(cellBy(name), sizes), chosenSeed);
    const model = new CellModel(cellBy(name, chosen), { ...sizes, seed: chosenSeed });
    model.loadStateDict({ ...model.stateDict(), ...adaptParameters(name, source, chosen) });
    return model;
  });
}

let fetched: Promise<StateDict[]> | undefined;

async function trained(chosen: Conventions): Promise<CellModel[]> {
  // Fetched once; asked for again only if that failed.
  fetched ??= Promise.all(cellNames.map(fetchWeights)).catch((error) => {
    fetched = undefined;
    throw error;
  });
  const dicts = await fetched;
  const models: CellModel[] = [];
  try {
    for (const [index, name] of cellNames.entries()) {
      const dict = dicts[index] ?? {};
      await naming(nameOf(name), () => {
        const adapted = adaptParameters(name, dict, chosen);
        const hiddenSize = hiddenSizeOf(name, dict);
        const sizes = { inputSize: width, outputSize: width, hiddenSize };
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

const nameOf = (cell: string) => `weights/next-letter-${cell.toLowerCase()}.safetensors`;

/** Puts the file's name before whatever is wrong with it. */
async function naming<Result>(name: string, read: () => Result): Promise<Awaited<Result>> {
  try {
    return await read();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function fetchWeights(cell: string): Promise<StateDict> {
  const name = nameOf(cell);
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: expected the weights, got HTTP ${response.status}`);
  return naming(name, async () => readSafetensors(await response.arrayBuffer()));
}
