/**
 * Trains the three cells on tasks with several seeds and says who solves them, how soon: the table
 * in docs/training.md.
 *
 *     npm run compare -- temporal-order adding [--seeds 5] [--steps 1500] [--squash tanh] [--rate 0.01]
 */
import { parseArgs } from 'node:util';
import type { Conventions } from '../models/cells/conventions';
import type { Measure } from '../models/train/history';
import { settingsFor } from '../models/train/settings';
import { taskBy, taskIds } from '../models/train/tasks';
import { Training } from '../models/train/training';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '5' },
    steps: { type: 'string' },
    rate: { type: 'string' },
    hidden: { type: 'string' },
    bias: { type: 'string' },
    difficulty: { type: 'string' },
    squash: { type: 'string' },
    output: { type: 'string' },
    recurrent: { type: 'string' },
  },
});
const cells = ['RNN', 'GRU', 'LSTM'];
const conventions: Conventions = {
  ...(values.squash && { squash: values.squash }),
  ...(values.output && { output: values.output }),
};
/** A task is solved when the mean over this many batches, all of them fresh, is this good. */
const window = 10;
const solvedAt = 0.95;

for (const id of positionals.length > 0 ? positionals : taskIds.slice(1)) {
  console.log(`\n${id}`);
  const results = new Map(cells.map((cell) => [cell, [] as Result[]]));
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    for (const cell of cells) results.get(cell)?.push(train(id, cell, seed));
  }
  for (const cell of cells) console.log(rowOf(cell, results.get(cell) ?? []));
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
  const settings = {
    ...usual,
    seed,
    conventions,
    steps: Number(values.steps ?? usual.steps),
    learningRate: Number(values.rate ?? usual.learningRate),
    hiddenSize: Number(values.hidden ?? usual.hiddenSize),
    forgetBias: Number(values.bias ?? usual.forgetBias),
    difficulty: Number(values.difficulty ?? usual.difficulty),
    recurrent: values.recurrent === 'uniform' ? 'uniform' : usual.recurrent,
  } as const;
  const training = Training.begin(task, settings, [cell]);
  const began = performance.now();
  const recent: Measure[] = [];
  let solved: number | undefined;
  while (!training.done && solved === undefined) {
    const { [cell]: measure } = training.learn();
    if (measure) recent.push(measure);
    if (recent.length > window) recent.shift();
    if (recent.length === window && mean(recent.map(({ right }) => right)) > solvedAt) {
      solved = training.step;
    }
  }
  const result = {
    solved,
    steps: training.step,
    seconds: (performance.now() - began) / 1000,
    right: mean(recent.map(({ right }) => right)),
    loss: mean(recent.map(({ loss }) => loss)),
  };
  training.dispose();
  return result;
}

function rowOf(cell: string, results: readonly Result[]): string {
  const solved = results.flatMap((each) => each.solved ?? []);
  const steps = solved.length > 0 ? `${solved.join(', ')}` : '—';
  const right = results.map((each) => `${Math.round(each.right * 100)}`).join(', ');
  const loss = results.map((each) => each.loss.toFixed(3)).join(', ');
  const seconds = mean(results.map((each) => each.seconds)).toFixed(1);
  return `| ${cell} | ${solved.length}/${results.length} | ${steps} | ${right} | ${loss} | ${seconds} |`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
