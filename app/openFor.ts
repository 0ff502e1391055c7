import type { Choices } from './choices';
import {
  learningModels,
  type OpenModels,
  smallModels,
  trainedModels,
  untrainedModels,
} from './models';
import { trainingChoices } from './savedConventions';
import { useStore } from './store';
import { checkpointOf } from './train/state';

/** The choices that determine the models. */
export type ChosenModels = Pick<
  Choices,
  'task' | 'weights' | 'conventions' | 'cells' | 'trainedUnder'
>;

/**
 * Opens the chosen models; never throws. Missing weights are replaced and reported: a cell's on its
 * card, a training's in a notice.
 */
export async function openFor({
  task,
  weights,
  conventions,
  cells,
  trainedUnder,
}: ChosenModels): Promise<OpenModels> {
  const chosen = { task, conventions, cells, trainedUnder };
  if (weights.kind === 'trained') return trainedModels(chosen);
  if (weights.kind === 'small') return smallModels(chosen);
  if (weights.kind === 'untrained') return untrainedModels(chosen, weights);
  try {
    const [{ session }, { bringTraining }] = await Promise.all([
      import('./train/session'),
      import('./train/show'),
    ]);
    const training = await session.whenOpen(task, trainingChoices(useStore.getState()));
    const checkpoint = checkpointOf(training, task, weights);
    if (!checkpoint || !training.settings) throw new Error('there is no training yet');
    bringTraining(task, weights, training, checkpoint.step);
    return learningModels(checkpoint, training.settings, cells);
  } catch (error) {
    const now = useStore.getState();
    if (now.task === task && now.weights === weights) {
      const reason = error instanceof Error ? error.message : String(error);
      now.setWeights({ kind: 'trained' });
      now.notify(
        `The training could not be opened (${reason}). The cells show the trained weights.`,
      );
    }
    return trainedModels(chosen);
  }
}
