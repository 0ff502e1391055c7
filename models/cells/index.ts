import type { Architecture } from './architecture';
import { gatedRecurrentUnit } from './gru';
import { longShortTermMemory } from './lstm';
import { minimalGatedUnit } from './mgu';
import { vanillaRNN } from './rnn';

/**
 * All cells, in the order the page offers them. To add a cell, add its file and its line here;
 * everything else is derived.
 */
export const architectures: readonly Architecture[] = [
  vanillaRNN,
  gatedRecurrentUnit,
  longShortTermMemory,
  minimalGatedUnit,
];

/** Their names: `RNN`, `GRU`, `LSTM`. */
export const cellNames: readonly string[] = architectures.map(({ name }) => name);
