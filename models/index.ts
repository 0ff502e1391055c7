/**
 * The models as a library: the source README's three classes, their traces and their weights.
 * Nothing inside `models/` imports this file.
 */
export { gru } from './cells/gru';
export { lstm } from './cells/lstm';
export { rnn } from './cells/rnn';
export { readSafetensors, writeSafetensors } from './checkpoint/safetensors';
export type { ParameterData, StateDict } from './checkpoint/stateDict';
export { CustomGRU, CustomLSTM, CustomRNN } from './custom';
export type { Cell, CellSymbol, Equation, Expression } from './expression';
export { CellModel, type ModelOptions } from './model';
export { equationTex } from './read/tex';
export { type InitialStates, type Trace, type TraceStep, traceSequence } from './trace';
