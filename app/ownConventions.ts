/** The reader's own conventions, while a training's are shown in their place. */
import type { Conventions } from '../models/cells/conventions';
import type { Choices } from './choices';

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
