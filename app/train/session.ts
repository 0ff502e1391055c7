/** The page's side of training: sends commands to the worker and handles its messages. */
import { settingsFor, type TrainingSettings } from '../../models/train/settings';
import type { TrainingChoices } from '../choices';
import { taskOf } from '../tasks';
import type { FromWorker } from './messages';
import type { SavedTraining } from './savedTrainings';
import { noteSeen, seenOf } from './seen';
import { nothing, type TrainingState, useTraining } from './state';
import { failed, stateAfter } from './stateAfter';
import { trainingText } from './trainingText';
import type { Slot } from './versions';
import { WorkerClient } from './workerClient';

const { getState: now, setState: set } = useTraining;

/** How long the worker may take to answer, in ms. */
const limit = 30_000;

/** How often a worker may die within this time (ms) before it is not restarted. */
const maxDeaths = { count: 3, within: 60_000 };

/** The page's training: one run at a time, with its state in `useTraining`. */
class Session {
  /** The id of the run; messages of other runs are ignored. */
  private id = 0;
  /** Whether the run should be training, even if its worker dies. */
  private isWanted = false;
  /** The slot that the run resumes; undefined: a new run. */
  private from: Slot | undefined;
  /** The choices when the run started; later ones apply to the next run. */
  private chosen: TrainingChoices = { cells: [], conventions: {} };
  /** The times of recent worker deaths. */
  private deaths: readonly number[] = [];
  /** Trainings that the storage refused to save, by task; kept while the page is open. */
  private readonly spares = new Map<string, SavedTraining>();

  private readonly client = new WorkerClient({
    onMessage: (message) => this.hear(message),
    onDeath: (why) => this.revive(why),
  });

  /**
   * Opens the training of a task: the last saved one, or a new one.
   * @param chosen the choices for a new one
   */
  open(task: string, chosen: TrainingChoices): void {
    if (now().task === task) {
      const { step, state } = now();
      const isOther = JSON.stringify(chosen) !== JSON.stringify(this.chosen);
      // A run without steps is replaced when the choices change.
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
    // A task may need other conventions; the reader's choices have priority.
    const isChosen = Object.keys(chosen.conventions).length > 0;
    const conventions = isChosen ? chosen.conventions : settings.conventions;
    this.begin({ ...settings, conventions }, 'last');
  }

  /** Resolves when the training of a task has a checkpoint. @throws if it cannot be opened */
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

  /** Starts, resumes, or retries. */
  start(): void {
    this.isWanted = true;
    if (now().state === 'failed') this.begin(now().settings ?? draftNow(), 'last');
    else {
      set({ state: 'running' });
      this.tell('go');
    }
  }

  /** Stops after the current step, and saves. */
  pause(): void {
    this.isWanted = false;
    this.tell('pause');
  }

  /** Trains one step. */
  step(): void {
    this.tell('once');
  }

  /**
   * Starts a new training with the current settings; the previous one is archived.
   * @param chosen the current choices, for the new training
   */
  reset(chosen: TrainingChoices): void {
    this.isWanted = false;
    const { conventions } = chosen;
    const isOther = JSON.stringify(conventions) !== JSON.stringify(this.chosen.conventions);
    this.chosen = chosen;
    this.begin({ ...draftNow(), ...(isOther && { conventions }) }, undefined);
  }

  /** Restores the archived training. */
  bringBack(): void {
    this.isWanted = false;
    this.begin(now().settings ?? draftNow(), 'before');
  }

  /**
   * Changes settings of the next run, which starts at once if this one has no steps. Only the
   * number of steps also applies to the current run.
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

  /** Loads what another tab has saved, replacing what this page shows. */
  loadKept(): void {
    const { task, settings } = now();
    this.isWanted = false;
    if (task) this.spares.delete(task);
    this.begin(settings ?? draftNow(), 'last');
  }

  /** Sets the reader's own training text; empty: the page's. Starts a new run. */
  setText(ownText: string): void {
    set({ ownText });
    this.reset(this.chosen);
  }

  /** Saves the training now, because the page may be about to close. */
  keep(): void {
    if (now().task && now().step > 0) this.tell('keep');
  }

  /** Opens a run: a saved one, or a new one. */
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
      // A new run has no checkpoints yet, and the draft is now in use.
      ...(from === undefined && { checkpoints: [], draft: undefined }),
    });
    const { task } = settings;
    if (from === undefined) this.spares.delete(task);
    const text = await trainingText(task);
    if (this.id !== id) return;
    try {
      const known = { from, seen: seenOf(task), spare: this.spares.get(task) };
      const chosen = { ownText: now().ownText, cells: this.chosen.cells };
      this.client.tell({ kind: 'open', run: id, settings, ...text, ...chosen, ...known });
      if (this.isWanted) this.tell('go');
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
      return;
    }
    setTimeout(() => {
      const isWaiting = this.id === id && now().state === 'starting';
      if (isWaiting) this.fail(`its worker did not answer within ${limit / 1000} seconds.`);
    }, limit);
  }

  private tell(kind: 'go' | 'pause' | 'once' | 'keep'): void {
    if (now().state === 'failed') return;
    this.client.tell({ kind, run: this.id });
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'unkept') {
      // Also for the training of another task, to which the reader may return.
      this.spares.set(message.saved.training.settings.task, message.saved);
    }
    if (message.kind === 'ready' || message.run !== this.id) return;
    const { task } = now();
    if (message.kind === 'kept' && task) this.spares.delete(task);
    if ('lineage' in message) {
      const { lineage, step, kept, state } = message;
      // Recorded before it is shown.
      if (task && step > 0) noteSeen(task, { lineage, step }, kept);
      if (state === 'done') this.isWanted = false;
    }
    if (message.kind === 'failed') this.isWanted = false;
    set(stateAfter(now(), message));
  }

  private fail(why: string): void {
    this.isWanted = false;
    set(failed(why));
  }

  /** Starts another worker, which resumes from the last save. */
  private revive(why: string | undefined): void {
    const { settings, state, step } = now();
    const time = Date.now();
    this.deaths = [...this.deaths.filter((death) => time - death < maxDeaths.within), time];
    if (!settings) return;
    const reason = why ? ` (${why})` : '';
    if (this.deaths.length > maxDeaths.count) {
      this.fail(`its worker stopped ${this.deaths.length} times within a minute${reason}.`);
      return;
    }
    // If it died before it had opened the run, repeat the request.
    this.begin(settings, state === 'starting' ? this.from : 'last');
    set({
      message: `The training worker stopped at step ${step}${reason}. Another one resumes from there.`,
    });
  }
}

/** The settings shown to the reader. */
function draftNow(): TrainingSettings {
  const { draft, settings, task } = now();
  return draft ?? settings ?? settingsFor(taskOf(task ?? 'next-letter'));
}

export const session = new Session();

// When the page becomes visible, another tab may have saved a later state; saving compares it.
document.addEventListener('visibilitychange', () => session.keep());
window.addEventListener('pagehide', () => session.keep());
