/** The reader's own conventions, while a training's are in use. */
import { type Conventions, cellBy } from '../models/cells/conventions';
import type { Choices, TrainingChoices } from './choices';
import { ticksOf } from './clock';
import { symbolIn } from './symbolIn';

/** The conventions in use, and the reader's own while a training's are in use. */
interface Shown {
  readonly conventions: Conventions;
  readonly savedConventions: Conventions | undefined;
}

/** The reader's own conventions, even while a training's are in use. */
export function chosenConventions({ savedConventions, conventions }: Shown): Conventions {
  return savedConventions ?? conventions;
}

/** The choices for a new training: the cells shown and the reader's own conventions. */
export function trainingChoices(shown: Shown & Pick<Choices, 'cells'>): TrainingChoices {
  return { cells: shown.cells, conventions: chosenConventions(shown) };
}

/** Restores the reader's own conventions when a training is no longer shown. */
export function withOwnConventions({
  savedConventions,
  conventions,
}: Shown): Partial<Shown & Pick<Choices, 'trail' | 'tick'>> {
  if (savedConventions === undefined || savedConventions === conventions)
    return { savedConventions: undefined };
  return { conventions: savedConventions, savedConventions: undefined, trail: [], tick: undefined };
}

/** The part of the trail and the operation that exist under other conventions. */
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
