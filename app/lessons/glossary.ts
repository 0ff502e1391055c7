/** The terms that lessons and panels use, and their names in PyTorch and in Keras. */
import { type Prose, type ProseSymbol, prose, symbol } from './prose';

export interface GlossaryEntry {
  /** As in texts: `hidden state`. */
  readonly name: string;
  /** What it means, in 15 to 45 words. */
  readonly says: Prose;
  /** The quantities that it names. */
  readonly symbols?: readonly GlossarySymbol[];
  /** What is drawn of the models beside it; default: nothing. */
  readonly shows?: LivePicture;
  /** Its name in PyTorch, or how it is set there. */
  readonly inPyTorch?: string;
  /** Its name in Keras, or how it is set there. */
  readonly inKeras?: string;
  /** Other words for the same. */
  readonly alsoCalled?: readonly string[];
  /** The lesson pages that deal with it: `4.1`. */
  readonly pages: readonly string[];
}

/** A picture of live values: what is drawn, and of which cell. */
export type LivePicture =
  /** A quantity at the step, its first unit at all steps, or all units at all steps. */
  | { readonly as: 'strip' | 'unit' | 'map'; readonly cell: string; readonly symbol: string }
  /** How much of the last loss’s gradient is left at each state, as a share of the largest norm. */
  | { readonly as: 'gradient'; readonly cell: string; readonly symbol: string }
  /** The outputs’ probabilities at the step, or the loss of each step. */
  | { readonly as: 'probabilities' | 'losses'; readonly cell: string }
  /** A bias, or the first row of a matrix, by its name in state dictionaries. */
  | { readonly as: 'weights'; readonly cell: string; readonly parameter: string }
  /** How many parameters each cell has. */
  | { readonly as: 'counts' };

/** A quantity of a cell, by its name in traces. */
export type GlossarySymbol = Pick<ProseSymbol, 'cell' | 'name'>;

/** The same quantity in several cells. */
const inCells = (name: string, ...cells: readonly string[]): readonly GlossarySymbol[] =>
  cells.map((cell) => ({ cell, name }));

const h = symbol('GRU', 'h');
const x = symbol('GRU', 'x');
const y = symbol('GRU', 'y');
const z = symbol('GRU', 'z');
const r = symbol('GRU', 'r');
const f = symbol('LSTM', 'f');
const i = symbol('LSTM', 'i');
const o = symbol('LSTM', 'o');
const c = symbol('LSTM', 'c');

const entries: readonly GlossaryEntry[] = [
  {
    name: 'batch',
    says: prose`Several sequences that are processed side by side in one training step. Each has its
      own state; all use the same weights, and their losses are averaged.`,
    inPyTorch: 'inputs are (seq, batch, feature); with batch_first=True (batch, seq, feature)',
    inKeras: 'inputs are (batch, timesteps, features)',
    alsoCalled: ['mini-batch'],
    pages: ['3.7', '6.2', '6.4'],
  },
  {
    name: 'BPTT',
    says: prose`Backpropagation through time. The network is unrolled: one copy per step, all with the
      same weights. The gradient is computed from the loss back through all copies, and a weight’s
      gradients at all steps are added.`,
    shows: { as: 'gradient', cell: 'LSTM', symbol: 'c' },
    inPyTorch: 'loss.backward()',
    inKeras: 'model.fit()',
    alsoCalled: ['backpropagation through time'],
    pages: ['3.2', '3.3', '5.7'],
  },
  {
    name: 'candidate',
    says: prose`What this step could write into the state: tanh of a linear layer on ${x} and the
      previous ${h}, in the GRU after ${r} has scaled that ${h}. A gate decides how much of it is
      written.`,
    symbols: inCells('candidate', 'GRU', 'LSTM'),
    shows: { as: 'strip', cell: 'GRU', symbol: 'candidate' },
    inPyTorch: 'n (“new gate”) in the equations of nn.GRU, g (“cell gate”) in those of nn.LSTM',
    alsoCalled: ['candidate state', 'candidate cell state', 'cell input', 'new gate'],
    pages: ['4.1', '4.3', '5.2'],
  },
  {
    name: 'cell',
    says: prose`The computation of one step: from the input and the previous state it makes the new
      state. The same cell, with the same weights, is used at every step of a sequence.`,
    inPyTorch: 'nn.RNNCell, nn.GRUCell, nn.LSTMCell compute one step; nn.RNN, nn.GRU, nn.LSTM all',
    inKeras: 'SimpleRNNCell, GRUCell, LSTMCell compute one step; SimpleRNN, GRU, LSTM all',
    pages: ['2.4', '2.7', '6.6'],
  },
  {
    name: 'cell state',
    says: prose`The LSTM’s second state: new c = f ⊙ old c + i ⊙ c̃. The old ${c} is multiplied by
      the forget gate, never by a matrix. ${c} itself has no bound; what leaves the cell is
      h = o ⊙ tanh(c).`,
    symbols: inCells('c', 'LSTM'),
    shows: { as: 'map', cell: 'LSTM', symbol: 'c' },
    inPyTorch: 'c_n: nn.LSTM returns output, (h_n, c_n)',
    inKeras: 'the last value that LSTM returns with return_state=True (the carry state)',
    alsoCalled: ['memory cell', 'carry state'],
    pages: ['5.1', '5.5', '5.6', '5.7'],
  },
  {
    name: 'checkpoint',
    says: prose`All weights at one moment of a training, saved so that the network of that moment can
      be shown again, or trained further.`,
    inPyTorch: 'torch.save(model.state_dict(), path), model.load_state_dict()',
    inKeras: 'keras.callbacks.ModelCheckpoint',
    pages: ['6.2'],
  },
  {
    name: 'convention',
    says: prose`A choice that books and libraries make differently: what ${z} weights, where ${r} acts,
      which activation a plain RNN has. Some differ in notation alone, others give another network.`,
    inPyTorch: 'nonlinearity="tanh" in nn.RNN; z weights the old state, r acts after the product',
    inKeras: 'reset_after=True in GRU, activation="tanh" in SimpleRNN; z weights the old state',
    pages: ['2.5', '3.7', '4.7', '5.8'],
  },
  {
    name: 'exploding gradient',
    says: prose`A gradient that grows on its way back through the steps, because each step multiplies
      it, on the whole, by more than 1. One update with it can spoil all weights.`,
    inPyTorch: 'torch.nn.utils.clip_grad_norm_ limits it',
    inKeras: 'global_clipnorm of the optimizer limits it',
    pages: ['3.5', '3.6'],
  },
  {
    name: 'forget bias',
    says: prose`The bias of the forget gate before training. At 1, and with small weights, ${f} begins
      near σ(1) = 0.73 rather than ½, so that ${c} and its gradient last longer.`,
    shows: { as: 'weights', cell: 'LSTM', parameter: 'in2frg.bias' },
    inPyTorch: 'no option: fill the second quarter of bias_ih_l0 or bias_hh_l0 of nn.LSTM',
    inKeras: 'unit_forget_bias=True, the default of LSTM',
    pages: ['6.2'],
  },
  {
    name: 'forget gate',
    says: prose`The LSTM’s gate ${f}: the old cell state is multiplied by it, unit by unit. 1 keeps it
      all, 0 erases it; a better name would be “keep gate”.`,
    symbols: inCells('f', 'LSTM'),
    shows: { as: 'strip', cell: 'LSTM', symbol: 'f' },
    inPyTorch: 'f in the equations of nn.LSTM',
    alsoCalled: ['keep gate'],
    pages: ['5.2', '5.4', '5.8', '7.4'],
  },
  {
    name: 'gate',
    says: prose`A vector of numbers between 0 and 1, one per unit, computed by a linear layer and σ. It
      multiplies another vector unit by unit: 0 blocks, 1 passes everything, and values in between
      pass a part.`,
    symbols: [...inCells('z', 'GRU'), ...inCells('f', 'LSTM')],
    shows: { as: 'strip', cell: 'GRU', symbol: 'z' },
    inPyTorch: 'always σ',
    inKeras: 'recurrent_activation="sigmoid"',
    pages: ['4.1', '4.5', '5.2'],
  },
  {
    name: 'gradient',
    says: prose`By how much, per unit of change, the loss would change with a number: with a weight, or
      with the state at some step. Training moves every weight against its gradient.`,
    shows: { as: 'gradient', cell: 'GRU', symbol: 'h' },
    inPyTorch: 'weight.grad after loss.backward()',
    inKeras: 'tape.gradient(loss, weights) with TensorFlow’s GradientTape',
    alsoCalled: ['partial derivative'],
    pages: ['3.2', '3.3', '3.4', '5.7'],
  },
  {
    name: 'gradient clipping',
    says: prose`If the joint norm of all gradients exceeds a limit, all are multiplied by the same
      factor so that it equals the limit. The update becomes shorter and keeps its direction; what
      has vanished stays small.`,
    inPyTorch: 'torch.nn.utils.clip_grad_norm_(parameters, max_norm)',
    inKeras: 'global_clipnorm of the optimizer; clipnorm clips each weight’s gradient separately',
    alsoCalled: ['clipping by norm'],
    pages: ['3.6'],
  },
  {
    name: 'hidden state',
    says: prose`What the cell hands on to its next step and shows to the output layer: ${h}, one number
      per unit. In the RNN and the GRU it is the only state, in the LSTM h = o ⊙ tanh(c).`,
    symbols: inCells('h', 'RNN', 'GRU', 'LSTM'),
    shows: { as: 'map', cell: 'GRU', symbol: 'h' },
    inPyTorch: 'h_n at the last step; output holds the top layer’s h at every step',
    inKeras: 'what the layer returns; with return_state=True also as the last state',
    alsoCalled: ['state', 'hidden vector'],
    pages: ['1.3', '2.5', '2.6', '5.1'],
  },
  {
    name: 'input gate',
    says: prose`The LSTM’s gate ${i}: it decides, unit by unit, how much of the candidate is added to
      the cell state. It is independent of the forget gate; both may be open.`,
    symbols: inCells('i', 'LSTM'),
    shows: { as: 'strip', cell: 'LSTM', symbol: 'i' },
    inPyTorch: 'i in the equations of nn.LSTM',
    pages: ['5.2', '5.3'],
  },
  {
    name: 'layer',
    says: prose`A matrix and a bias, W a + b, usually with an activation after it; each gate of a cell
      has one. In libraries a whole recurrent network is a layer too, and several can be stacked.`,
    inPyTorch: 'nn.Linear; num_layers stacks recurrent layers',
    inKeras: 'Dense; to stack recurrent layers, all but the last need return_sequences=True',
    pages: ['2.1', '2.7'],
  },
  {
    name: 'logits',
    says: prose`The scores ${y} that the output layer computes, one per letter or class, before
      softmax. They may be negative and do not sum to 1; only their differences matter to softmax.`,
    symbols: inCells('y', 'RNN', 'GRU', 'LSTM'),
    shows: { as: 'strip', cell: 'GRU', symbol: 'y' },
    inPyTorch: 'what torch.nn.functional.cross_entropy expects',
    inKeras: 'what a loss expects with from_logits=True',
    alsoCalled: ['scores'],
    pages: ['2.6'],
  },
  {
    name: 'loss',
    says: prose`How wrong the predictions are, as one number that training makes smaller: −log of the
      correct class’s probability, or the squared error of a number. Steps without a target do not
      count.`,
    shows: { as: 'losses', cell: 'GRU' },
    inPyTorch: 'torch.nn.functional.cross_entropy, mse_loss',
    inKeras: 'SparseCategoricalCrossentropy(from_logits=True), MeanSquaredError()',
    alsoCalled: ['cost', 'error'],
    pages: ['3.2', '3.4', '7.1'],
  },
  {
    name: 'one-hot',
    says: prose`A letter as a vector with one place for each letter of the alphabet: 1 at its own
      place, 0 elsewhere. A matrix times this vector is one column of the matrix.`,
    symbols: inCells('x', 'RNN'),
    shows: { as: 'strip', cell: 'RNN', symbol: 'x' },
    inPyTorch: 'torch.nn.functional.one_hot',
    inKeras: 'keras.utils.to_categorical, keras.ops.one_hot',
    pages: ['2.1', '2.2'],
  },
  {
    name: 'output gate',
    says: prose`The LSTM’s gate ${o}: it decides, unit by unit, how much of tanh(c) becomes ${symbol('LSTM', 'h')},
      which the output layer and the next step’s gates use. ${c} itself stays as it is.`,
    symbols: inCells('o', 'LSTM'),
    shows: { as: 'strip', cell: 'LSTM', symbol: 'o' },
    inPyTorch: 'o in the equations of nn.LSTM',
    pages: ['5.5'],
  },
  {
    name: 'parameter',
    says: prose`A number that training sets: a weight or a bias. How many there are depends on the
      sizes of input, state and output, not on the length of the sequence.`,
    shows: { as: 'counts' },
    inPyTorch: 'model.parameters(); nn.RNN, nn.GRU and nn.LSTM have two biases where here is one',
    inKeras: 'model.count_params()',
    pages: ['2.4', '2.7'],
  },
  {
    name: 'reset gate',
    says: prose`The GRU’s gate ${r}: it decides, unit by unit, how much of the previous state the
      candidate may use. 0 means that the candidate depends on the input alone. It does not erase the
      state.`,
    symbols: inCells('r', 'GRU'),
    shows: { as: 'strip', cell: 'GRU', symbol: 'r' },
    inPyTorch: 'r in the equations of nn.GRU, which applies it after the matrix product',
    inKeras: 'reset_after=True, the default of GRU, applies it after the product; False before',
    pages: ['4.6'],
  },
  {
    name: 'return_sequences',
    says: prose`Keras’s option for what a recurrent layer returns: its state at every step, or, by
      default, at the last one only. Parity needs every step, temporal order only the last.`,
    inPyTorch: 'output has all steps; output[-1], or output[:, -1] if batch_first, is the last',
    inKeras: 'return_sequences=True',
    pages: ['7.1'],
  },
  {
    name: 'sequence',
    says: prose`What the network reads, one item per step: letters, bits or numbers, in an order that
      matters. Sequences may differ in length; the weights are the same for all.`,
    symbols: inCells('x', 'GRU'),
    inPyTorch: 'an input of shape (seq, batch, feature)',
    inKeras: 'an input of shape (batch, timesteps, features)',
    alsoCalled: ['time series'],
    pages: ['1.1', '2.7'],
  },
  {
    name: 'softmax',
    says: prose`Turns logits into probabilities: e to the power of each, divided by the sum of all
      these. The results lie between 0 and 1 and sum to 1; their order stays the same.`,
    shows: { as: 'probabilities', cell: 'GRU' },
    inPyTorch: 'torch.softmax(y, dim=-1); cross_entropy contains it',
    inKeras: 'activation="softmax", or from_logits=True in the loss',
    pages: ['2.6'],
  },
  {
    name: 'stateful',
    says: prose`A layer is stateful if the last state of one batch becomes the initial state of the
      next. Usually it is not: every sequence begins with its own initial state. Weights are carried
      over in either case.`,
    inPyTorch: 'pass h_n.detach() as the initial state of the next call',
    inKeras: 'stateful=True',
    pages: ['1.3'],
  },
  {
    name: 'step',
    says: prose`One position in the sequence: the cell reads one input, computes the new state and an
      output. Here steps count from 1. A training step is something else: one update of the weights.`,
    shows: { as: 'strip', cell: 'RNN', symbol: 'h' },
    inPyTorch: 'the first dimension of the input; with batch_first=True the second',
    inKeras: 'the dimension timesteps',
    alsoCalled: ['time step'],
    pages: ['1.1', '2.4', '2.7'],
  },
  {
    name: 'truncated BPTT',
    says: prose`BPTT that ends after a fixed number of steps, for texts too long to unroll. The gradient
      stops there, even if the state is handed on. Next letter was trained on passages of 32 letters.`,
    inPyTorch: 'h_n.detach() between passages',
    inKeras: 'batches of successive passages, with stateful=True',
    alsoCalled: ['truncated backpropagation through time'],
    pages: ['3.2'],
  },
  {
    name: 'unit',
    says: prose`One component of the state: one number of ${h}, one row of a cell’s matrices. All units
      are there at every step; how many there are does not depend on the sequence’s length.`,
    symbols: inCells('h', 'RNN', 'GRU', 'LSTM'),
    shows: { as: 'unit', cell: 'GRU', symbol: 'h' },
    inPyTorch: 'hidden_size is their number',
    inKeras: 'units is their number',
    alsoCalled: ['hidden unit', 'neuron'],
    pages: ['2.7'],
  },
  {
    name: 'update gate',
    says: prose`The GRU’s gate ${z}: new h = (1 − z) ⊙ old h + z ⊙ candidate. It decides, unit by unit,
      how much of the old state is replaced. In some books and libraries ${z} and 1 − z change places.`,
    symbols: inCells('z', 'GRU'),
    shows: { as: 'strip', cell: 'GRU', symbol: 'z' },
    inPyTorch: 'z in the equations of nn.GRU; there it weights the old state',
    inKeras: 'z in GRU; there it weights the old state',
    pages: ['4.1', '4.2', '4.5', '4.7'],
  },
  {
    name: 'vanishing gradient',
    says: prose`A gradient that shrinks on its way back through the steps, because each step multiplies
      it, on the whole, by less than 1. The last steps still train the weights; distant ones hardly
      count.`,
    shows: { as: 'gradient', cell: 'RNN', symbol: 'h' },
    alsoCalled: ['fading gradient'],
    pages: ['3.2', '3.3', '3.4', '6.2'],
  },
  {
    name: 'weights',
    says: prose`The numbers in a network’s matrices. Training sets them; afterwards they are fixed, the
      same at every step and for every sequence. What changes from step to step is the state.`,
    shows: { as: 'weights', cell: 'RNN', parameter: 'in2hidden.weight' },
    inPyTorch: 'weight_ih_l0, weight_hh_l0 of nn.RNN, nn.GRU and nn.LSTM',
    inKeras: 'kernel and recurrent_kernel',
    pages: ['2.2', '2.4'],
  },
];

/** All terms, sorted by name. */
export const glossary: readonly GlossaryEntry[] = [...entries].sort((a, b) =>
  a.name.localeCompare(b.name, 'en'),
);

const byName = new Map([
  ...glossary.flatMap((entry) => (entry.alsoCalled ?? []).map((other) => [other, entry] as const)),
  ...glossary.map((entry) => [entry.name, entry] as const),
]);

/** A term by its name, or by another word for it; undefined if there is none. */
export function termOf(name: string): GlossaryEntry | undefined {
  return byName.get(name);
}
