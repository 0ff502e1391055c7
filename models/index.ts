/**
 * The models as a library: the reference README's three classes, their traces and their weights.
 * Nothing inside `models/` imports this file.
 */

export type { Cell, Equation } from './cell';
export { architectures, cellNames } from './cells';
export type { Architecture, Convention, ConventionOption } from './cells/architecture';
export {
  adaptParameters,
  type Conventions,
  cellBy,
  conventions,
  everyCell,
} from './cells/conventions';
export { gru } from './cells/gru';
export { lstm } from './cells/lstm';
export { rnn } from './cells/rnn';
export { type Changes, type Hold, noChanges, parameterValues, type WeightEdit } from './changes';
export { readSafetensors, writeSafetensors } from './checkpoint/safetensors';
export type { ParameterData, StateDict } from './checkpoint/stateDict';
export { fromTorchNn } from './checkpoint/torchNn';
export { CustomGRU, CustomLSTM, CustomRNN } from './custom';
export type { CellSymbol, Expression } from './expression';
export { flowMapOf } from './flow/flowMap';
export { type Flow, flowOf } from './flow/flowThrough';
export { halfLifeOf, reachOf } from './flow/halfLife';
export { influenceOf } from './flow/influence';
export { jacobianNorms } from './flow/jacobian';
export { type GradientsThroughTime, gradientsThroughTime } from './gradients';
export { CellModel, type ModelOptions } from './model';
export { type Explanation, explain } from './read/explain';
export type { Factor, Point, Term } from './read/explanation';
export type { Run } from './read/runs';
export { clockOf, progressAt } from './read/schedule';
export { equationTex } from './read/tex';
export { torchLine, torchModule } from './read/torch';
export { type Sampling, sampleIndex, sampleLetters } from './sample';
export { ModelSnapshot, type RunnableModel } from './snapshot';
export { taskBy, taskIds } from './tasks';
export type { Target, Task, Token } from './tasks/task';
export { type InitialStates, type Trace, type TraceStep, traceSequence } from './trace';
export type { Checkpoint, Curve } from './train/history';
export { settingsFor, type TrainingSettings } from './train/settings';
export { Trainer, type TrainerOptions, type TrainingBatch } from './train/trainer';
export { type KeptTraining, Training } from './train/training';
