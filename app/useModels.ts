import { useEffect, useRef, useState } from 'react';
import type { OpenModels } from './models';
import { openFor } from './openFor';
import { useStore } from './store';
import { checkpointOf, useTraining } from './train/state';

/**
 * The models with the chosen weights and conventions, once they are open; until then the previous
 * ones. They hold no tensors, so the previous ones stay valid.
 * @param first the models opened before the first render, or a promise of them
 */
export function useModels(first: OpenModels | Promise<OpenModels>): OpenModels {
  const task = useStore((state) => state.task);
  const weights = useStore((state) => state.weights);
  const conventions = useStore((state) => state.conventions);
  const trainedUnder = useStore((state) => state.trainedUnder);
  const cells = useStore((state) => state.cells);
  // During a training, the latest weights change every second.
  const checkpoint = useTraining((training) => checkpointOf(training, task, weights));
  const [open, setOpen] = useState<OpenModels>(
    first instanceof Promise
      ? { task, weights, conventions, cells, models: [], missing: {} }
      : first,
  );
  const latest = useRef({
    task,
    weights,
    conventions,
    trainedUnder,
    cells,
    checkpoint,
    opening: first,
  });

  useEffect(() => {
    const { current } = latest;
    if (
      current.task !== task ||
      current.weights !== weights ||
      current.conventions !== conventions ||
      current.trainedUnder !== trainedUnder ||
      current.cells !== cells ||
      current.checkpoint !== checkpoint
    ) {
      const opening = openFor({ task, weights, conventions, cells, trainedUnder });
      latest.current = { task, weights, conventions, trainedUnder, cells, checkpoint, opening };
    }
    const { opening } = latest.current;
    const take = (next: OpenModels) => {
      if (latest.current.opening !== opening) return;
      setOpen(next);
      next.later?.then(take);
    };
    if (opening instanceof Promise) opening.then(take);
    else opening.later?.then(take);
  }, [task, weights, conventions, trainedUnder, cells, checkpoint]);

  return open;
}
