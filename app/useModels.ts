import { useEffect, useState } from 'react';
import type { CellModel } from '../models/model';
import { openModels } from './models';
import { useStore } from './store';

export interface OpenModels {
  readonly models: readonly CellModel[];
  /** Why the weights asked for are not here; the models before them stay. */
  readonly error: string | undefined;
}

const kept = new Set<CellModel>();

/** The models with the weights that are chosen. */
export function useModels(): OpenModels {
  const weights = useStore((state) => state.weights);
  const [open, setOpen] = useState<OpenModels>({ models: [], error: undefined });

  useEffect(() => {
    let wanted = true;
    openModels(weights).then(
      (models) => {
        if (!wanted) {
          for (const model of models) model.dispose();
          return;
        }
        for (const model of kept) model.dispose();
        kept.clear();
        for (const model of models) kept.add(model);
        setOpen({ models, error: undefined });
      },
      (error: unknown) => {
        if (wanted) setOpen((before) => ({ ...before, error: messageOf(error) }));
      },
    );
    return () => {
      wanted = false;
    };
  }, [weights]);

  return open;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
