/** The changes to the gallery's runs. */
import { type Change, forever } from '../../change';
import { sceneOf } from './scene';

/** The GRU's update gate is held at 0 from step 4 on. */
export const gateShut: readonly Change[] = [
  { kind: 'hold', cell: 'GRU', symbol: 'z', value: 0, from: 4, to: forever },
];

export const twoChanges: readonly Change[] = [
  ...gateShut,
  { kind: 'weight', cell: 'GRU', parameter: 'in2reset.weight', row: 2, column: 20, value: 2 },
];

/** An RNN whose first unit overflows float32, because relu is unbounded. */
export const unbounded = () =>
  sceneOf('next-letter', {
    text: 'the whale swam.',
    cells: ['RNN'],
    conventions: { squash: 'relu', output: 'new' },
  });

export const overflow: readonly Change[] = [
  { kind: 'weight', cell: 'RNN', parameter: 'in2hidden.bias', row: 0, value: 3e38 },
  { kind: 'weight', cell: 'RNN', parameter: 'in2hidden.weight', row: 0, column: 30, value: 2 },
];
