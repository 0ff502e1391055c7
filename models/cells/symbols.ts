import type { CellSymbol } from '../expression';
import { previous } from '../expression';

/** The quantities that several cells share; each cell defines its own beside its equations. */

export const x: CellSymbol = {
  kind: 'symbol',
  name: 'x',
  tex: 'x_t',
  title: 'input',
  sentence:
    'What the cell reads at this step. A letter is one-hot: 1 at its own place, 0 everywhere else.',
  role: 'input',
  width: 'input',
  hue: 'x',
};

export const h: CellSymbol = {
  kind: 'symbol',
  name: 'h',
  tex: 'h_t',
  title: 'hidden state',
  sentence: 'What the cell passes to its next step and to the output layer.',
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
    'What the cell answers: a score for each letter or class, which softmax turns into probabilities; or the predicted number itself.',
  role: 'output',
  width: 'output',
  hue: 'y',
};
