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
  return files.map((file, index) => {
    const dict = dicts[index] ?? {};
    const hiddenSize = Object.values(dict)[0]?.shape[0] ?? 0;
    const model = new classes[file]({ inputSize: width, outputSize: width, hiddenSize, seed });
    model.loadStateDict(dict);
    return model;
  });
}

async function fetchWeights(file: string): Promise<StateDict> {
  const name = `weights/next-letter-${file}.safetensors`;
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: expected the weights, got HTTP ${response.status}`);
  return readSafetensors(await response.arrayBuffer());
}
