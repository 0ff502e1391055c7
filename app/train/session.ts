/** What the reader may tell the worker that trains, and what is made of what it answers. */

import { formatCount } from '../../models/format';
import { settingsFor, type TrainingSettings } from '../../models/train/settings';
import type { TrainingChoices } from '../choices';
import { taskOf, textOf } from '../tasks';
import { within } from './answering';
import type { Keepsake } from './keeping';
import type { FromWorker, Report } from './messages';
import { noteSeen, seenOf } from './seen';
import { nothing, type TrainingState, useTraining } from './state';
import { Trainee } from './trainee';
import type { Slot } from './versions';

const { getState: now, setState: set } = useTraining;

let run = 0;
/** Whether the run is to be going, whatever becomes of its worker. */
let going = false;
let deaths: number[] = [];
/** What the run that is being opened goes on from. */
let opening: Slot | undefined;
/** By task, a training that the storage refused to keep: it lasts as long as the page. */
const spares = new Map<string, Keepsake>();

/** How long a text and the worker may take for an answer, in ms. */
const limit = { text: 20_000, worker: 30_000 };
/** What the reader had chosen when the run was begun: another choice since is for the next. */
let seen: TrainingChoices = { cells: [], conventions: {} };

const trainee = new Trainee({ onMessage: hear, onDeath: revive });

/**
 * Opens the training of a task: the last one that was kept, or a new one.
 * @param chosen what the reader has chosen: that of a new one
 */
export function openTraining(task: string, chosen: TrainingChoices): void {
  if (now().task === task) {
    const { step, state } = now();
    const changed = JSON.stringify(chosen) !== JSON.stringify(seen);
    // Before its first step a run takes over what the reader chooses.
    if (changed && step === 0 && state === 'idle' && !going) {
      seen = chosen;
      begin({ ...draftNow(), conventions: chosen.conventions }, undefined);
    }
    return;
  }
  going = false;
  set({ ...nothing, task });
  seen = chosen;
  const { conventions } = chosen;
  const settings = settingsFor(taskOf(task));
  // A task may need another definition; what the reader has chosen goes first.
  const own = Object.keys(conventions).length > 0 ? conventions : settings.conventions;
  begin({ ...settings, conventions: own }, 'last');
}

/** The training of a task as soon as it has a checkpoint. @throws why it has not */
export function whenOpen(task: string, chosen: TrainingChoices): Promise<TrainingState> {
  openTraining(task, chosen);
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
 * @param chosen what the reader has chosen; taken over if it is something else now
 */
export function resetTraining(chosen: TrainingChoices): void {
  going = false;
  const { conventions } = chosen;
  const changed = JSON.stringify(conventions) !== JSON.stringify(seen.conventions);
  seen = chosen;
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

/** Goes on from what another tab has kept, in the place of what this page shows. */
export function loadKept(): void {
  const { task, settings } = now();
  going = false;
  if (task) spares.delete(task);
  begin(settings ?? draftNow(), 'last');
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
async function begin(settings: TrainingSettings, from: Slot | undefined): Promise<void> {
  run++;
  const mine = run;
  opening = from;
  set({
    state: 'starting',
    settings,
    perSecond: undefined,
    says: undefined,
    elsewhere: undefined,
    // Another run's weights are none of this one's, and what was set is now set.
    ...(from === undefined && { checkpoints: [], draft: undefined }),
  });
  const { task } = settings;
  if (from === undefined) spares.delete(task);
  let noText: string | undefined;
  const text = await within(limit.text, 'The text to learn from', textOf(task)).catch((error) => {
    noText = error instanceof Error ? error.message : String(error);
    return '';
  });
  if (run !== mine) return;
  try {
    const given = { text, noText, ownText: now().ownText, cells: seen.cells };
    const known = { from, seen: seenOf(task), spare: spares.get(task) };
    trainee.tell({ kind: 'open', run, settings, ...given, ...known });
    if (going) tell('go');
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return;
  }
  setTimeout(() => {
    const waiting = run === mine && now().state === 'starting';
    if (waiting) fail(`its worker did not answer within ${limit.worker / 1000} seconds.`);
  }, limit.worker);
}

function tell(kind: 'go' | 'pause' | 'once' | 'keep'): void {
  if (now().state === 'failed') return;
  trainee.tell({ kind, run });
}

function hear(message: FromWorker): void {
  if (message.kind === 'unkept') {
    // Of another task's training too, which the reader may come back to.
    spares.set(message.keepsake.training.settings.task, message.keepsake);
  }
  if (message.kind === 'ready' || message.run !== run) return;
  if (message.kind === 'failed') {
    fail(message.message);
    return;
  }
  if (message.kind === 'unkept') {
    const says = `The browser could not save this training (${message.message}): it will be lost when the page is closed.`;
    if (says !== now().says) set({ says });
    return;
  }
  if (message.kind === 'kept') {
    if (now().task) spares.delete(now().task ?? '');
    set({ says: 'The browser saves this training again.' });
    return;
  }
  if (message.kind === 'elsewhere') {
    set({ elsewhere: message.elsewhere });
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
  const { state, step, perSecond, curves, checkpointSteps, checkpoints, lineage, kept } = report;
  const { task } = now();
  // Written down before it is shown.
  if (task && step > 0) noteSeen(task, { lineage, step }, kept);
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
    says: `The training worker stopped at step ${step}${reason}. Another one resumes from there.`,
  });
}

// On coming back another tab may have gone further: what is kept is compared, too.
document.addEventListener('visibilitychange', keepTraining);
window.addEventListener('pagehide', keepTraining);
