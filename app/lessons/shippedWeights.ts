/** For tests: the weights that the page ships, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { cellNames } from '../../models/cells';
import { taskIds } from '../../models/tasks';
import { forget, provide } from '../weightFiles';

/** Provides them to the tests of a file, and to no other. */
export function provideWeights(): void {
  beforeAll(() => {
    for (const file of readdirSync('public/weights')) {
      if (file.endsWith('.safetensors')) {
        provide(`weights/${file}`, readFileSync(`public/weights/${file}`));
      }
    }
  });
  afterAll(() => {
    for (const task of taskIds) for (const cell of cellNames) forget(task, cell, 'reference');
  });
}
