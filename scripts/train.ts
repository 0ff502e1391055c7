/**
 * Trains all cells on a task and saves their weights for the page:
 *
 * npm run train -- temporal-order [--cell GRU] [--steps 3000] [--conventions pytorch]
 * npm run train -- parity --small
 *
 * Seeded, so that a run is reproducible; an interrupted run resumes from its last checkpoint in
 * `.cache/train/`. The weights are saved in `public/weights/`, as safetensors. `--small` trains the
 * task's models with few units, each with its own seed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { cellNames } from '../models/cells';
import {
  type ConventionSet,
  conventionSetIds,
  conventionSets,
} from '../models/cells/conventionSets';
import { writeSafetensors } from '../models/checkpoint/safetensors';
import { type ShippedSet, shippedFile } from '../models/checkpoint/shippedFile';
import { seededRandom } from '../models/random';
import { taskBy } from '../models/tasks';
import type { Task } from '../models/tasks/task';
import { settingsFor } from '../models/train/settings';
import { type KeptTraining, Training } from '../models/train/training';
import { Progress } from './progress';

const checkpointEvery = 250;
/** The result is evaluated on sequences of a held-out seed. */
const evaluation = { batches: 20, seed: 77 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cell: { type: 'string' },
    steps: { type: 'string' },
    conventions: { type: 'string', default: 'reference' },
    small: { type: 'boolean', default: false },
  },
});
const id = positionals[0] ?? 'next-letter';
const { learn, heldOut } = tasksFor(id);
const small = values.small ? smallOf(learn) : undefined;
// Twice as many steps as on the page.
const steps = Number(values.steps ?? small?.settings.steps ?? 2 * learn.settings.steps);
if (!Number.isInteger(steps) || steps < 1) {
  throw new Error(`--steps: expected a whole number of at least 1, got ${values.steps}`);
}
const chosen = values.cell?.toUpperCase();
if (chosen && !cellNames.includes(chosen)) {
  throw new Error(`--cell: expected ${cellNames.join(', ')}, got ${values.cell}`);
}
const set = setNamed(values.conventions);
if (small && set !== 'reference') throw new Error('--small: trained under the reference’s only');
const shipped: ShippedSet = small ? 'small' : set;
const usual = {
  ...settingsFor(learn),
  ...small?.settings,
  conventions: conventionSets[set],
  steps,
};

for (const name of cellNames) if (!chosen || chosen === name) await trainCell(name);

/** @throws if there is none */
function setNamed(name: string): ConventionSet {
  const found = conventionSetIds.find((each) => each === name);
  if (found) return found;
  throw new Error(`--conventions: expected ${conventionSetIds.join(', ')}, got ${name}`);
}

/** @throws if the task has none */
function smallOf({ small, settings }: Task): {
  readonly settings: Task['settings'];
  readonly seeds: Readonly<Record<string, number>>;
} {
  if (!small) throw new Error(`--small: ${id} has no models with few units`);
  const { seeds, ...changed } = small;
  return { settings: { ...settings, ...changed }, seeds };
}

/** The training task, and the same task on held-out data. */
function tasksFor(task: string): { learn: Task; heldOut: Task } {
  const learn = taskBy(task);
  if (!learn.text) return { learn, heldOut: { ...learn, draw: learn.drawHeldOut ?? learn.draw } };
  const text = readFileSync(`public/${learn.text.file}`, 'utf8').replace(/\s+/g, ' ');
  const split = Math.floor(text.length * 0.9);
  return { learn: taskBy(task, text.slice(0, split)), heldOut: taskBy(task, text.slice(split)) };
}

async function trainCell(name: string): Promise<void> {
  const { seed = usual.seed } = { seed: small?.seeds[name] };
  const settings = { ...usual, seed };
  // Includes the settings, so that weights trained with others are not resumed.
  const run = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8);
  const file = `.cache/train/${id}-${name.toLowerCase()}-${run}.bin`;
  const saved = existsSync(file) ? (deserialize(readFileSync(file)) as KeptTraining) : undefined;
  const training = saved
    ? await Training.resume(learn, saved, [name])
    : Training.begin(learn, settings, [name]);
  const progress = new Progress(name, training.step, steps);
  while (!training.done) {
    training.setLearningRate(learningRateAt(settings.learningRate, training.step / steps));
    const { [name]: measure } = training.learn();
    progress.report(training.step, measure?.loss ?? Number.NaN);
    if (training.step % checkpointEvery === 0) write(file, serialize(await training.kept()));
  }
  write(file, serialize(await training.kept()));

  // The page begins all trained models with the states of one seed, whichever they were trained with.
  const kept = await training.kept();
  const shown = await Training.resume(learn, { ...kept, settings: { ...settings, seed: 1 } }, [
    name,
  ]);
  const { loss, accuracy } = shown.evaluate(name, heldOut, evaluation.batches, (batch) =>
    seededRandom(evaluation.seed, `${id}/held-out/${batch}`),
  );
  const dict = kept.parameters[name] ?? {};
  const metadata = {
    task: id,
    cell: name,
    conventions: set,
    steps: String(steps),
    seed: String(settings.seed),
    heldOutLoss: loss.toFixed(4),
    heldOutRight: accuracy.toFixed(4),
  };
  write(`public/${shippedFile(id, name, shipped)}`, writeSafetensors(dict, metadata));
  console.log(
    `| ${id} | ${name} | ${shipped} | ${loss.toFixed(4)} | ${(100 * accuracy).toFixed(1)} % |`,
  );
  shown.dispose();
  training.dispose();
}

/** Cosine decay from the task's rate to a thirtieth of it. */
function learningRateAt(first: number, done: number): number {
  const last = first / 30;
  return last + ((first - last) * (1 + Math.cos(Math.PI * done))) / 2;
}

/** Writes to a temporary file and renames it, so that an interrupted run leaves no partial file. */
function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}
