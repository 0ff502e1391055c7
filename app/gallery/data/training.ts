/** Trainings that the gallery runs: a few steps of small models, the same in every browser. */
import { settingsFor, type TrainingSettings } from '../../../models/train/settings';
import { Training } from '../../../models/train/training';
import { defaults } from '../../choices';
import { taskOf } from '../../tasks';
import { nothing, type TrainingState } from '../../train/state';

export const trained = taskOf('parity');

const small: TrainingSettings = { ...settingsFor(trained), hiddenSize: 4, batch: 8, steps: 60 };

/** Trains for `steps` steps. */
function train(settings: TrainingSettings, steps: number): TrainingState {
  const training = Training.begin(taskOf(settings.task), settings, defaults.cells);
  for (let index = 0; index < steps && !training.done; index++) training.learn();
  const { step, history } = training;
  const { curves, checkpoints } = history;
  training.dispose();
  const state = step < settings.steps ? 'running' : 'done';
  return { ...nothing, task: settings.task, settings, step, state, curves, checkpoints };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Two thirds complete. */
export const underWay = once(() => train(small, 40));

/** All cells diverge: their states overflow float32 at this learning rate. */
export const diverged = once(() => {
  const adding = taskOf('adding');
  const settings = { ...settingsFor(adding), hiddenSize: 4, batch: 8, steps: 60, clipNorm: 0 };
  return train({ ...settings, optimizer: 'sgd', learningRate: 300 }, 40);
});

/** Before its first step. */
export const fresh: TrainingState = { ...nothing, task: trained.id, settings: small };
