import type { Conventions } from '../../models/cells/conventions';
import type { Weights } from '../choices';
import { useStore } from '../store';
import { whenOpen } from './session';
import { type TrainingState, useTraining } from './state';

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

/**
 * A training's weights are shown under its own conventions, wherever they were asked for from. A
 * checkpoint that the training does not have is replaced by the nearest that it has, and said.
 * @param shown the step of the checkpoint that the cells show
 */
export function bringTraining(
  task: string,
  weights: Weights,
  { settings, step }: Pick<TrainingState, 'settings' | 'step'>,
  shown: number,
): void {
  const now = useStore.getState();
  if (!settings || now.task !== task || now.weights !== weights) return;
  if (weights.kind !== 'learning') return;
  const { checkpoint } = weights;
  if (checkpoint === undefined || checkpoint === shown) {
    show(checkpoint, settings.conventions);
    return;
  }
  // A training that has not begun has no checkpoint to choose: the cells follow it.
  show(step === 0 ? undefined : shown, settings.conventions);
  now.notify(
    step === 0
      ? `The training whose step ${checkpoint} was asked for is not in this browser. The cells show the initial weights of a new training.`
      : `The training in this browser has no checkpoint at step ${checkpoint}. The cells show step ${shown}.`,
  );
}

/** Shows the weights after a step of the training that is open; undefined: the latest. */
export function showCheckpoint(step: number | undefined): void {
  show(step, useTraining.getState().settings?.conventions ?? {});
}

function show(checkpoint: number | undefined, conventions: Conventions): void {
  useStore.getState().showTraining(checkpoint, conventions);
}
