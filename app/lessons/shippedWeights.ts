/** For tests: the weights that the page ships, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { cellNames } from '../../models/cells';
import { shippedFile } from '../../models/checkpoint/shippedFile';
import { taskIds } from '../../models/tasks';
import { forget, provide } from '../weightFiles';

const sets = ['reference', 'small'] as const;

/** Those that lessons speak of, by their paths on the site. */
export function shippedFiles(): readonly string[] {
  return sets.flatMap((set) => {
    const folder = dirname(shippedFile('', '', set));
    const names = readdirSync(`public/${folder}`).filter((name) => name.endsWith('.safetensors'));
    return names.sort().map((name) => `${folder}/${name}`);
  });
}

/** Provides them to the tests of a file, and to no other. */
export function provideWeights(): void {
  beforeAll(() => {
    for (const file of shippedFiles()) provide(file, readFileSync(`public/${file}`));
  });
  afterAll(() => {
    for (const task of taskIds) {
      for (const cell of cellNames) for (const set of sets) forget(task, cell, set);
    }
  });
}
