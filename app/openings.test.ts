/** What the tasks open with shows what gates are for: recomputed from the weights that the page ships. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedFile } from '../models/checkpoint/shippedFile';
import { isCorrect } from '../models/train/accuracy';
import { defaults } from './choices';
import { openFor } from './openFor';
import { freshIn } from './store';
import { targetsOf, tasks, tokensOf } from './tasks';
import { traceOf } from './traces';
import { forget, provide } from './weightFiles';

/** The next letter and a language can be told by a few letters, which a plain RNN remembers too. */
const compared = tasks.filter(({ id }) => id !== 'next-letter' && id !== 'surname');

describe('the example that a task opens with', () => {
  it.each(compared.map((task) => [task.title, task] as const))(
    'is one that the GRU and the LSTM answer better than the plain RNN: %s',
    async (_, task) => {
      const cells = ['RNN', 'GRU', 'LSTM'];
      for (const cell of cells) {
        const path = shippedFile(task.id, cell);
        provide(path, readFileSync(`public/${path}`));
      }
      const fresh = freshIn(task.id);
      const open = await openFor({ ...defaults, ...fresh, task: task.id, cells });
      for (const cell of cells) forget(task.id, cell, 'reference');
      const tokens = tokensOf(task.id, fresh.sequence);
      const letters = tokens.map(({ letter }) => letter);
      const correct = open.models.map((model) => {
        const { steps } = traceOf(model, tokens);
        return targetsOf(task, tokens).filter((target, step) => {
          if (target === undefined || !(task.counts?.(letters, step) ?? true)) return false;
          return isCorrect(task, steps[step]?.y ?? [], target);
        }).length;
      });
      const [plain = 0, ...gated] = correct;
      expect(Math.min(...gated)).toBeGreaterThan(plain);
    },
  );
});
