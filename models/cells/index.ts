import type { Architecture } from './architecture';
import { gatedRecurrentUnit } from './gru';
import { longShortTermMemory } from './lstm';
import { minimalGatedUnit } from './mgu';
import { vanillaRNN } from './rnn';

/**
 * Every cell that there is, in the order the page offers them. A cell is its file and its line
 * here: all else follows.
 */
export const architectures: readonly Architecture[] = [
  vanillaRNN,
  gatedRecurrentUnit,
  longShortTermMemory,
  minimalGatedUnit,
];

/** Their names: `RNN`, `GRU`, `LSTM`. */
export const cellNames: readonly string[] = architectures.map(({ name }) => name);
