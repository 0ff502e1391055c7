import { useEffect, useRef, useState } from 'react';
import type { CellModel } from '../models/model';
import { learningModels, openModels } from './models';
import { chosenConventions } from './ownConventions';
import { type Choices, useStore, type Weights } from './store';
import { whenOpen } from './train/session';
import { showCheckpoint } from './train/show';
import { checkpointOf, type TrainingState, useTraining } from './train/state';

export interface OpenModels {
  /** The task that they are for: another may have been chosen since. */
  readonly task: string;
  readonly models: readonly CellModel[];
  /** Why the weights asked for are not here; the models before them stay. */
  readonly error: string | undefined;
}

/** What the models follow from. */
type Chosen = Pick<Choices, 'task' | 'weights' | 'conventions'>;

/**
 * The models with the weights and conventions that are chosen.
 * @param first what was open before the page was drawn, or is on its way
 */
export function useModels(first: OpenModels | Promise<OpenModels>): OpenModels {
  const task = useStore((state) => state.task);
  const weights = useStore((state) => state.weights);
  const conventions = useStore((state) => state.conventions);
  // Of a training that goes on, the latest weights are other ones once a second.
  const checkpoint = useTraining((training) => checkpointOf(training, task, weights));
  const [open, setOpen] = useState<OpenModels>(
    first instanceof Promise ? { task, models: [], error: undefined } : first,
  );
  const coming = useRef({ task, weights, conventions, checkpoint, models: first });

  useEffect(() => {
    const { current } = coming;
    if (
      current.task !== task ||
      current.weights !== weights ||
      current.conventions !== conventions ||
      current.checkpoint !== checkpoint
    ) {
      const models = openFor({ task, weights, conventions });
      coming.current = { task, weights, conventions, checkpoint, models };
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
  }, [task, weights, conventions, checkpoint]);

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
export async function openFor({ task, weights, conventions }: Chosen): Promise<OpenModels> {
  try {
    if (weights.kind !== 'learning') {
      return { task, models: await openModels({ task, weights, conventions }), error: undefined };
    }
    const training = await whenOpen(task, chosenConventions(useStore.getState()));
    bringConventions(task, weights, training);
    const checkpoint = checkpointOf(training, task, weights);
    if (!checkpoint || !training.settings) throw new Error('there is no training yet');
    return { task, models: learningModels(checkpoint, training.settings), error: undefined };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { task, models: [], error: `The weights could not be opened: ${why}.` };
  }
}

/** A training's weights are shown under its own conventions, wherever they were asked for from. */
function bringConventions(task: string, weights: Weights, { settings }: TrainingState): void {
  const now = useStore.getState();
  if (!settings || now.task !== task || now.weights !== weights) return;
  if (weights.kind === 'learning') showCheckpoint(weights.checkpoint);
}
