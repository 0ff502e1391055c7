/** The files of trained weights, one per cell; each may be missing, invalid or slow. */
import { trainedFiles } from 'virtual:weights';
import { readSafetensors } from '../models/checkpoint/safetensors';
import { type ShippedSet, shippedFile } from '../models/checkpoint/shippedFile';
import type { StateDict } from '../models/checkpoint/stateDict';

/** How long loaded cells wait for the others, and the page for the first one, in ms. */
const patience = { others: 3000, first: 10_000 };

/** The state of a file: one of these is set. */
export interface WeightsFile {
  readonly dict?: StateDict;
  /** The cell was not trained on this task: there is no file. */
  readonly none?: true;
  readonly error?: unknown;
  /** Resolves when the file has arrived or failed; never rejects. */
  readonly coming?: Promise<unknown>;
}

/** The files of a task in the cells' order, once all have arrived or failed, or after a timeout. */
export async function arrivingWeights(
  task: string,
  cells: readonly string[],
  set: ShippedSet,
): Promise<readonly WeightsFile[]> {
  const files = cells.map((cell): { now: WeightsFile } => {
    const path = shippedFile(task, cell, set);
    if (!trainedFiles.includes(path)) return { now: { none: true } };
    const coming = weightsIn(path).then(
      (dict) => {
        file.now = { dict };
      },
      (error: unknown) => {
        file.now = { error };
      },
    );
    const file: { now: WeightsFile } = { now: { coming } };
    return file;
  });
  const all = files.flatMap(({ now }) => now.coming ?? []);
  await Promise.race([
    Promise.all(all),
    Promise.all([Promise.race(all), after(patience.others)]),
    after(patience.first),
  ]);
  return files.map(({ now }) => now);
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const fetched = new Map<string, Promise<StateDict>>();

/** Fetched once; retried only after a failure. */
function weightsIn(file: string): Promise<StateDict> {
  const known = fetched.get(file);
  if (known) return known;
  const coming = fetchWeights(file);
  fetched.set(file, coming);
  coming.catch(() => fetched.get(file) === coming && fetched.delete(file));
  return coming;
}

/** Provides a file that need not be fetched. */
export function provide(file: string, bytes: Uint8Array): void {
  fetched.set(file, Promise.resolve(readSafetensors(new Uint8Array(bytes).buffer)));
}

/** Forgets an invalid file, so that it is fetched again on the next request. */
export function forget(task: string, cell: string, set: ShippedSet): void {
  fetched.delete(shippedFile(task, cell, set));
}

async function fetchWeights(file: string): Promise<StateDict> {
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`expected the weights, got HTTP ${response.status}`);
  return readSafetensors(await response.arrayBuffer());
}
