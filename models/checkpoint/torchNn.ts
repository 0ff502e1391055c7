/**
 * Converts weights of `torch.nn.RNN`, `GRU` and `LSTM` (one layer, one direction) to our
 * definitions. torch stores W_x and W_h separately, each with its own bias, and stacks the gates
 * along the rows (torch/nn/modules/rnn.py).
 */
import { checkStateDict, type ParameterData, type StateDict, show } from './stateDict';

/** The layers of ours that torch's stacked blocks correspond to, from the top. */
const stacks = {
  RNN: ['in2hidden'],
  GRU: ['in2reset', 'in2update', 'in2hidden'],
  LSTM: ['in2in', 'in2frg', 'in2cell', 'in2out'],
} as const;

/** The layers of ours that also have a separate W_h, and the name of that layer. */
const apart: Readonly<Record<string, string>> = { 'GRU/in2hidden': 'hidden2hidden' };

/**
 * @param dict `weight_ih_l0` [blocks × hidden, input], `weight_hh_l0`, and the two biases, if
 * present
 * @returns the recurrent layers of the definition with torch's conventions (GRU: z keeps, r after
 * the product); torch's classes have no output layer, so neither does the result
 * @throws naming every array that is missing, belongs to another layer, direction or a projection,
 * or has an unexpected shape or type; nothing is dropped silently
 */
export function fromTorchNn(cell: keyof typeof stacks, dict: StateDict): StateDict {
  const blocks = Object.hasOwn(stacks, cell) ? stacks[cell] : undefined;
  if (!blocks) throw new Error(`cell: expected ${Object.keys(stacks).join(', ')}, got ${cell}`);
  checkTorchDict(cell, dict, blocks.length);
  const fromInput = dict.weight_ih_l0 as ParameterData;
  const fromHidden = dict.weight_hh_l0 as ParameterData;
  const rowCount = fromInput.shape[0] ?? 0;
  const hidden = rowCount / blocks.length;
  const noBias = { shape: [rowCount], data: new Float32Array(rowCount) };
  const [ofInput, ofHidden] = [dict.bias_ih_l0 ?? noBias, dict.bias_hh_l0 ?? noBias];
  const converted: StateDict = {};
  blocks.forEach((layer, block) => {
    const rows = ({ shape, data }: ParameterData): ParameterData => {
      const width = shape[1] ?? 1;
      const part = data.slice(block * hidden * width, (block + 1) * hidden * width);
      return { shape: [hidden, ...shape.slice(1)], data: part };
    };
    const [input, recurrent] = [rows(fromInput), rows(fromHidden)];
    const [inputBias, recurrentBias] = [rows(ofInput), rows(ofHidden)];
    const other = apart[`${cell}/${layer}`];
    if (other !== undefined) {
      converted[`${layer}.weight`] = input;
      converted[`${layer}.bias`] = inputBias;
      converted[`${other}.weight`] = recurrent;
      converted[`${other}.bias`] = recurrentBias;
      return;
    }
    converted[`${layer}.weight`] = beside(input, recurrent);
    const bias = inputBias.data.map((value, row) => value + (recurrentBias.data[row] ?? 0));
    converted[`${layer}.bias`] = { shape: [hidden], data: bias };
  });
  return converted;
}

const weights = ['weight_ih_l0', 'weight_hh_l0'] as const;
const biases = ['bias_ih_l0', 'bias_hh_l0'] as const;

/** @throws listing every fault, by the array's name */
function checkTorchDict(cell: keyof typeof stacks, dict: StateDict, blocks: number): void {
  const names = Object.keys(dict);
  const faults = names.flatMap((name) => strangerIn(cell, name) ?? []);
  const hasBias = biases.some((name) => names.includes(name));
  for (const name of hasBias ? [...weights, ...biases] : weights) {
    if (!names.includes(name)) {
      faults.push(`${name}: expected an array, got ${names.join(', ') || 'nothing'}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));

  for (const name of weights) {
    const { shape } = dict[name] ?? {};
    if (!Array.isArray(shape) || shape.length !== 2) {
      throw new Error(`${name}: expected a matrix, got ${show(Array.isArray(shape) ? shape : [])}`);
    }
  }
  const [rows = 0, inputs = 0] = dict.weight_ih_l0?.shape ?? [];
  const hidden = dict.weight_hh_l0?.shape[1] ?? 0;
  if (rows !== blocks * hidden) throw new Error(stackFault(cell, blocks, hidden, dict));
  const shapes = new Map<string, readonly number[]>([
    ['weight_ih_l0', [rows, inputs]],
    ['weight_hh_l0', [rows, hidden]],
    ...(hasBias ? biases.map((name) => [name, [rows]] as const) : []),
  ]);
  checkStateDict(dict, shapes);
}

/** The fault of a name that does not occur with one layer and one direction. */
function strangerIn(cell: string, name: string): string | undefined {
  const [, kind = '', layer = '', reverse] =
    /^(weight_ih|weight_hh|weight_hr|bias_ih|bias_hh)_l(\d+)(_reverse)?$/.exec(name) ?? [];
  if (kind === '') {
    const all = [...weights, ...biases].join(', ');
    return `${name}: expected an array of torch.nn.${cell} (${all}), got another`;
  }
  if (layer !== '0') return `${name}: expected one layer, got layer ${Number(layer) + 1}`;
  if (reverse) return `${name}: expected one direction, got a bidirectional network`;
  return kind === 'weight_hr' ? `${name}: expected no projection (proj_size), got one` : undefined;
}

/** The fault of an unexpected number of stacked gates, which distinguishes the classes. */
function stackFault(
  cell: keyof typeof stacks,
  blocks: number,
  hidden: number,
  { weight_ih_l0: input }: StateDict,
): string {
  const rows = input?.shape[0] ?? 0;
  const other = Object.entries(stacks).find(([, { length }]) => length * hidden === rows)?.[0];
  const expected = `expected ${blocks} × ${hidden} rows, as many as torch.nn.${cell} stacks`;
  const of = other ? `, as torch.nn.${other} has` : '';
  return `weight_ih_l0: ${expected}, got ${show(input?.shape ?? [])}${of}`;
}

/** Concatenates columns: [a | b], row by row. */
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
