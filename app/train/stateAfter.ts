import { formatCount } from '../../models/format';
import type { FromWorker, Report } from './messages';
import type { TrainingState } from './state';

/** The change of a training's state by a message of its worker; empty if nothing changes. */
export function stateAfter(
  state: TrainingState,
  message: Exclude<FromWorker, { kind: 'ready' }>,
): Partial<TrainingState> {
  switch (message.kind) {
    case 'failed':
      return failed(message.message);
    case 'unkept':
      return {
        message: `The browser could not save this training (${message.message}): it will be lost when the page is closed.`,
      };
    case 'kept':
      return { message: 'The browser saves this training again.' };
    case 'elsewhere':
      return { elsewhere: message.elsewhere };
    case 'opened': {
      const opened = openedBy(state, message);
      return { ...opened, ...reported({ ...state, ...opened }, message) };
    }
    case 'report':
      return reported(state, message);
  }
}

/** The state of a training that cannot continue, and why. */
export function failed(why: string): Pick<TrainingState, 'state' | 'message'> {
  return { state: 'failed', message: `The training could not continue: ${why}` };
}

function openedBy(
  state: TrainingState,
  { settings, ownText, resumed, before, step, unreadable }: FromWorker & { kind: 'opened' },
) {
  const message = unreadable
    ? `The saved training could not be resumed (${unreadable}), so a new one starts; the saved one is archived.`
    : resumed && !state.message && step > 0
      ? `Resumes the saved training at step ${step}.`
      : state.message;
  return { settings, ownText, message, before, checkpoints: [] };
}

function reported(before: TrainingState, report: Report): Partial<TrainingState> {
  const { state, step, perSecond, curves, checkpointSteps, checkpoints } = report;
  const known = new Set(checkpointSteps);
  const isIdle = state === 'paused' && step === 0;
  return {
    state: isIdle ? 'idle' : state,
    step,
    perSecond,
    curves,
    checkpoints: [...before.checkpoints, ...checkpoints].filter((each) => known.has(each.step)),
    ...(state === 'done' &&
      before.state === 'running' && { message: `Finished after ${formatCount(step)} steps.` }),
  };
}
