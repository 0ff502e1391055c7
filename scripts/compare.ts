/**
 * Trains all cells on tasks with several seeds and prints which cells solve them, and after how
 * many steps: the table in docs/training.md.
 *
 * npm run compare -- temporal-order [--seeds 5] [--cell RNN] [--set steps=900,hiddenSize=16]
 * [--conventions squash=tanh,output=new]
 */
import { parseArgs } from 'node:util';
import { cellNames } from '../models/cells';
import { taskBy, taskIds } from '../models/tasks';
import type { Measure } from '../models/train/history';
import { settingsFor, type TrainingSettings } from '../models/train/settings';
import { Training } from '../models/train/training';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '5' },
    cell: { type: 'string' },
    set: { type: 'string', default: '' },
    conventions: { type: 'string', default: '' },
  },
});
const cells = values.cell ? [values.cell] : cellNames;
const conventions = pairsIn(values.conventions);
const changes = Object.fromEntries(
  Object.entries(pairsIn(values.set)).map(([name, value]) => [
    name,
    Number.isNaN(Number(value)) ? value : Number(value),
  ]),
);
/** A task is solved when the mean over this many new batches reaches the limits. */
const window = 10;
const solvedAt = 0.95;

for (const id of positionals.length > 0 ? positionals : taskIds.slice(1)) {
  const results = new Map(cells.map((cell) => [cell, [] as Result[]]));
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    for (const cell of cells) results.get(cell)?.push(train(id, cell, seed));
  }
  for (const cell of cells) console.log(rowOf(id, cell, results.get(cell) ?? []));
}

interface Result {
  /** Undefined: not solved. */
  readonly solved: number | undefined;
  readonly steps: number;
  readonly seconds: number;
  readonly right: number;
  readonly loss: number;
}

function train(id: string, cell: string, seed: number): Result {
  const task = taskBy(id);
  const usual = settingsFor(task);
  const settings: TrainingSettings = {
    ...usual,
    ...changes,
    seed,
    conventions: { ...usual.conventions, ...conventions },
  };
  const training = Training.begin(task, settings, [cell]);
  const began = performance.now();
  const recent: Measure[] = [];
  let solved: number | undefined;
  while (!training.done && solved === undefined) {
    const { [cell]: measure } = training.learn();
    if (measure) recent.push(measure);
    if (recent.length > window) recent.shift();
    if (recent.length === window && mean(recent.map(({ accuracy }) => accuracy)) > solvedAt) {
      solved = training.step;
    }
  }
  const result = {
    solved,
    steps: training.step,
    seconds: (performance.now() - began) / 1000,
    right: mean(recent.map(({ accuracy }) => accuracy)),
    loss: mean(recent.map(({ loss }) => loss)),
  };
  training.dispose();
  return result;
}

function rowOf(id: string, cell: string, results: readonly Result[]): string {
  const solved = results.flatMap((each) => each.solved ?? []);
  const steps = solved.length > 0 ? `${solved.join(', ')}` : '—';
  const right = mean(results.map((each) => each.right));
  const loss = mean(results.map((each) => each.loss));
  const seconds = mean(results.map((each) => each.seconds));
  const share = `${solved.length} of ${results.length}`;
  const end = `${Math.round(100 * right)} % | ${loss.toFixed(3)} | ${seconds.toFixed(1)}`;
  return `| ${id} | ${cell} | ${share} | ${steps} | ${end} |`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** `a=1,b=2` */
function pairsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );
}
