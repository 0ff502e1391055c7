/** What the reader may tell the worker that trains, and what is made of what it answers. */

import type { Conventions } from '../../models/cells/conventions';
import { formatCount } from '../../models/format';
import { settingsFor, type TrainingSettings } from '../../models/train/settings';
import { cellNames } from '../clock';
import { taskOf, textOf } from '../tasks';
import type { FromWorker, Report } from './messages';
import { nothing, type TrainingState, useTraining } from './state';
import { Trainee } from './trainee';

const { getState: now, setState: set } = useTraining;

let run = 0;
/** Whether the run is to be going, whatever becomes of its worker. */
let going = false;
let deaths: number[] = [];
/** What the run that is being opened goes on from. */
let opening: 'last' | 'before' | undefined;
/** What the reader had chosen when the run was begun: another choice since is for the next. */
let seen: Conventions = {};

const trainee = new Trainee({ onMessage: hear, onDeath: revive });

/**
 * Opens the training of a task: the last one that was kept, or a new one.
 * @param conventions what the reader has chosen: those of a new one
 */
export function openTraining(task: string, conventions: Conventions): void {
  if (now().task === task) {
    const { step, state } = now();
    const changed = JSON.stringify(conventions) !== JSON.stringify(seen);
    // Before its first step a run takes over what the reader chooses.
    if (changed && step === 0 && state === 'idle' && !going) {
      seen = conventions;
      begin({ ...draftNow(), conventions }, undefined);
    }
    return;
  }
  going = false;
  set({ ...nothing, task });
  seen = conventions;
  const settings = settingsFor(taskOf(task));
  // A task may need another definition; what the reader has chosen goes first.
  const own = Object.keys(conventions).length > 0 ? conventions : settings.conventions;
  begin({ ...settings, conventions: own }, 'last');
}

/** The training of a task as soon as it has a checkpoint. @throws why it has not */
export function whenOpen(task: string, conventions: Conventions): Promise<TrainingState> {
  openTraining(task, conventions);
  return new Promise((resolve, reject) => {
    const look = (training: TrainingState) => {
      const failed = training.task !== task || training.state === 'failed';
      if (!failed && training.checkpoints.length === 0) return;
      unsubscribe();
      if (failed) reject(new Error(training.says ?? 'another task was chosen'));
      else resolve(training);
    };
    const unsubscribe = useTraining.subscribe(look);
    look(now());
  });
}

/** Starts, goes on, or tries again. */
export function startTraining(): void {
  going = true;
  if (now().state === 'failed') begin(now().settings ?? draftNow(), 'last');
  else {
    set({ state: 'running' });
    tell('go');
  }
}

/** Stops after the step under way, and keeps what there is. */
export function pauseTraining(): void {
  going = false;
  tell('pause');
}

/** One step and no more. */
export function stepTraining(): void {
  tell('once');
}

/**
 * Begins anew with the settings as they are set; the training so far is laid aside.
 * @param conventions what the reader has chosen; taken over if it is something else now
 */
export function resetTraining(conventions: Conventions): void {
  going = false;
  const changed = JSON.stringify(conventions) !== JSON.stringify(seen);
  seen = conventions;
  begin(changed ? { ...draftNow(), conventions } : draftNow(), undefined);
}

/** Brings back the training that was laid aside. */
export function bringBack(): void {
  going = false;
  begin(now().settings ?? draftNow(), 'before');
}

/**
 * Sets something for the next run, which begins at once if this one has not. Only the number of
 * steps goes for the one under way.
 */
export function setTraining(change: Partial<TrainingSettings>): void {
  const { steps, ...others } = change;
  const { settings, step } = now();
  if (steps !== undefined && settings && step > 0 && Object.keys(others).length === 0) {
    set({
      settings: { ...settings, steps },
      ...(now().draft && { draft: { ...draftNow(), steps } }),
    });
    trainee.tell({ kind: 'extend', run, steps });
    return;
  }
  const draft = { ...draftNow(), ...change };
  set({ draft });
  if (now().step === 0 && now().state !== 'running') begin(draft, undefined);
}

/** A text of one's own to learn from; empty: the page's. It begins a new run. */
export function setTrainingText(ownText: string): void {
  set({ ownText });
  resetTraining(seen);
}

/** Keeps the training now: the page may be about to go. */
function keepTraining(): void {
  if (now().task && now().step > 0) tell('keep');
}

/** The settings as the reader has them before them. */
function draftNow(): TrainingSettings {
  const { draft, settings, task } = now();
  return draft ?? settings ?? settingsFor(taskOf(task ?? 'next-letter'));
}

/** Opens a run: one that was kept, or a new one. */
async function begin(
  settings: TrainingSettings,
  from: 'last' | 'before' | undefined,
): Promise<void> {
  run++;
  const mine = run;
  opening = from;
  set({
    state: 'starting',
    settings,
    perSecond: undefined,
    says: undefined,
    // Another run's weights are none of this one's, and what was set is now set.
    ...(from === undefined && { checkpoints: [], draft: undefined }),
  });
  try {
    const text = await textOf(settings.task);
    if (run !== mine) return;
    const { ownText } = now();
    trainee.tell({ kind: 'open', run, settings, text, ownText, cells: cellNames, from });
    if (going) tell('go');
  } catch (error) {
    if (run === mine) fail(error instanceof Error ? error.message : String(error));
  }
}

function tell(kind: 'go' | 'pause' | 'once' | 'keep'): void {
  if (now().state === 'failed') return;
  trainee.tell({ kind, run });
}

function hear(message: FromWorker): void {
  if (message.kind === 'ready' || message.run !== run) return;
  if (message.kind === 'failed') {
    fail(message.message);
    return;
  }
  if (message.kind === 'unkept') {
    const says = `The browser could not save this training (${message.message}): it will be lost when the page is closed.`;
    set({ says });
    return;
  }
  if (message.kind === 'opened') {
    const { settings, ownText, resumed, before, step } = message;
    const { unreadable } = message;
    const says = unreadable
      ? `The saved training could not be resumed (${unreadable}), so a new one starts; the saved one is archived.`
      : resumed && !now().says && step > 0
        ? `Resumes the saved training at step ${step}.`
        : now().says;
    set({ settings, ownText, says, before, checkpoints: [] });
  }
  take(message);
}

function take(report: Report): void {
  const { state, step, perSecond, curves, checkpointSteps, checkpoints } = report;
  const known = new Set(checkpointSteps);
  const all = [...now().checkpoints, ...checkpoints].filter((each) => known.has(each.step));
  const idle = state === 'paused' && step === 0;
  if (state === 'done' && now().state === 'running') {
    set({ says: `Finished after ${formatCount(step)} steps.` });
  }
  set({ state: idle ? 'idle' : state, step, perSecond, curves, checkpoints: all });
  if (state === 'done') going = false;
}

function fail(why: string): void {
  going = false;
  set({ state: 'failed', says: `The training could not continue: ${why}` });
}

/** Another worker goes on where the last had kept the training. */
function revive(why: string | undefined): void {
  const { settings, state, step } = now();
  const time = Date.now();
  deaths = [...deaths.filter((death) => time - death < 60_000), time];
  if (!settings) return;
  const reason = why ? ` (${why})` : '';
  if (deaths.length > 3) {
    fail(`its worker stopped ${deaths.length} times within a minute${reason}.`);
    return;
  }
  // One that died before it had begun is asked for the same again.
  begin(settings, state === 'starting' ? opening : 'last');
  set({
    says: `The training worker stopped at step ${step}${reason}. Another one resumes from the last saved step.`,
  });
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepTraining();
});
