import { readSafetensors } from '../models/checkpoint/safetensors';
import type { StateDict } from '../models/checkpoint/stateDict';
import { CustomGRU, CustomLSTM, CustomRNN } from '../models/custom';
import type { CellModel } from '../models/model';
import { alphabet } from '../models/train/tasks/nextLetter';
import type { Weights } from './store';

const classes = { rnn: CustomRNN, gru: CustomGRU, lstm: CustomLSTM };
const files = Object.keys(classes) as (keyof typeof classes)[];
const width = alphabet.length;

/** The seed of the trained models' first hidden state. */
const seed = 1;

/** The three models with these weights, in the order of the cards. */
export async function openModels(weights: Weights): Promise<CellModel[]> {
  return weights.kind === 'trained' ? await trained() : untrained(weights.seed, weights.hiddenSize);
}

function untrained(chosenSeed: number, hiddenSize: number): CellModel[] {
  const options = { inputSize: width, outputSize: width, hiddenSize, seed: chosenSeed };
  return files.map((file) => new classes[file](options));
}

let fetched: Promise<StateDict[]> | undefined;

async function trained(): Promise<CellModel[]> {
  // Fetched once; asked for again only if that failed.
  fetched ??= Promise.all(files.map(fetchWeights)).catch((error) => {
    fetched = undefined;
    throw error;
  });
  const dicts = await fetched;
  const models: CellModel[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const dict = dicts[index] ?? {};
      const hiddenSize = dict['in2hidden.bias']?.shape[0] ?? dict['in2frg.bias']?.shape[0] ?? 0;
      await naming(nameOf(file), () => {
        const model = new classes[file]({ inputSize: width, outputSize: width, hiddenSize, seed });
        models.push(model);
        model.loadStateDict(dict);
      });
    }
  } catch (error) {
    for (const model of models) model.dispose();
    throw error;
  }
  return models;
}

const nameOf = (file: string) => `weights/next-letter-${file}.safetensors`;

/** Puts the file's name before whatever is wrong with it. */
async function naming<Result>(name: string, read: () => Result): Promise<Awaited<Result>> {
  try {
    return await read();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function fetchWeights(file: string): Promise<StateDict> {
  const name = nameOf(file);
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: expected the weights, got HTTP ${response.status}`);
  return naming(name, async () => readSafetensors(await response.arrayBuffer()));
}
