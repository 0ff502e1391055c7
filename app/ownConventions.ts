/** The reader's own conventions, while a training's are shown in their place. */
import { type Conventions, cellBy } from '../models/cells/conventions';
import type { Choices } from './choices';
import { ticksOf } from './clock';
import { symbolIn } from './symbolIn';

/** What is shown, and what the reader had chosen before a training's were. */
interface Shown {
  readonly conventions: Conventions;
  readonly own: Conventions | undefined;
}

/** The conventions that the reader has chosen, whatever a training's are shown in their place. */
export function chosenConventions({ own, conventions }: Shown): Conventions {
  return own ?? conventions;
}

/** When a training is no longer shown, its conventions go with it. */
export function withOwnConventions({
  own,
  conventions,
}: Shown): Partial<Shown & Pick<Choices, 'trail' | 'tick'>> {
  if (own === undefined || own === conventions) return { own: undefined };
  return { conventions: own, own: undefined, trail: [], tick: undefined };
}

/** What is left of a question and of an operation under other conventions: what these have. */
export function momentUnder(
  conventions: Conventions,
  { trail, tick }: Pick<Choices, 'trail' | 'tick'>,
): Pick<Choices, 'trail' | 'tick'> {
  const known = trail.every(({ cell, symbol }) => symbolIn(cellBy(cell, conventions), symbol));
  const done = ticksOf(conventions).length - 1;
  return {
    trail: known ? trail : [],
    tick: tick !== undefined && tick < done ? tick : undefined,
  };
}
