/**
 * Trains the three cells on a task and saves their weights for the page:
 *
 *     npm run train -- next-letter [--cell GRU] [--steps 6000]
 *
 * Seeded, so that a run can be repeated; resumable: a run that was stopped goes on from its last
 * checkpoint in `.cache/train/`. The weights end in `public/weights/`, as safetensors.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readSafetensors, writeSafetensors } from '../models/checkpoint/safetensors';
import type { StateDict } from '../models/checkpoint/stateDict';
import { CustomGRU, CustomLSTM, CustomRNN } from '../models/custom';
import { kaimingState } from '../models/initialise';
import type { CellModel } from '../models/model';
import { type Random, seededRandom } from '../models/random';
import { alphabet, oneHot, tokenise } from '../models/train/tasks/nextLetter';
import { Trainer, type TrainingBatch } from '../models/train/trainer';
import { Progress } from './progress';

const settings = {
  hiddenSize: 24,
  batch: 32,
  /** Steps that the gradient goes back. */
  window: 32,
  learningRate: { first: 0.01, last: 0.0003 },
  clipNorm: 1,
  seed: 1,
  checkpointEvery: 250,
  heldOut: 0.1,
  evaluationBatches: 20,
};

const models = { RNN: CustomRNN, GRU: CustomGRU, LSTM: CustomLSTM };
type CellName = keyof typeof models;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cell: { type: 'string' }, steps: { type: 'string', default: '6000' } },
});
const task = positionals[0] ?? 'next-letter';
if (task !== 'next-letter') throw new Error(`task: expected next-letter, got ${task}`);
const steps = Number(values.steps);
if (!Number.isInteger(steps) || steps < 1) {
  throw new Error(`--steps: expected a whole number of at least 1, got ${values.steps}`);
}
const chosen = values.cell?.toUpperCase();
if (chosen && !(chosen in models)) {
  throw new Error(`--cell: expected ${Object.keys(models).join(', ')}, got ${values.cell}`);
}

const text = readFileSync('public/text/moby-dick.txt', 'utf8').replace(/\s+/g, ' ');
const letters = Uint8Array.from(tokenise(text), (token) => token.index);
const split = Math.floor(letters.length * (1 - settings.heldOut));
const rows = { train: letters.subarray(0, split), heldOut: letters.subarray(split) };
const inputs = alphabet.map((_, index) => oneHot(index));

for (const name of Object.keys(models) as CellName[]) {
  if (!chosen || chosen === name) await trainCell(name);
}

async function trainCell(name: CellName): Promise<void> {
  const { hiddenSize, seed, clipNorm } = settings;
  const sizes = { inputSize: alphabet.length, hiddenSize, outputSize: alphabet.length };
  const model = new models[name]({ ...sizes, seed });
  const trainer = new Trainer(model, { optimizer: 'adam', learningRate: 0.01, clipNorm });
  // Of these very settings: another schedule's half-trained weights are not gone on from.
  const run = createHash('sha256').update(JSON.stringify({ settings, steps })).digest('hex');
  const checkpoint = `.cache/train/${task}-${name.toLowerCase()}-${run.slice(0, 8)}.safetensors`;
  const first = await resume(model, trainer, checkpoint);
  const progress = new Progress(name, first, steps);

  for (let step = first; step < steps; step++) {
    trainer.setLearningRate(learningRateAt(step / steps));
    const random = seededRandom(seed, `${task}/${step}`);
    progress.report(step + 1, trainer.step(drawBatch(rows.train, random)));
    if ((step + 1) % settings.checkpointEvery === 0) {
      await keep(model, trainer, checkpoint, step + 1);
    }
  }
  await keep(model, trainer, checkpoint, steps);
  finish(name, model, trainer);
  trainer.dispose();
  model.dispose();
}

/** From the first rate to the last along half a cosine. */
function learningRateAt(done: number): number {
  const { first, last } = settings.learningRate;
  return last + ((first - last) * (1 + Math.cos(Math.PI * done))) / 2;
}

/** Windows from random places of the text, each row with a first state of its own. */
function drawBatch(source: Uint8Array, random: Random): TrainingBatch {
  const { batch, window, hiddenSize } = settings;
  const starts = Array.from({ length: batch }, () =>
    Math.floor(random() * (source.length - window - 1)),
  );
  const at = (offset: number) => starts.map((start) => source[start + offset] ?? 0);
  const offsets = Array.from({ length: window }, (_, offset) => offset);
  return {
    xs: offsets.map((offset) => at(offset).map((index) => inputs[index] ?? [])),
    targets: offsets.map((offset) => at(offset + 1)),
    initial: { h: kaimingState(Math.floor(random() * 2 ** 31), batch, hiddenSize) },
  };
}

/** The loss on text that was never trained on, and the file that the page loads. */
function finish(name: CellName, model: CellModel, trainer: Trainer): void {
  let loss = 0;
  for (let i = 0; i < settings.evaluationBatches; i++) {
    const random = seededRandom(settings.seed, `${task}/evaluation/${i}`);
    loss += trainer.evaluate(drawBatch(rows.heldOut, random)) / settings.evaluationBatches;
  }
  write(`public/weights/${task}-${name.toLowerCase()}.safetensors`, model.stateDict(), {
    task,
    cell: name,
    steps: String(steps),
    seed: String(settings.seed),
    heldOutLoss: loss.toFixed(4),
  });
  console.log(`${name}: loss on held-out text ${loss.toFixed(4)} nats a letter`);
}

async function keep(model: CellModel, trainer: Trainer, file: string, step: number): Promise<void> {
  const dict = { ...model.stateDict(), ...(await trainer.optimizerState()) };
  write(file, { ...dict, step: { shape: [1], data: Float32Array.of(step) } });
}

/** @returns the step to go on from */
async function resume(model: CellModel, trainer: Trainer, file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const { step, ...rest } = readSafetensors(bytes);
  const entries = Object.entries(rest);
  const isOptimizers = ([name]: [string, unknown]) => name.startsWith('optimizer.');
  await trainer.loadOptimizerState(Object.fromEntries(entries.filter(isOptimizers)));
  model.loadStateDict(Object.fromEntries(entries.filter((entry) => !isOptimizers(entry))));
  return step?.data[0] ?? 0;
}

/** Written beside its place and moved there, so that a stopped run leaves no half file. */
function write(file: string, dict: StateDict, metadata: Record<string, string> = {}): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, writeSafetensors(dict, metadata));
  renameSync(`${file}.part`, file);
}
