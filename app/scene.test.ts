import { beforeEach, expect, it } from 'vitest';
import { defaults } from './choices';
import { untrainedModels } from './models';
import { momentFor } from './scene';
import { useStore } from './store';
import { tokensOf } from './tasks';
import { traceOf } from './traces';

const weights = { kind: 'untrained', seed: 1, hiddenSize: 2 } as const;
const open = (task: string) =>
  untrainedModels({ task, cells: defaults.cells, conventions: {} }, weights);
const chosen = () => useStore.getState();

beforeEach(() => chosen().open(defaults, []));

it('is the current choices if the models are for that task', () => {
  expect(momentFor(open('next-letter'), chosen(), chosen())).toBe(chosen());
});

it('is the current choices before any models are open', () => {
  const none = { task: 'parity', models: [] };
  expect(momentFor(none, chosen(), chosen())).toBe(chosen());
});

it('gives models a sequence of their task, whatever was chosen meanwhile', () => {
  const order = ['parity', 'adding', 'recall', 'parity', 'sine', 'next-letter'];
  let before: ReturnType<typeof momentFor> = chosen();
  for (const task of order) {
    chosen().setTask(task);
    chosen().goTo(3);
    // The models of any task may arrive now, in any order.
    for (const arrived of [...order, 'reber']) {
      const models = open(arrived);
      const moment = momentFor(models, chosen(), before);
      expect(moment.task).toBe(arrived);
      const tokens = tokensOf(moment.task, moment.sequence);
      expect(moment.step).toBeLessThanOrEqual(tokens.length);
      for (const model of models.models) {
        expect(traceOf(model, tokens).steps).toHaveLength(tokens.length);
      }
      before = moment;
    }
  }
});

it('keeps what was shown, with its step and changes, while the next models are loading', () => {
  const hold = { kind: 'hold', cell: 'GRU', symbol: 'z', value: 0, from: 2, to: 2 } as const;
  chosen().goTo(4);
  chosen().addChange(hold);
  const before = chosen();
  chosen().setTask('parity');
  expect(momentFor(open('next-letter'), chosen(), before)).toBe(before);
  // Shown again after something else.
  expect(momentFor(open('next-letter'), chosen(), chosen())).toMatchObject({
    task: 'next-letter',
    sequence: defaults.sequence,
    step: 4,
    changes: [hold],
    trail: [],
  });
});

it('remembers the task that a link replaced', () => {
  chosen().setSequence('whale');
  chosen().open({ ...defaults, task: 'parity', sequence: '0110' }, []);
  chosen().setTask('next-letter');
  expect(chosen().sequence).toBe('whale');
});
