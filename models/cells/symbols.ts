import type { CellSymbol } from '../expression';
import { previous } from '../expression';

/** The quantities that more than one cell has; each cell adds its own beside its equations. */

export const x: CellSymbol = {
  kind: 'symbol',
  name: 'x',
  tex: 'x_t',
  title: 'input',
  sentence:
    'What the cell reads at this step: of a letter, a one in its place and zeros elsewhere.',
  role: 'input',
  width: 'input',
  hue: 'x',
};

export const h: CellSymbol = {
  kind: 'symbol',
  name: 'h',
  tex: 'h_t',
  title: 'hidden state',
  sentence: 'What the cell hands to its next step and to the output layer.',
  role: 'state',
  width: 'hidden',
  hue: 'h',
  initial: 'kaiming',
};

export const hPrev = previous(h);

export const y: CellSymbol = {
  kind: 'symbol',
  name: 'y',
  tex: 'y_t',
  title: 'logits',
  sentence:
    'What the cell answers: of letters or classes a score each, which softmax makes probabilities; of a number the number itself.',
  role: 'output',
  width: 'output',
  hue: 'y',
};
