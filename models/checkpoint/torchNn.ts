/**
 * Weights as `torch.nn.RNN`, `GRU` and `LSTM` name and stack them, made those of our definitions:
 * one layer, one direction. torch keeps W of x and W of h apart, each with a bias of its own, the
 * gates one above the other (torch/nn/modules/rnn.py).
 */
import type { ParameterData, StateDict } from './stateDict';

/** Which block of torch's stack feeds which layer of ours, from the top. */
const stacks = {
  RNN: ['in2hidden'],
  GRU: ['in2reset', 'in2update', 'in2hidden'],
  LSTM: ['in2in', 'in2frg', 'in2cell', 'in2out'],
} as const;

/**
 * @param dict `weight_ih_l0` [blocks × hidden, input], `weight_hh_l0`, and the two biases, if any
 * @returns the recurrent layers of the definition with torch's conventions (GRU: z keeps, r after
 * the product); torch's classes have no output layer, so neither has this
 * @throws naming an array that is missing
 */
export function fromTorchNn(cell: keyof typeof stacks, dict: StateDict): StateDict {
  const fromInput = entry(dict, 'weight_ih_l0');
  const fromHidden = entry(dict, 'weight_hh_l0');
  const blocks = stacks[cell];
  const hidden = (fromInput.shape[0] ?? 0) / blocks.length;
  const noBias = {
    shape: [fromInput.shape[0] ?? 0],
    data: new Float32Array(fromInput.shape[0] ?? 0),
  };
  const biases = [dict.bias_ih_l0 ?? noBias, dict.bias_hh_l0 ?? noBias] as const;
  const made: StateDict = {};
  blocks.forEach((layer, block) => {
    const rows = ({ shape, data }: ParameterData): ParameterData => {
      const width = shape[1] ?? 1;
      const part = data.slice(block * hidden * width, (block + 1) * hidden * width);
      return { shape: [hidden, ...shape.slice(1)], data: part };
    };
    const [input, recurrent] = [rows(fromInput), rows(fromHidden)];
    const [inputBias, recurrentBias] = [rows(biases[0]), rows(biases[1])];
    if (cell === 'GRU' && layer === 'in2hidden') {
      made['in2hidden.weight'] = input;
      made['in2hidden.bias'] = inputBias;
      made['hidden2hidden.weight'] = recurrent;
      made['hidden2hidden.bias'] = recurrentBias;
      return;
    }
    made[`${layer}.weight`] = beside(input, recurrent);
    const bias = inputBias.data.map((value, row) => value + (recurrentBias.data[row] ?? 0));
    made[`${layer}.bias`] = { shape: [hidden], data: bias };
  });
  return made;
}

function entry(dict: StateDict, name: string): ParameterData {
  const found = dict[name];
  if (!found) throw new Error(`${name}: expected an array, got ${Object.keys(dict).join(', ')}`);
  return found;
}

/** [a | b], row by row. */
function beside(a: ParameterData, b: ParameterData): ParameterData {
  const [rows = 0, left = 0] = a.shape;
  const right = b.shape[1] ?? 0;
  const data = new Float32Array(rows * (left + right));
  for (let row = 0; row < rows; row++) {
    data.set(a.data.subarray(row * left, (row + 1) * left), row * (left + right));
    data.set(b.data.subarray(row * right, (row + 1) * right), row * (left + right) + left);
  }
  return { shape: [rows, left + right], data };
}
