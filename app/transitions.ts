/** Transitions of the reader's choices, as pure functions. */
import { type ConventionSet, conventionSetOf } from '../models/cells/conventionSets';
import type { Conventions } from '../models/cells/conventions';
import type { Choices, Question, Weights } from './choices';
import { momentUnder } from './savedConventions';
import type { State } from './state';
import { tokensOf } from './tasks';

/** Moves to an existing, complete step; a question about the previous step follows. */
export function stepWithin(
  { task, sequence, trail, step: before }: Pick<Choices, 'task' | 'sequence' | 'trail' | 'step'>,
  wanted: number,
): Pick<Choices, 'step' | 'tick' | 'trail'> {
  const step = clamp(task, sequence, wanted);
  const question = trail.at(-1);
  const moved = question && question.step === before && step > 0 && step !== before;
  return {
    step,
    tick: undefined,
    trail: moved ? [...trail.slice(0, -1), { ...question, step }] : trail,
  };
}

function clamp(task: string, sequence: string, step: number): number {
  const last = tokensOf(task, sequence).length;
  return Math.min(last, Math.max(Math.min(1, last), Math.round(step)));
}

/** The choices that a link opens: a question sets the step and the cell. */
export function arriving({
  task,
  sequence,
  step,
  trail,
}: Pick<Choices, 'task' | 'sequence' | 'step' | 'trail'>): Pick<
  Choices,
  'trail' | 'tick' | 'step'
> &
  Partial<Pick<Choices, 'cell'>> {
  const question = trail.at(-1);
  return {
    trail,
    tick: undefined,
    step: clamp(task, sequence, question?.step || step),
    ...(question && { cell: question.cell }),
  };
}

/** The old value if the new one is deeply equal. */
export function same<Value>(old: Value, now: Value): Value {
  return JSON.stringify(old) === JSON.stringify(now) ? old : now;
}

/** The last operation is the complete step. */
export function atTick(tick: number | undefined, done: number): Pick<Choices, 'tick'> {
  return { tick: tick === undefined || tick >= done ? undefined : Math.max(0, tick) };
}

/** Moves to the step and cell of the question. */
export function asking(state: Choices, trail: readonly Question[]): Partial<Choices> {
  const question = trail.at(-1);
  if (!question) return { trail };
  const step = clamp(state.task, state.sequence, Math.max(1, question.step));
  return { trail, step, tick: undefined, panel: 'why', cell: question.cell };
}

/** Changes the compared cells, and drops choices about removed ones. */
export function comparing(
  state: Pick<Choices, 'cells' | 'cell' | 'alone' | 'conventions' | 'trail' | 'tick' | 'panel'>,
  cells: readonly string[],
): Partial<Choices & { pointed: undefined }> {
  const { cell, panel } = state;
  const moment = momentUnder({ ...state, cells });
  const isAnswerLost = state.trail.length > 0 && moment.trail.length === 0;
  return {
    cells,
    ...moment,
    cell: cells.includes(cell) ? cell : (cells[0] ?? cell),
    alone: cells.includes(state.alone ?? '') ? state.alone : undefined,
    panel: isAnswerLost && panel === 'why' ? undefined : panel,
    pointed: undefined,
  };
}

/**
 * Sets the conventions. A training's weights belong to one definition, as do those that were trained
 * under PyTorch's.
 */
export function underConventions(
  { weights, trainedUnder: before }: Pick<Choices, 'weights' | 'trainedUnder'>,
  conventions: Conventions,
  trainedUnder: ConventionSet,
): Partial<State> {
  const notices: string[] = [];
  const next = weights.kind === 'learning' ? trained : weightsUnder(trainedUnder, weights);
  if (weights.kind === 'learning') notices.push(anotherNetwork);
  else if (next !== weights) notices.push(noneSmall);
  else if (weights.kind === 'trained' && before !== 'reference' && !conventionSetOf(conventions)) {
    notices.push(mixedNow);
  }
  return {
    savedConventions: undefined,
    linked: undefined,
    conventions,
    trainedUnder,
    weights: next,
    ...(notices.length > 0 && { notices }),
    // The question's symbol may not exist in another definition.
    trail: [],
    tick: undefined,
  };
}

const trained: Weights = { kind: 'trained' };

/** The weights for a set of conventions: the small models are trained under the reference's only. */
export function weightsUnder(set: ConventionSet, weights: Weights): Weights {
  return weights.kind === 'small' && set !== 'reference' ? trained : weights;
}

/** The conventions that the small models are trained under, in place of PyTorch's. */
export function underReference({
  trainedUnder,
}: Pick<Choices, 'trainedUnder'>): Partial<
  Pick<Choices, 'trainedUnder' | 'conventions' | 'trail' | 'tick'>
> {
  if (trainedUnder === 'reference') return {};
  // The question's symbol may not exist in another definition.
  return { trainedUnder: 'reference', conventions: {}, trail: [], tick: undefined };
}

const noneSmall =
  'The models with few units are trained under the reference’s conventions only: the cells now show the weights trained as in PyTorch.';
const anotherNetwork =
  'Another convention makes another network: the cells now show the trained weights. To train it, reset the training.';
const mixedNow =
  'These conventions are neither the reference’s nor PyTorch’s: the cells now show the reference’s trained weights, adapted.';
