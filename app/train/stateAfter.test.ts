import { describe, expect, it } from 'vitest';
import type { FromWorker, Report } from './messages';
import { nothing, type TrainingState } from './state';
import { stateAfter } from './stateAfter';

const report: Report = {
  run: 1,
  lineage: 'a',
  kept: true,
  state: 'running',
  step: 8,
  perSecond: 40,
  curves: {},
  checkpointSteps: [0, 8],
  checkpoints: [{ step: 8, parameters: {} }],
};
const at = (state: Partial<TrainingState>): TrainingState => ({ ...nothing, ...state });
const first = { step: 0, parameters: {} };

describe('a training after a report', () => {
  it('has all checkpoints, including the new ones', () => {
    const before = at({ checkpoints: [first, { step: 4, parameters: {} }] });
    const { checkpoints } = stateAfter(before, { kind: 'report', ...report });
    expect(checkpoints?.map(({ step }) => step)).toEqual([0, 8]);
  });

  it('is idle before its first step', () => {
    const message: FromWorker = { kind: 'report', ...report, state: 'paused', step: 0 };
    expect(stateAfter(nothing, message).state).toBe('idle');
    expect(stateAfter(nothing, { ...message, step: 1 }).state).toBe('paused');
  });

  it('reports that it has finished only if it was running', () => {
    const done: FromWorker = { kind: 'report', ...report, state: 'done', step: 1200 };
    expect(stateAfter(at({ state: 'running' }), done).message).toBe('Finished after 1,200 steps.');
    expect(stateAfter(at({ state: 'starting' }), done)).not.toHaveProperty('message');
  });
});

describe('a training that is opened', () => {
  const opened = {
    kind: 'opened',
    ...report,
    settings: {} as TrainingState['settings'] & object,
    ownText: '',
    resumed: true,
    before: false,
    unreadable: undefined,
  } as const;

  it('reports the step it resumes from, unless there is another message', () => {
    expect(stateAfter(nothing, opened).message).toBe('Resumes the saved training at step 8.');
    expect(stateAfter(at({ message: 'It died.' }), opened).message).toBe('It died.');
  });

  it('reports why it could not be resumed', () => {
    const { message } = stateAfter(at({ message: 'It died.' }), {
      ...opened,
      unreadable: 'cut short',
    });
    expect(message).toMatch(/could not be resumed \(cut short\), so a new one starts/);
  });

  it('has none of the checkpoints of the previous run', () => {
    const before = at({ checkpoints: [first] });
    expect(stateAfter(before, opened).checkpoints?.map(({ step }) => step)).toEqual([8]);
  });
});

it('a message about the storage changes only the message', () => {
  expect(stateAfter(nothing, { kind: 'kept', run: 1 })).toEqual({
    message: 'The browser saves this training again.',
  });
  expect(stateAfter(nothing, { kind: 'failed', run: 1, message: 'no memory' })).toEqual({
    state: 'failed',
    message: 'The training could not continue: no memory',
  });
});
