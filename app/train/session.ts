/** What the reader may tell the worker that trains, and what is made of what it answers. */

import { settingsFor, type TrainingSettings } from '../../models/train/settings';
import type { TrainingChoices } from '../choices';
import { taskOf, textOf } from '../tasks';
import { within } from './answering';
import { failed, heard } from './heard';
import type { FromWorker } from './messages';
import type { SavedTraining } from './savedTrainings';
import { noteSeen, seenOf } from './seen';
import { nothing, type TrainingState, useTraining } from './state';
import type { Slot } from './versions';
import { WorkerClient } from './workerClient';

const { getState: now, setState: set } = useTraining;

/** How long a text and the worker may take for an answer, in ms. */
const limit = { text: 20_000, worker: 30_000 };

/** How often a worker may die within this time before it is left dead. */
const deadly = { count: 3, within: 60_000 };

/** The training of the page: one run at a time, whose state `useTraining` holds. */
class Session {
  /** Of the run: messages of another are let go. */
  private id = 0;
  /** Whether the run is to be going, whatever becomes of its worker. */
  private isWanted = false;
  /** What the run goes on from; undefined: it is a new one. */
  private from: Slot | undefined;
  /** What the reader had chosen when the run was begun: another choice since is for the next. */
  private chosen: TrainingChoices = { cells: [], conventions: {} };
  /** When its workers died, lately. */
  private deaths: readonly number[] = [];
  /** By task, a training that the storage refused to keep: it lasts as long as the page. */
  private readonly spares = new Map<string, SavedTraining>();

  private readonly client = new WorkerClient({
    onMessage: (message) => this.hear(message),
    onDeath: (why) => this.revive(why),
  });

  /**
   * Opens the training of a task: the last one that was kept, or a new one.
   * @param chosen what the reader has chosen: that of a new one
   */
  open(task: string, chosen: TrainingChoices): void {
    if (now().task === task) {
      const { step, state } = now();
      const isOther = JSON.stringify(chosen) !== JSON.stringify(this.chosen);
      // Before its first step a run takes over what the reader chooses.
      if (isOther && step === 0 && state === 'idle' && !this.isWanted) {
        this.chosen = chosen;
        this.begin({ ...draftNow(), conventions: chosen.conventions }, undefined);
      }
      return;
    }
    this.isWanted = false;
    set({ ...nothing, task });
    this.chosen = chosen;
    const settings = settingsFor(taskOf(task));
    // A task may need another definition; what the reader has chosen goes first.
    const isChosen = Object.keys(chosen.conventions).length > 0;
    const conventions = isChosen ? chosen.conventions : settings.conventions;
    this.begin({ ...settings, conventions }, 'last');
  }

  /** The training of a task as soon as it has a checkpoint. @throws why it has not */
  whenOpen(task: string, chosen: TrainingChoices): Promise<TrainingState> {
    this.open(task, chosen);
    return new Promise((resolve, reject) => {
      const look = (training: TrainingState) => {
        const isLost = training.task !== task || training.state === 'failed';
        if (!isLost && training.checkpoints.length === 0) return;
        unsubscribe();
        if (isLost) reject(new Error(training.message ?? 'another task was chosen'));
        else resolve(training);
      };
      const unsubscribe = useTraining.subscribe(look);
      look(now());
    });
  }

  /** Starts, goes on, or tries again. */
  start(): void {
    this.isWanted = true;
    if (now().state === 'failed') this.begin(now().settings ?? draftNow(), 'last');
    else {
      set({ state: 'running' });
      this.tell('go');
    }
  }

  /** Stops after the step under way, and keeps what there is. */
  pause(): void {
    this.isWanted = false;
    this.tell('pause');
  }

  /** One step and no more. */
  step(): void {
    this.tell('once');
  }

  /**
   * Begins anew with the settings as they are set; the training so far is laid aside.
   * @param chosen what the reader has chosen; taken over if it is something else now
   */
  reset(chosen: TrainingChoices): void {
    this.isWanted = false;
    const { conventions } = chosen;
    const isOther = JSON.stringify(conventions) !== JSON.stringify(this.chosen.conventions);
    this.chosen = chosen;
    this.begin(isOther ? { ...draftNow(), conventions } : draftNow(), undefined);
  }

  /** Brings back the training that was laid aside. */
  bringBack(): void {
    this.isWanted = false;
    this.begin(now().settings ?? draftNow(), 'before');
  }

  /**
   * Sets something for the next run, which begins at once if this one has not. Only the number of
   * steps goes for the one under way.
   */
  set(change: Partial<TrainingSettings>): void {
    const { steps, ...others } = change;
    const { settings, step } = now();
    if (steps !== undefined && settings && step > 0 && Object.keys(others).length === 0) {
      set({
        settings: { ...settings, steps },
        ...(now().draft && { draft: { ...draftNow(), steps } }),
      });
      this.client.tell({ kind: 'extend', run: this.id, steps });
      return;
    }
    const draft = { ...draftNow(), ...change };
    set({ draft });
    if (now().step === 0 && now().state !== 'running') this.begin(draft, undefined);
  }

  /** Goes on from what another tab has kept, in the place of what this page shows. */
  loadKept(): void {
    const { task, settings } = now();
    this.isWanted = false;
    if (task) this.spares.delete(task);
    this.begin(settings ?? draftNow(), 'last');
  }

  /** A text of one's own to learn from; empty: the page's. It begins a new run. */
  setText(ownText: string): void {
    set({ ownText });
    this.reset(this.chosen);
  }

  /** Keeps the training now: the page may be about to go. */
  keep(): void {
    if (now().task && now().step > 0) this.tell('keep');
  }

  /** Opens a run: one that was kept, or a new one. */
  private async begin(settings: TrainingSettings, from: Slot | undefined): Promise<void> {
    this.id++;
    const { id } = this;
    this.from = from;
    set({
      state: 'starting',
      settings,
      perSecond: undefined,
      message: undefined,
      elsewhere: undefined,
      // Another run's weights are none of this one's, and what was set is now set.
      ...(from === undefined && { checkpoints: [], draft: undefined }),
    });
    const { task } = settings;
    if (from === undefined) this.spares.delete(task);
    let noText: string | undefined;
    const text = await within(limit.text, 'The text to learn from', textOf(task)).catch((error) => {
      noText = error instanceof Error ? error.message : String(error);
      return '';
    });
    if (this.id !== id) return;
    try {
      const given = { text, noText, ownText: now().ownText, cells: this.chosen.cells };
      const known = { from, seen: seenOf(task), spare: this.spares.get(task) };
      this.client.tell({ kind: 'open', run: id, settings, ...given, ...known });
      if (this.isWanted) this.tell('go');
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
      return;
    }
    setTimeout(() => {
      const isWaiting = this.id === id && now().state === 'starting';
      if (isWaiting) this.fail(`its worker did not answer within ${limit.worker / 1000} seconds.`);
    }, limit.worker);
  }

  private tell(kind: 'go' | 'pause' | 'once' | 'keep'): void {
    if (now().state === 'failed') return;
    this.client.tell({ kind, run: this.id });
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'unkept') {
      // Of another task's training too, which the reader may come back to.
      this.spares.set(message.saved.training.settings.task, message.saved);
    }
    if (message.kind === 'ready' || message.run !== this.id) return;
    const { task } = now();
    if (message.kind === 'kept' && task) this.spares.delete(task);
    if ('lineage' in message) {
      const { lineage, step, kept, state } = message;
      // Written down before it is shown.
      if (task && step > 0) noteSeen(task, { lineage, step }, kept);
      if (state === 'done') this.isWanted = false;
    }
    if (message.kind === 'failed') this.isWanted = false;
    set(heard(now(), message));
  }

  private fail(why: string): void {
    this.isWanted = false;
    set(failed(why));
  }

  /** Another worker goes on where the last had kept the training. */
  private revive(why: string | undefined): void {
    const { settings, state, step } = now();
    const time = Date.now();
    this.deaths = [...this.deaths.filter((death) => time - death < deadly.within), time];
    if (!settings) return;
    const reason = why ? ` (${why})` : '';
    if (this.deaths.length > deadly.count) {
      this.fail(`its worker stopped ${this.deaths.length} times within a minute${reason}.`);
      return;
    }
    // One that died before it had begun is asked for the same again.
    this.begin(settings, state === 'starting' ? this.from : 'last');
    set({
      message: `The training worker stopped at step ${step}${reason}. Another one resumes from there.`,
    });
  }
}

/** The settings as the reader has them before them. */
function draftNow(): TrainingSettings {
  const { draft, settings, task } = now();
  return draft ?? settings ?? settingsFor(taskOf(task ?? 'next-letter'));
}

export const session = new Session();

// On coming back another tab may have gone further: what is kept is compared, too.
document.addEventListener('visibilitychange', () => session.keep());
window.addEventListener('pagehide', () => session.keep());
