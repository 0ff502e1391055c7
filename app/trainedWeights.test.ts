/** The weights that the page ships, and what the tasks say of them under both sets of conventions. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellNames } from '../models/cells';
import {
  type ConventionSet,
  conventionSetIds,
  conventionSets,
} from '../models/cells/conventionSets';
import { readSafetensors } from '../models/checkpoint/safetensors';
import { type ShippedSet, shippedFile } from '../models/checkpoint/shippedFile';
import { seededRandom } from '../models/random';
import type { RunnableModel } from '../models/snapshot';
import type { Task } from '../models/tasks/task';
import { traceSequence } from '../models/trace';
import { isCorrect } from '../models/train/accuracy';
import { smallModels, trainedModels } from './models';
import { tasks } from './tasks';
import { forget, provide } from './weightFiles';

/** The share that was right on held-out data when the file was written. */
function accuracyOf(task: string, cell: string, set: ShippedSet): number {
  const bytes = readFileSync(`public/${shippedFile(task, cell, set)}`);
  const length = Number(bytes.readBigUInt64LE(0));
  const { __metadata__: metadata } = JSON.parse(bytes.toString('utf8', 8, 8 + length));
  return Number(metadata.heldOutRight);
}

describe('the weights', () => {
  it.each(tasks.flatMap(({ id }) => conventionSetIds.map((set) => [id, set] as const)))(
    'fit the cells under their conventions: %s, %s',
    async (task, set) => {
      for (const cell of cellNames) {
        const path = shippedFile(task, cell, set);
        expect(existsSync(`public/${path}`), path).toBe(true);
        const bytes = readFileSync(`public/${path}`);
        provide(path, bytes);
      }
      const { models, missing } = await trainedModels({
        task,
        cells: cellNames,
        conventions: conventionSets[set],
        trainedUnder: set,
      });
      expect(missing).toEqual({});
      for (const model of models) {
        const file = readFileSync(`public/${shippedFile(task, model.cell.name, set)}`);
        const dict = readSafetensors(new Uint8Array(file).buffer);
        expect(Object.keys(model.parameterData()).sort()).toEqual(Object.keys(dict).sort());
        forget(task, model.cell.name, set);
      }
    },
  );
});

/** The share of right steps over random sequences of a length, as the page runs them. */
function rightOf(model: RunnableModel, task: Task, length: number, count: number): number {
  let right = 0;
  for (let index = 0; index < count; index++) {
    const letters = task.draw(seededRandom(78, `small/${length}/${index}`), length);
    const { steps } = traceSequence(model, letters.map(task.encode));
    const targets = task.targets(letters);
    right += steps.filter(({ y = [] }, step) => isCorrect(task, y, targets[step] ?? -1)).length;
  }
  return right / (length * count);
}

describe('the models with few units', () => {
  const opened = async (task: string, cells: readonly string[]) => {
    for (const cell of cells) {
      const path = shippedFile(task, cell, 'small');
      if (existsSync(`public/${path}`)) provide(path, readFileSync(`public/${path}`));
    }
    const open = await smallModels({ task, cells, conventions: {} });
    for (const cell of cells) forget(task, cell, 'small');
    return open;
  };

  it.each(tasks.flatMap((task) => (task.small ? [[task.id, task, task.small] as const] : [])))(
    'are shipped for every cell, and are small: %s',
    async (id, _, { hiddenSize, seeds }) => {
      expect(Object.keys(seeds).sort()).toEqual([...cellNames].sort());
      const { models, missing, weights } = await opened(id, cellNames);
      expect([missing, weights]).toEqual([{}, { kind: 'small' }]);
      for (const { sizes } of models) expect(sizes.hiddenSize).toBe(hiddenSize);
      for (const cell of cellNames) {
        const { length } = readFileSync(`public/${shippedFile(id, cell, 'small')}`);
        expect(length, cell).toBeLessThan(1500);
      }
    },
  );

  it('solve parity at any length, but for the plain RNN', async () => {
    const parity = tasks.find(({ id }) => id === 'parity') as Task;
    const { models } = await opened('parity', cellNames);
    for (const model of models) {
      const { name } = model.cell;
      const near = rightOf(model, parity, 32, 40);
      expect(near, name).toBeCloseTo(accuracyOf('parity', name, 'small'), 1);
      if (name === 'RNN') {
        expect(near).toBeLessThan(0.6);
        continue;
      }
      expect(near, name).toBeGreaterThan(0.99);
      expect(rightOf(model, parity, 100, 10), name).toBeGreaterThan(0.99);
      expect(rightOf(model, parity, 500, 4), name).toBeGreaterThan(0.99);
    }
  });
});

describe('what a task says of both sets of conventions', () => {
  const gated = ['GRU', 'LSTM', 'MGU'];
  const solved = (task: string, cell: string, set: ConventionSet) =>
    accuracyOf(task, cell, set) > 0.95;

  it.each(['parity', 'recall', 'echo', 'reber'])(
    'is true where the plain RNN fails only because of its σ: %s',
    (task) => {
      const says = tasks.find(({ id }) => id === task)?.underConventions;
      expect(says).toContain('only because of its σ');
      expect(solved(task, 'RNN', 'reference')).toBe(false);
      expect(solved(task, 'RNN', 'pytorch')).toBe(true);
      for (const cell of gated) {
        for (const set of conventionSetIds) expect(solved(task, cell, set), cell).toBe(true);
      }
    },
  );

  it.each(['adding', 'temporal-order', 'sine'])(
    'is true where the plain RNN fails under both: %s',
    (task) => {
      const says = tasks.find(({ id }) => id === task)?.underConventions;
      expect(says).not.toContain('only because of its σ');
      for (const set of conventionSetIds) {
        expect(solved(task, 'RNN', set)).toBe(false);
        for (const cell of gated) expect(solved(task, cell, set), cell).toBe(true);
      }
    },
  );

  it.each(tasks.map(({ id, underConventions }) => [id, underConventions] as const))(
    'gives shares that the files have: %s',
    (task, says) => {
      const shares = conventionSetIds.flatMap((set) =>
        cellNames.map((cell) => Math.round(100 * accuracyOf(task, cell, set))),
      );
      for (const [, share] of says.matchAll(/(\d+) (?:%|to)/g)) {
        expect(shares, `${share} %`).toContain(Number(share));
      }
    },
  );
});
