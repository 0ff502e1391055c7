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
import { shippedFile } from '../models/checkpoint/shippedFile';
import { trainedModels } from './models';
import { tasks } from './tasks';
import { forget, provide } from './weightFiles';

/** The share that was right on held-out data when the file was written. */
function accuracyOf(task: string, cell: string, set: ConventionSet): number {
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
