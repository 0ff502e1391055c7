import { useEffect, useRef, useState } from 'react';
import type { Conventions } from '../models/cells/conventions';
import type { CellModel } from '../models/model';
import { openModels } from './models';
import { useStore, type Weights } from './store';

export interface OpenModels {
  readonly models: readonly CellModel[];
  /** Why the weights asked for are not here; the models before them stay. */
  readonly error: string | undefined;
}

const nothing: OpenModels = { models: [], error: undefined };

/**
 * The models with the weights and conventions that are chosen.
 * @param first what was open before the page was drawn, or is on its way
 */
export function useModels(first: OpenModels | Promise<OpenModels>): OpenModels {
  const weights = useStore((state) => state.weights);
  const conventions = useStore((state) => state.conventions);
  const [open, setOpen] = useState(first instanceof Promise ? nothing : first);
  const coming = useRef({ weights, conventions, models: first });

  useEffect(() => {
    const { current } = coming;
    if (current.weights !== weights || current.conventions !== conventions) {
      coming.current = { weights, conventions, models: openFor(weights, conventions) };
    }
    const { models } = coming.current;
    if (!(models instanceof Promise)) return;
    models.then((next) => {
      if (coming.current.models !== models) {
        for (const model of next.models) model.dispose();
      } else if (next.error) {
        setOpen((before) => ({ ...before, error: next.error }));
      } else {
        setOpen(next);
      }
    });
  }, [weights, conventions]);

  // Freed when the page has let go of them, not before: a drawing under way may still read them.
  const { models } = open;
  useEffect(
    () => () => {
      for (const model of models) model.dispose();
    },
    [models],
  );

  return open;
}

/** Opens the models, or says why not; never throws. */
export async function openFor(weights: Weights, conventions: Conventions): Promise<OpenModels> {
  try {
    return { models: await openModels(weights, conventions), error: undefined };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { models: [], error: `The weights could not be opened: ${why}.` };
  }
}
