import { describe, expect, it } from 'vitest';
import { settingsFor } from '../../models/train/settings';
import { taskOf } from '../tasks';
import { nothing, type TrainingState } from '../train/state';
import { trainingMessage } from './trainingMessage';

const settings = { ...settingsFor(taskOf('parity')), steps: 1000 };
const curve = { steps: [1], losses: [0.5], accuracies: [0.75], every: 1 };
const at = (change: Partial<TrainingState>): TrainingState => ({
  ...nothing,
  task: 'parity',
  settings,
  curves: { GRU: curve },
  ...change,
});
const says = (before: Partial<TrainingState>, now: Partial<TrainingState>) =>
  trainingMessage(at(before), at(now));

describe('a training', () => {
  it('is announced when it starts, pauses, resumes and finishes', () => {
    const results = 'GRU 75 % correct, loss 0.500.';
    expect(says({ state: 'starting' }, { state: 'running' })).toBe('Training started.');
    expect(says({ state: 'running', step: 8 }, { state: 'paused', step: 9 })).toBe(
      `Training paused at training step 9. ${results}`,
    );
    expect(says({ state: 'paused', step: 9 }, { state: 'running', step: 9 })).toBe(
      'Training resumed at training step 9.',
    );
    expect(says({ state: 'running', step: 999 }, { state: 'done', step: 1000 })).toBe(
      `Training finished at training step 1,000. ${results}`,
    );
  });

  it('is announced when it pauses before its first step, or is reset', () => {
    expect(says({ state: 'running' }, { state: 'idle' })).toBe(
      'Training paused before its first step.',
    );
    expect(says({ state: 'paused', step: 9 }, { state: 'idle' })).toBe('Training reset.');
    expect(says({ state: 'starting' }, { state: 'idle' })).toBe('');
  });

  it('is announced at each quarter, and not in between', () => {
    expect(says({ state: 'running', step: 240 }, { state: 'running', step: 249 })).toBe('');
    expect(says({ state: 'running', step: 240 }, { state: 'running', step: 251 })).toBe(
      'Training step 251 of 1,000. GRU 75 % correct, loss 0.500.',
    );
  });

  it('reports an error once', () => {
    const message = 'The worker stopped.';
    const failed = { state: 'failed', message: message } as const;
    expect(says({ state: 'running' }, failed)).toBe(
      `Training failed at training step 0. ${message}`,
    );
    expect(says(failed, failed)).toBe('');
  });

  it('is not announced when it is opened or replaced', () => {
    expect(says({ state: 'starting' }, { state: 'paused', step: 9 })).toBe('');
    expect(says({ task: 'echo', state: 'running' }, { state: 'paused' })).toBe('');
  });
});
