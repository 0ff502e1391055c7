/** The type of the store: its state and actions. */
import type { Measure } from '../components/views';
import type { ConventionSet } from '../models/cells/conventionSets';
import type { Conventions } from '../models/cells/conventions';
import type { Change } from './change';
import type {
  Choices,
  Panel,
  PlaylistPage,
  Pointed,
  Question,
  Theme,
  Weights,
  WithoutQuestion,
} from './choices';
import type { PanelChoices } from './panelChoices';

export interface State extends Choices {
  readonly playing: boolean;
  /** Steps per second. */
  readonly speed: number;
  readonly pointed: Pointed | undefined;
  readonly theme: Theme;
  /** The number of questions asked; moving to another unit or step does not count. */
  readonly questionCount: number;
  /** Choices made in other tasks, by id, restored on return. */
  readonly savedByTask: Readonly<Record<string, SavedTask>>;
  /** The reader's own conventions, while a training's are in use. */
  readonly savedConventions: Conventions | undefined;
  /** The question in the opened link, until another is asked. */
  readonly arrived: Question | undefined;
  /** The link's own step, if its question is about another. */
  readonly withoutQuestion: WithoutQuestion | undefined;
  /** The conventions in the opened link, until others are in use. */
  readonly linked: Conventions | undefined;
  /** Messages about what could not be read or saved. */
  readonly notices: readonly string[];
}

/** What is restored on return to a task. */
export type SavedTask = Pick<Choices, 'sequence' | 'step' | 'changes' | 'weights'>;

export interface Actions {
  setTask(task: string): void;
  setSequence(sequence: string): void;
  /** Reports how many tokens at the end of an insertion did not fit. */
  reportCut(count: number): void;
  goTo(step: number): void;
  move(by: number): void;
  /** Moves by operations, across steps. */
  moveTick(by: number): void;
  goToTick(tick: number | undefined): void;
  setPlaying(playing: boolean): void;
  setSpeed(speed: number): void;
  setWeights(weights: Weights): void;
  /** Shows the reader's training, with its own conventions. */
  showTraining(checkpoint: number | undefined, conventions: Conventions): void;
  /** Sets the compared cells and their order. */
  setCells(cells: readonly string[]): void;
  setConvention(id: string, option: string | undefined): void;
  /** Sets all conventions, and the trained weights that belong to them. */
  setConventionSet(set: ConventionSet | 'mixed'): void;
  addChange(change: Change): void;
  removeChange(change: Change): void;
  clearChanges(): void;
  /** Makes a choice in a panel or next to a drawing. */
  setPanelChoice(change: Partial<PanelChoices>): void;
  setPanel(panel: Panel | undefined): void;
  /** Asks a question; one from a link in the previous answer continues the trail. */
  ask(question: Question, from?: 'link'): void;
  /** Replaces the last question. */
  askInstead(question: Question): void;
  /** Goes back to an earlier question of the trail. */
  askAgain(index: number): void;
  setCell(cell: string): void;
  point(cell: string, symbol: string | undefined, unit?: number, measure?: Measure): void;
  setTheme(theme: Theme): void;
  /** Opens the choices of a link, with notices about what could not be opened. */
  open(choices: Choices, notices: readonly string[], withoutQuestion?: WithoutQuestion): void;
  setPresentation(presentation: boolean): void;
  /** Shows one cell alone in presentation size; undefined: all. */
  setAlone(cell: string | undefined): void;
  /** @param page the page of it that is open; 0: none */
  setPlaylist(playlist: readonly PlaylistPage[], page: number): void;
  /** Leaves a lesson for the comparison, with the state as it is; or opens the list of lessons. */
  setLesson(lesson: string | undefined): void;
  /** Goes back in the history to a question, or to none, keeping everything else. */
  reopen(choices: Pick<Choices, 'step' | 'panel' | 'trail'>): void;
  /** Drops a question from a link that has no answer, with a notice. */
  refuse(question: Question, why: string): void;
  /** Shows a notice until it is dismissed. */
  notify(text: string): void;
  dismissNotice(text: string): void;
}
