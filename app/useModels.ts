import { useEffect, useRef, useState } from 'react';
import type { OpenModels } from './models';
import { openFor } from './openFor';
import { useStore } from './store';
import { checkpointOf, useTraining } from './train/state';

/**
 * The models with the weights and conventions that are chosen, as soon as they are open; until
 * then those from before. They hold no tensors: whoever still draws the ones before may finish.
 * @param first what was open before the page was drawn, or is on its way
 */
export function useModels(first: OpenModels | Promise<OpenModels>): OpenModels {
  const task = useStore((state) => state.task);
  const weights = useStore((state) => state.weights);
  const conventions = useStore((state) => state.conventions);
  const cells = useStore((state) => state.cells);
  // Of a training that goes on, the latest weights are other ones once a second.
  const checkpoint = useTraining((training) => checkpointOf(training, task, weights));
  const [open, setOpen] = useState<OpenModels>(
    first instanceof Promise
      ? { task, weights, conventions, cells, models: [], missing: {} }
      : first,
  );
  const latest = useRef({ task, weights, conventions, cells, checkpoint, opening: first });

  useEffect(() => {
    const { current } = latest;
    if (
      current.task !== task ||
      current.weights !== weights ||
      current.conventions !== conventions ||
      current.cells !== cells ||
      current.checkpoint !== checkpoint
    ) {
      const opening = openFor({ task, weights, conventions, cells });
      latest.current = { task, weights, conventions, cells, checkpoint, opening };
    }
    const { opening } = latest.current;
    const take = (next: OpenModels) => {
      if (latest.current.opening !== opening) return;
      setOpen(next);
      next.later?.then(take);
    };
    if (opening instanceof Promise) opening.then(take);
    else opening.later?.then(take);
  }, [task, weights, conventions, cells, checkpoint]);

  return open;
}
