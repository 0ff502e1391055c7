/** The reader's own conventions, while a training's are shown in their place. */
import { type Conventions, cellBy } from '../models/cells/conventions';
import type { Choices, TrainingChoices } from './choices';
import { ticksOf } from './clock';
import { symbolIn } from './symbolIn';

/** What is shown, and what the reader had chosen before a training's were. */
interface Shown {
  readonly conventions: Conventions;
  readonly savedConventions: Conventions | undefined;
}

/** The conventions that the reader has chosen, whatever a training's are shown in their place. */
export function chosenConventions({ savedConventions, conventions }: Shown): Conventions {
  return savedConventions ?? conventions;
}

/** What a new training follows from: the cells on show and the conventions that the reader has chosen. */
export function trainingChoices(shown: Shown & Pick<Choices, 'cells'>): TrainingChoices {
  return { cells: shown.cells, conventions: chosenConventions(shown) };
}

/** When a training is no longer shown, its conventions go with it. */
export function withOwnConventions({
  savedConventions,
  conventions,
}: Shown): Partial<Shown & Pick<Choices, 'trail' | 'tick'>> {
  if (savedConventions === undefined || savedConventions === conventions)
    return { savedConventions: undefined };
  return { conventions: savedConventions, savedConventions: undefined, trail: [], tick: undefined };
}

/** What is left of a question and of an operation under other conventions: what these have. */
export function momentUnder({
  cells,
  conventions,
  trail,
  tick,
}: Pick<Choices, 'cells' | 'conventions' | 'trail' | 'tick'>): Pick<Choices, 'trail' | 'tick'> {
  const known = trail.every(
    ({ cell, symbol }) => cells.includes(cell) && symbolIn(cellBy(cell, conventions), symbol),
  );
  const done = ticksOf({ cells, conventions }).length - 1;
  return {
    trail: known ? trail : [],
    tick: tick !== undefined && tick < done ? tick : undefined,
  };
}

/** Other cells side by side: what was chosen of one that goes, goes with it. */
export function comparing(
  state: Pick<Choices, 'cells' | 'cell' | 'conventions' | 'trail' | 'tick' | 'panel'>,
  cells: readonly string[],
): Partial<Choices & { pointed: undefined }> {
  const { cell, panel } = state;
  const moment = momentUnder({ ...state, cells });
  const asked = state.trail.length > 0 && moment.trail.length === 0;
  return {
    cells,
    ...moment,
    cell: cells.includes(cell) ? cell : (cells[0] ?? cell),
    panel: asked && panel === 'why' ? undefined : panel,
    pointed: undefined,
  };
}
