/**
 * Times a training step of each cell against torch's own layer, on one thread and the same
 * sequences, in turns: `npm run bench:torch -- [--hidden 16,32,64,128]`. Needs a python3 with
 * torch; on Debian: `apt-get install python3-torch libopenblas0`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { cells } from './bench/cells';
import { compareRounds, heldByRatio } from './bench/measure';
import { letters } from './bench/sequences';
import { batch, scene, trained } from './bench/training';

const { values } = parseArgs({ options: { hidden: { type: 'string', default: '16,32,64,128' } } });
const rounds = 15;
const stepsPerTurn = 5;

const pythons = [process.env.PYTHON, 'python3', '/usr/bin/python3'].flatMap((name) => name ?? []);
const python = pythons.find(
  (name) => spawnSync(name, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
);
if (!python) {
  throw new Error(`${pythons.join(', ')}: expected one with torch, got none; see benchTorch.ts`);
}

for (const hidden of values.hidden.split(',').map(Number)) {
  const sizes = [hidden, scene.xs.length, batch, letters].map(String);
  const torch = spawn(python, ['scripts/bench/torchLayers.py', ...sizes], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  const lines = createInterface({ input: torch.stdout })[Symbol.asyncIterator]();
  for (const cell of cells) {
    const { step, dispose } = trained(cell, hidden);
    for (let time = 0; time < 50; time++) step();
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      for (let time = 0; time < stepsPerTurn; time++) step();
      ours.push((performance.now() - begin) / stepsPerTurn);
      torch.stdin.write(`${cell.name} ${stepsPerTurn}\n`);
      theirs.push(Number((await lines.next()).value));
    }
    dispose();
    const measure = `training-step-h${hidden}-${cell.name}-against-torch`;
    const reference_is = `torch's nn.${cell.name.toUpperCase()}, one thread`;
    const held = { measure, goal: 1.2, unit: 'ms', reference_is };
    console.log(JSON.stringify(heldByRatio(held, compareRounds(ours, theirs))));
  }
  torch.stdin.end();
}
