import type { Conventions } from '../../models/cells/conventions';
import { useStore } from '../store';
import { whenOpen } from './session';
import { useTraining } from './state';

/** Shows the latest weights of a task's training in the cells, as they come. */
export async function showLatest(task: string, conventions: Conventions): Promise<void> {
  try {
    const { weights } = useStore.getState();
    const { settings } = await whenOpen(task, conventions);
    const now = useStore.getState();
    // Something else may have been chosen meanwhile.
    if (now.task !== task || now.weights !== weights) return;
    show(undefined, settings?.conventions ?? conventions);
  } catch {
    // Said in the panel on training, which is where the reader is led.
  }
}

/** Shows the weights after a step of the training that is open; undefined: the latest. */
export function showCheckpoint(step: number | undefined): void {
  show(step, useTraining.getState().settings?.conventions ?? {});
}

function show(checkpoint: number | undefined, conventions: Conventions): void {
  useStore.getState().showTraining(checkpoint, conventions);
}
