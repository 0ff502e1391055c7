/**
 * The same cells as others write them: each convention a switch, each switch a definition, with
 * who uses it and what becomes of weights that were made for the source's definition.
 */

import type { Cell } from '../cell';
import type { StateDict } from '../checkpoint/stateDict';
import { gatedUnit } from './gru';
import { longShortTerm } from './lstm';
import { vanilla } from './rnn';

/** One way to write a part of a cell. */
export interface ConventionOption {
  readonly id: string;
  readonly title: string;
  /** Who writes it so, with the citation. */
  readonly by: string;
  /** What becomes of weights made for the source's definition; the source's own needs no word. */
  readonly effect?: string;
  /** Makes the source's parameters this definition's; left out: they stay as they are. */
  readonly adapt?: (dict: StateDict) => StateDict;
}

export interface Convention {
  readonly id: string;
  /** The cell that it concerns; none: all. */
  readonly cell?: string;
  readonly question: string;
  /** The source's own first. */
  readonly options: readonly [ConventionOption, ...ConventionOption[]];
}

/** Option by convention; one left out is the source's. */
export type Conventions = Readonly<Record<string, string>>;

const untrained =
  'The weights stay the same. They were trained for the reference’s equation, so expect worse predictions.';

export const conventions: readonly Convention[] = [
  {
    id: 'squash',
    cell: 'RNN',
    question: 'Activation of the state',
    options: [
      { id: 'sigmoid', title: 'σ', by: 'Reference; Elman 1990.' },
      { id: 'tanh', title: 'tanh', by: 'torch.nn.RNN; Keras SimpleRNN.', effect: untrained },
      {
        id: 'relu',
        title: 'relu',
        by: 'torch.nn.RNN(nonlinearity="relu"); Le, Jaitly & Hinton 2015.',
        effect: `${untrained} relu has no upper bound: with weights that were not trained for it, h can grow from step to step.`,
      },
    ],
  },
  {
    id: 'output',
    cell: 'RNN',
    question: 'State that the output uses',
    options: [
      { id: 'previous', title: 'previous state', by: 'Reference.' },
      {
        id: 'new',
        title: 'new state',
        by: 'Elman 1990; a layer after torch.nn.RNN.',
        effect: untrained,
      },
    ],
  },
  {
    id: 'update',
    cell: 'GRU',
    question: 'What z weights',
    options: [
      {
        id: 'writes',
        title: 'the candidate',
        by: 'Reference; Chung et al. 2014.',
      },
      {
        id: 'keeps',
        title: 'the old state',
        by: 'Cho et al. 2014, eq. 7; torch.nn.GRU; Keras GRU.',
        effect:
          'The weights and bias of z are negated, since σ(−a) = 1 − σ(a). It is the same network: every value except z stays the same. (Your own changes to z or its weights stay as you entered them.)',
        adapt: (dict) => negate(dict, 'in2update'),
      },
    ],
  },
  {
    id: 'reset',
    cell: 'GRU',
    question: 'Where r acts',
    options: [
      {
        id: 'before',
        title: 'before the product',
        by: 'Reference; Cho et al. 2014, eq. 8; Keras reset_after=False.',
      },
      {
        id: 'after',
        title: 'after the product',
        by: 'torch.nn.GRU; Keras reset_after=True (its default); cuDNN.',
        effect:
          'The candidate’s weights are split into those for x, with the bias, and those for h, without one. It is another network, so expect worse predictions.',
        adapt: splitCandidate,
      },
    ],
  },
  {
    id: 'memory',
    cell: 'LSTM',
    question: 'What controls the cell state',
    options: [
      {
        id: 'forget',
        title: 'forget gate',
        by: 'Reference; Gers, Schmidhuber & Cummins 2000; torch.nn.LSTM.',
      },
      {
        id: 'none',
        title: 'no forget gate',
        by: 'Hochreiter & Schmidhuber 1997.',
        effect:
          'The forget gate’s weights are not used. Nothing is forgotten, so expect the cell state to grow.',
        adapt: (dict) => without(dict, 'in2frg'),
      },
      {
        id: 'peephole',
        title: 'peepholes',
        by: 'Gers & Schmidhuber 2000; Graves 2013.',
        effect:
          'With trained weights the peepholes start at 0, where they have no effect: change one to see its gate respond to c. With untrained weights they are random like all others.',
      },
    ],
  },
  {
    id: 'initial',
    question: 'Initial state',
    options: [
      { id: 'kaiming', title: 'Kaiming uniform', by: 'Reference; He et al. 2015.' },
      {
        id: 'zeros',
        title: 'zeros',
        by: 'torch.nn and Keras, all cells.',
        effect: 'The weights stay the same; only the start of the sequence changes.',
      },
    ],
  },
];

const definitions: Readonly<Record<string, (...options: never[]) => Cell>> = {
  RNN: vanilla,
  GRU: gatedUnit,
  LSTM: longShortTerm,
};

const known = new Map<string, Cell>();

/**
 * The definition of a cell under some conventions; asked again, the same object.
 * @param name `RNN`, `GRU`, `LSTM`
 * @throws naming a cell or a convention's option that there is not
 */
export function cellBy(name: string, chosen: Conventions = {}): Cell {
  const define = definitions[name];
  if (!define)
    throw new Error(`cell: expected ${Object.keys(definitions).join(', ')}, got ${name}`);
  const own = conventions.filter(({ cell }) => cell === name);
  const options = own.map((convention) => optionOf(convention, chosen).id);
  const key = [name, ...options, chosen.initial].join();
  let cell = known.get(key);
  if (!cell) {
    // A definition takes its options in the order the conventions stand in.
    cell = define(...(options as never[]));
    if (chosen.initial === 'zeros') {
      cell = { ...cell, states: cell.states.map((state) => ({ ...state, initial: 'zeros' })) };
    }
    known.set(key, cell);
  }
  return cell;
}

/** The option in force. @throws if the one asked for is unknown */
export function optionOf({ id, options }: Convention, chosen: Conventions): ConventionOption {
  const wanted = chosen[id] ?? options[0].id;
  const option = options.find((each) => each.id === wanted);
  if (!option) {
    const all = options.map((each) => each.id).join(', ');
    throw new Error(`${id}: expected ${all}, got ${wanted}`);
  }
  return option;
}

/** Makes a source model's parameters those of a definition under other conventions. */
export function adaptParameters(name: string, dict: StateDict, chosen: Conventions): StateDict {
  return conventions
    .filter(({ cell }) => cell === name)
    .reduce((adapted, each) => optionOf(each, chosen).adapt?.(adapted) ?? adapted, dict);
}

/** Every definition that the switches lead to, each once. */
export function everyCell(): readonly Cell[] {
  return Object.keys(definitions).flatMap((name) => {
    const own = conventions.filter(({ cell }) => cell === name);
    const choices = own.reduce<Conventions[]>(
      (all, { id, options }) =>
        all.flatMap((chosen) => options.map((option) => ({ ...chosen, [id]: option.id }))),
      [{}],
    );
    return choices.map((chosen) => cellBy(name, chosen));
  });
}

function negate(dict: StateDict, layer: string): StateDict {
  return Object.fromEntries(
    Object.entries(dict).map(([name, { shape, data }]) => [
      name,
      { shape, data: name.startsWith(`${layer}.`) ? data.map((value) => -value) : data },
    ]),
  );
}

function without(dict: StateDict, layer: string): StateDict {
  return Object.fromEntries(Object.entries(dict).filter(([name]) => !name.startsWith(`${layer}.`)));
}

/** [W_x | W_h] b → W_x b, and W_h with a bias of zeros. */
function splitCandidate(dict: StateDict): StateDict {
  const weight = dict['in2hidden.weight'];
  const bias = dict['in2hidden.bias'];
  if (!weight || !bias) return dict;
  const [rows = 0, columns = 0] = weight.shape;
  const inputs = columns - rows;
  // What cannot be split is left as it is: who loads it says what is wrong.
  if (inputs < 1 || weight.data.length !== rows * columns) return dict;
  const cut = (from: number, to: number) => ({
    shape: [rows, to - from],
    data: Float32Array.from({ length: rows * (to - from) }, (_, at) => {
      const row = Math.floor(at / (to - from));
      return weight.data[row * columns + from + (at % (to - from))] ?? 0;
    }),
  });
  return {
    ...dict,
    'in2hidden.weight': cut(0, inputs),
    'in2hidden.bias': bias,
    'hidden2hidden.weight': cut(inputs, columns),
    'hidden2hidden.bias': { shape: [rows], data: new Float32Array(rows) },
  };
}
