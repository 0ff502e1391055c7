/** What the store holds, and what the reader can do to it. */
import type { Conventions } from '../models/cells/conventions';
import type { Change } from './change';
import type { Choices, Panel, Pointed, Question, Theme, Weights, WithoutQuestion } from './choices';
import type { PanelChoices } from './panelChoices';

export interface State extends Choices {
  readonly playing: boolean;
  /** Steps a second. */
  readonly speed: number;
  readonly pointed: Pointed | undefined;
  readonly theme: Theme;
  /** How many questions the reader has asked; a unit or a step further on is none. */
  readonly questionCount: number;
  /** What was chosen in the tasks that were left, by their ids: it is there again on return. */
  readonly savedByTask: Readonly<Record<string, SavedTask>>;
  /** The reader's own conventions, while a training's are shown in their place. */
  readonly savedConventions: Conventions | undefined;
  /** The question that the page was opened with, until another is asked. */
  readonly arrived: Question | undefined;
  /** The step of the link that brought the question, where it is another. */
  readonly withoutQuestion: WithoutQuestion | undefined;
  /** The conventions that a link brought, until others are chosen or shown. */
  readonly linked: Conventions | undefined;
  /** What could not be read or kept, in sentences; empty when all is well. */
  readonly notices: readonly string[];
}

/** What is there again when the reader comes back to a task. */
export type SavedTask = Pick<Choices, 'sequence' | 'step' | 'changes' | 'weights'>;

export interface Actions {
  setTask(task: string): void;
  setSequence(sequence: string): void;
  /** Says that so many letters or numbers at the end of an insertion had no room. */
  reportCut(count: number): void;
  goTo(step: number): void;
  move(by: number): void;
  /** Goes an operation on or back, over the bounds of steps. */
  moveTick(by: number): void;
  goToTick(tick: number | undefined): void;
  setPlaying(playing: boolean): void;
  setSpeed(speed: number): void;
  setWeights(weights: Weights): void;
  /** Shows the reader's training, under the conventions that it was begun with. */
  showTraining(checkpoint: number | undefined, conventions: Conventions): void;
  /** Which cells are compared, in which order. */
  setCells(cells: readonly string[]): void;
  setConvention(id: string, option: string | undefined): void;
  addChange(change: Change): void;
  removeChange(change: Change): void;
  clearChanges(): void;
  /** Chooses something in a panel or beside a drawing. */
  setPanelChoice(change: Partial<PanelChoices>): void;
  setPanel(panel: Panel | undefined): void;
  /** Asks why; from a link of the answer before, the trail goes on. */
  ask(question: Question, from?: 'link'): void;
  /** Asks about another number in the place of the last. */
  askInstead(question: Question): void;
  /** Back along the trail to one of its questions. */
  askAgain(index: number): void;
  setCell(cell: string): void;
  point(cell: string, symbol: string | undefined, unit?: number): void;
  setTheme(theme: Theme): void;
  /** Takes over what a link says, with what could not be taken over, in sentences. */
  open(choices: Choices, notices: readonly string[], withoutQuestion?: WithoutQuestion): void;
  /** Back to a question, or to none: where it was asked, and nothing else. */
  reopen(choices: Pick<Choices, 'step' | 'panel' | 'trail'>): void;
  /** Lets go of a question that the page was opened with and that has no answer, and says why. */
  refuse(question: Question, why: string): void;
  /** Says something once, until it is dismissed. */
  notify(text: string): void;
  dismissNotice(text: string): void;
}
