import { useEffect, useRef, useState } from 'react';
import type { CellModel } from '../models/model';
import { openModels } from './models';
import { useStore, type Weights } from './store';

export interface OpenModels {
  readonly models: readonly CellModel[];
  /** Why the weights asked for are not here; the models before them stay. */
  readonly error: string | undefined;
}

const kept = new Set<CellModel>();

/**
 * The models with the weights that are chosen.
 * @param first what is open already when the page is first drawn, so that it is drawn once
 */
export function useModels(first: OpenModels | undefined): OpenModels {
  const weights = useStore((state) => state.weights);
  const [open, setOpen] = useState<OpenModels>(first ?? { models: [], error: undefined });
  const wantedNow = useRef(first ? weights : undefined);

  useEffect(() => {
    if (wantedNow.current === weights) return;
    wantedNow.current = weights;
    openFor(weights).then((next) => {
      if (wantedNow.current !== weights) {
        for (const model of next.models) model.dispose();
        return;
      }
      if (next.error) setOpen((before) => ({ ...before, error: next.error }));
      else setOpen(keep(next));
    });
  }, [weights]);

  return open;
}

/** Opens the models, or says why not; never throws. */
export async function openFor(weights: Weights): Promise<OpenModels> {
  try {
    return { models: await openModels(weights), error: undefined };
  } catch (error) {
    return { models: [], error: error instanceof Error ? error.message : String(error) };
  }
}

/** Frees the models before these. */
export function keep(open: OpenModels): OpenModels {
  for (const model of kept) model.dispose();
  kept.clear();
  for (const model of open.models) kept.add(model);
  return open;
}
