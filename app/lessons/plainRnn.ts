/** Lesson 2: the plain RNN, one operation at a time. On the next letter of a sentence. */
import {
  formatBrief,
  formatCount,
  formatGuess,
  formatShort,
  formatSigned,
} from '../../models/format';
import { softmax } from '../../models/logSumExp';
import type { Term } from '../../models/read/explanation';
import { isNear } from './claims';
import { type Lesson, type LessonPage, type LinkFields, link } from './page';
import { prose, symbol, term } from './prose';
import type { CellRun, Runs } from './runs';

const cells = ['RNN', 'GRU', 'LSTM'] as const;
const text = 'the whale swam under the ship.';
/** Where the text has an e that a space follows. */
const everyE = [3, 9, 24] as const;

const sentence = (step: number, more: LinkFields = {}, read = text) =>
  link({ task: 'next-letter', text: read, step, cell: 'RNN', ...more });

const x = symbol('RNN', 'x');
const h = symbol('RNN', 'h');
const y = symbol('RNN', 'y');
const h0 = symbol('RNN', 'h', 0);
const h3 = symbol('RNN', 'h', 3);

const rnn = (runs: Runs, state?: string) => runs.of('RNN', state);

const total = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0);

const largestFirst = (terms: readonly Term[]) =>
  [...terms].sort((one, other) => Math.abs(other.value) - Math.abs(one.value));

const nearEach = (values: readonly number[], said: readonly number[]) =>
  said.every((each, index) => isNear(values[index] ?? Number.NaN, each));

const unitsOf = (run: CellRun) => run.values('h', 1).length;

const joining: LessonPage = {
  id: '2.1',
  title: 'Joining',
  says: prose`At step 2 the RNN reads an “h”,
    ${term('one-hot')}: ${x} is 30 numbers, a single 1 among zeros. The old
    ${term('hidden state')} ${h} has 24 numbers. Before anything is computed, the two are put side
    by side.`,
  states: { start: sentence(2, { op: 1 }) },
  cells: ['RNN'],
  marks: [
    { kind: 'symbol', cell: 'RNN', name: 'x' },
    { kind: 'symbol', cell: 'RNN', name: 'h' },
  ],
  ask: {
    kind: 'value',
    question: 'How many numbers does the joined vector have?',
    from: 0,
    to: 100,
    by: 1,
    tolerance: 0.5,
    unit: 'numbers',
    replies: {
      low: prose`You may expect the two to be mixed into one of them. Joining mixes nothing: every number
        of the letter and every number of the old state keeps its own place.`,
      high: prose`You may expect a number for each pair. Joining multiplies nothing: every number of the
        letter and every number of the old state occurs once.`,
    },
    answer: (runs) => {
      const { inputSize, hiddenSize } = rnn(runs).model.sizes;
      return inputSize + hiddenSize;
    },
  },
  because: (runs) => {
    const { inputSize, hiddenSize } = rnn(runs).model.sizes;
    return prose`${inputSize} numbers of the letter and ${hiddenSize} of the old state make
      ${inputSize + hiddenSize}. Both ${term('layer', 'layers')} of this RNN, the one for ${h} and
      the one for ${y}, read them all.`;
  },
  keeps: prose`The network reads the new letter and its own old state as one vector.`,
  claims: [
    {
      says: 'the letter read at step 2 is an h',
      holds: (runs) => rnn(runs).tokens[1]?.letter === 'h',
    },
    {
      says: 'x is 30 numbers, a single 1 among zeros',
      holds: (runs) => {
        const input = Array.from(rnn(runs).tokens[1]?.input ?? []);
        return (
          input.length === 30 &&
          input.filter((value) => value === 1).length === 1 &&
          input.filter((value) => value === 0).length === 29
        );
      },
    },
    {
      says: 'the hidden state has 24 numbers',
      holds: (runs) => rnn(runs).values('h', 1).length === 24,
    },
    {
      says: 'both layers read all of the joined vector',
      holds: (runs) => {
        const { sizes } = rnn(runs).model;
        const joined = sizes.inputSize + sizes.hiddenSize;
        return ['h', 'y'].every(
          (name) => rnn(runs).explain(name, 0, 2).terms.length === joined + 1,
        );
      },
    },
  ],
};

/** The terms of a sum at step 2, the largest first. */
const termsOf = (runs: Runs, unit: number, state?: string) =>
  largestFirst(rnn(runs, state).explain('h', unit, 2).terms);

const workedSum: LessonPage = {
  id: '2.2',
  title: 'One sum, worked',
  says: prose`Each of the joined numbers is multiplied by a ${term('weights', 'weight')}: 54 products
    and a bias, for each ${term('unit')}. In the sum for ${h3} the largest product comes from the
    letter, −3.06 × 1; the next from unit 0 of the old state, −1.86 × 0.79 = −1.47. The whole sum
    is −5.97. Then σ is applied.`,
  states: { start: sentence(2), after: sentence(2, { why: 'RNN.h[3]@2' }) },
  cells: ['RNN'],
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h', unit: 3 }],
  ask: {
    kind: 'choice',
    question: 'So is h[3] now near 0, near ½ or near 1?',
    options: [
      { id: 'zero', title: 'near 0' },
      {
        id: 'half',
        title: 'near ½',
        reply: prose`You may think that σ makes everything middling. It gives ½ only where the sum is 0;
          a sum of −6 is far out on its lower side.`,
      },
      {
        id: 'one',
        title: 'near 1',
        reply: prose`You may look at the size of the sum and not at its sign. A large positive sum gives
          nearly 1; this one is negative.`,
      },
    ],
    answer: (runs) => {
      const value = rnn(runs).value('h', 3, 2);
      if (value < 0.25) return 'zero';
      return value > 0.75 ? 'one' : 'half';
    },
  },
  because: (runs) => {
    const { sum, value } = rnn(runs).explain('h', 3, 2);
    return prose`σ(${formatShort(sum)}) = ${formatBrief(value, 2)}. Two products make up most of the
      sum; the rest adds ${formatSigned(sum - total(firstTwo(runs)), 2)}.`;
  },
  keeps: prose`Each unit of the new state is σ of a weighted sum of the letter and all old units.`,
  claims: [
    {
      says: 'there are 54 products and a bias',
      holds: (runs) => {
        const { terms } = rnn(runs).explain('h', 3, 2);
        return (
          terms.length === 55 && terms.filter(({ factors }) => factors.length === 2).length === 54
        );
      },
    },
    {
      says: 'the largest product is that of the letter, −3.06 × 1',
      holds: (runs) => {
        const factors = termsOf(runs, 3)[0]?.factors ?? [];
        return (
          factors.some(({ point }) => point?.symbol === 'x') &&
          nearEach(
            factors.map(({ value }) => value),
            [-3.06, 1],
          )
        );
      },
    },
    {
      says: 'the next is that of unit 0 of the old state, −1.86 × 0.79 = −1.47',
      holds: (runs) => {
        const next = termsOf(runs, 3)[1];
        if (!next) return false;
        return (
          next.factors.some(
            ({ point }) => point?.symbol === 'h' && point.unit === 0 && point.step === 1,
          ) &&
          nearEach([...next.factors.map(({ value }) => value), next.value], [-1.86, 0.79, -1.47])
        );
      },
    },
    {
      says: 'the sum is −5.97',
      holds: (runs) => isNear(rnn(runs).explain('h', 3, 2).sum, -5.97),
    },
    {
      says: 'the two products make up most of the sum',
      holds: (runs) => total(firstTwo(runs)) / rnn(runs).explain('h', 3, 2).sum > 0.5,
    },
  ],
};

/** The two largest products of the sum for unit 3. */
function firstTwo(runs: Runs): readonly number[] {
  return termsOf(runs, 3)
    .slice(0, 2)
    .map(({ value }) => value);
}

const yourSum: LessonPage = {
  id: '2.3',
  title: 'One sum, yours',
  says: prose`Now ${h0} at the same step. The largest terms of its sum are +1.59, −1.23, +0.93 and
    −0.93; more than fifty smaller ones follow. After σ, ${h0} is 0.76.`,
  states: {
    start: sentence(2),
    after: sentence(2, { why: 'RNN.h[0]@2' }),
    tanh: sentence(2, { squash: 'tanh' }),
  },
  cells: ['RNN'],
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h', unit: 0 }],
  ask: {
    kind: 'choice',
    question: 'Is the whole sum below 0, about 0 or above 0?',
    options: [
      {
        id: 'below',
        title: 'below 0',
        reply: prose`You may think that the many small terms pull the sum below 0. The result tells that they do not: σ of a sum below 0 is below ½, and ${h0} is 0.76.`,
      },
      {
        id: 'about',
        title: 'about 0',
        reply: prose`You may think that positive and negative terms cancel. Then ${h0} would be about ½,
          since σ(0) = ½; it is 0.76.`,
      },
      { id: 'above', title: 'above 0' },
    ],
    answer: (runs) => {
      const { sum } = rnn(runs).explain('h', 0, 2);
      if (Math.abs(sum) < 0.25) return 'about';
      return sum > 0 ? 'above' : 'below';
    },
  },
  because: (runs) => {
    const { sum, value } = rnn(runs).explain('h', 0, 2);
    return prose`The sum is ${formatShort(sum)}, and σ(${formatShort(sum)}) = ${formatShort(value)}. What
      σ computes lies between 0 and 1: a unit can become 0.5 or 0.99, never −0.5 (only the random initial state has negative numbers). PyTorch’s RNN uses
      tanh, which can be negative.`;
  },
  follow: { cell: 'RNN', symbol: 'h', unit: 0, step: 2 },
  keeps: prose`σ tells the sign of its sum: above ½ for a positive one, below ½ for a negative one.`,
  claims: [
    {
      says: 'the largest terms are +1.59, −1.23, +0.93, −0.93',
      holds: (runs) =>
        nearEach(
          termsOf(runs, 0).map(({ value }) => value),
          [1.59, -1.23, 0.93, -0.93],
        ),
    },
    {
      says: 'more than fifty smaller ones follow',
      holds: (runs) => termsOf(runs, 0).length - 4 > 50,
    },
    { says: 'h[0] is 0.76', holds: (runs) => isNear(rnn(runs).value('h', 0, 2), 0.76) },
    {
      says: 'every computed unit of h lies between 0 and 1, at every step',
      holds: (runs) =>
        rnn(runs).tokens.every((_, index) =>
          rnn(runs)
            .values('h', index + 1)
            .every((value) => value > 0 && value < 1),
        ),
    },
    {
      says: 'with tanh units can be negative',
      holds: (runs) =>
        rnn(runs, 'tanh')
          .values('h', 2)
          .some((value) => value < 0),
    },
  ],
};

/** The weights and the bias that a unit of the state is computed with at a step. */
const weightsAt = (run: CellRun, unit: number, step: number) =>
  run
    .explain('h', unit, step)
    .terms.flatMap(({ factors }) => factors)
    .flatMap(({ parameter, value }) => (parameter ? [value] : []));

/** What differs between the steps with an e. */
function differing(run: CellRun): readonly ('weights' | 'input' | 'state')[] {
  const differs = (valuesAt: (step: number) => ArrayLike<number>) =>
    new Set(everyE.map((step) => Array.from(valuesAt(step)).join())).size > 1;
  const units = Array.from(run.values('h', 1).keys());
  return [
    ...(differs((step) => units.flatMap((unit) => weightsAt(run, unit, step)))
      ? (['weights'] as const)
      : []),
    ...(differs((step) => run.tokens[step - 1]?.input ?? []) ? (['input'] as const) : []),
    ...(differs((step) => run.values('h', step - 1)) ? (['state'] as const) : []),
  ];
}

const sameWeights: LessonPage = {
  id: '2.4',
  title: 'Steps 3, 9 and 24',
  says: prose`An “e” is read at step 3, and again at 9 and 24. Each time the RNN predicts a space: at
    step 3 with 37 %, later with another probability. The panel shows the matrix that the joined vector is multiplied by.`,
  states: {
    start: sentence(3, { panel: 'weights' }),
    after: sentence(24, { panel: 'weights' }),
    twice: sentence(3, {}, text + text),
  },
  cells: ['RNN'],
  marks: [
    { kind: 'step', step: 3 },
    { kind: 'step', step: 24 },
  ],
  ask: {
    kind: 'choice',
    question: 'What differs between steps 3, 9 and 24?',
    options: [
      {
        id: 'weights',
        title: 'the weights',
        reply: prose`You may think that each step has its own weights, since diagrams draw one box per
          step. It is one network, used again and again: its weights change in training only.`,
      },
      {
        id: 'input',
        title: 'the input',
        reply: prose`You may think that the input tells where in the text the letter stands. An “e” is the
          same 30 numbers at every step.`,
      },
      { id: 'state', title: 'the old state' },
    ],
    answer: (runs) => differing(rnn(runs)).join(),
  },
  because: (runs) => {
    const shares = everyE.map((step) => formatGuess(rnn(runs).guess(step).share));
    return prose`The space gets ${shares.slice(0, -1).join(', ')} and ${shares.at(-1) ?? ''}, from the same
      weights and the same “e”. A text twice as long takes
      ${rnn(runs, 'twice').model.parameterCount - rnn(runs).model.parameterCount} more
      ${term('parameter', 'parameters')}.`;
  },
  keeps: prose`A recurrent network has one set of weights, used at every step.`,
  claims: [
    {
      says: 'an e is read at steps 3, 9 and 24',
      holds: (runs) => everyE.every((step) => rnn(runs).tokens[step - 1]?.letter === 'e'),
    },
    {
      says: 'each time a space is predicted, with another probability',
      holds: (runs) =>
        everyE.every((step) => rnn(runs).guess(step).name === ' ') &&
        new Set(everyE.map((step) => rnn(runs).guess(step).share)).size === 3,
    },
    {
      says: 'at step 3 with 37 %',
      holds: (runs) => isNear(100 * rnn(runs).share(' ', 3), 37, 0),
    },
    {
      says: 'the input is 30 numbers',
      holds: (runs) => rnn(runs).tokens[2]?.input.length === 30,
    },
    {
      says: 'the state, and it alone, is different',
      holds: (runs) => differing(rnn(runs)).join() === 'state',
    },
  ],
};

/** The first step at which the prediction is not what it is in another state. */
const firstChange = (runs: Runs, cell: string, before: string, after: string) =>
  runs
    .of(cell)
    .firstStep(
      (step) =>
        runs.of(cell, before).values('y', step).join() !==
        runs.of(cell, after).values('y', step).join(),
    );

const emptied = cells.map((cell) => `${cell}.h=0@6`);

const whichState: LessonPage = {
  id: '2.5',
  title: 'Which state does the answer read?',
  says: prose`In each of the three networks the ${term('hidden state')} h is computed at step 6 and then
    set to 0, at this step only. Everything before step 6 is as it was.`,
  states: {
    start: sentence(6),
    after: sentence(6, { change: emptied }),
    fromNew: sentence(6, { output: 'new' }),
    fromNewAfter: sentence(6, { output: 'new', change: emptied }),
  },
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h' }],
  ask: {
    kind: 'ticks',
    question: 'Whose probabilities change at step 6 already?',
    options: [
      {
        id: 'RNN',
        title: 'RNN',
        reply: prose`You may take for granted that the output is computed from the new hidden state. In
          this RNN it is computed from the letter and the old state; the new one counts from the next
          step on.`,
      },
      {
        id: 'GRU',
        title: 'GRU',
        reply: prose`You may think that a state serves only the next step. In the GRU the output of a step
          is computed from the new ${symbol('GRU', 'h')} of the same step.`,
      },
      {
        id: 'LSTM',
        title: 'LSTM',
        reply: prose`You may think that a state serves only the next step. In the LSTM the output of a step
          is computed from the new ${symbol('LSTM', 'h')} of the same step, and from nothing else.`,
      },
    ],
    answer: (runs) => cells.filter((cell) => firstChange(runs, cell, 'start', 'after') === 6),
  },
  because: (runs) => {
    const at = (step: number, state: string) => {
      const { name, share } = rnn(runs, state).guess(step);
      return `“${name}” (${formatGuess(share)})`;
    };
    return prose`The RNN still predicts ${at(6, 'after')} at step 6; at step
      ${firstChange(runs, 'RNN', 'start', 'after') ?? 'no'} it predicts ${at(7, 'after')} instead of
      ${at(7, 'start')}. That is the reference’s ${term('convention')}; in PyTorch the layer after the RNN reads the new state, and step ${firstChange(runs, 'RNN', 'fromNew', 'fromNewAfter') ?? 'no'}
      changes.`;
  },
  keeps: prose`The output is computed from a hidden state; from the old or the new one is a convention.`,
  claims: [
    {
      says: 'the RNN’s prediction changes from step 7 on, that of the GRU and the LSTM from 6 on',
      holds: (runs) =>
        cells.map((cell) => firstChange(runs, cell, 'start', 'after')).join() === '7,6,6',
    },
    {
      says: 'with the output from the new state the RNN’s changes at step 6 too',
      holds: (runs) => firstChange(runs, 'RNN', 'fromNew', 'fromNewAfter') === 6,
    },
    {
      says: 'the LSTM’s output reads h of the same step and nothing else',
      holds: (runs) =>
        runs
          .of('LSTM')
          .explain('y', 0, 6)
          .terms.flatMap(({ factors }) => factors)
          .every(({ point }) => !point || (point.symbol === 'h' && point.step === 6)),
    },
  ],
};

const sumsToOne = (values: ArrayLike<number>) => Math.abs(total(values) - 1) < 1e-4;

/** The vectors of step 2 that a reader may take for one another. */
const vectors: Readonly<Record<string, (run: CellRun) => ArrayLike<number>>> = {
  h: (run) => run.values('h', 2),
  y: (run) => run.values('y', 2),
  probabilities: (run) => softmax(run.values('y', 2)),
};

const notTheAnswer: LessonPage = {
  id: '2.6',
  title: 'From h to an answer',
  says: prose`Three vectors of step 2: the ${term('hidden state')} ${h}, 24 numbers; the
    ${term('logits')} ${y}, 30 numbers, one for each character; and the 30 probabilities that
    ${term('softmax')} makes of ${y}.`,
  states: { start: sentence(2) },
  cells: ['RNN'],
  marks: [
    { kind: 'symbol', cell: 'RNN', name: 'h' },
    { kind: 'symbol', cell: 'RNN', name: 'y' },
  ],
  ask: {
    kind: 'ticks',
    question: 'Which of them sum to 1?',
    options: [
      {
        id: 'h',
        title: 'h',
        reply: prose`You may take the hidden state for the answer, since its numbers lie between 0 and 1. Each
          is σ of a sum of its own; nothing makes them share a total. Here they sum to about 10.`,
      },
      {
        id: 'y',
        title: 'y',
        reply: prose`You may take the logits for probabilities. They are scores of any size and sign: in
          this sentence from −9.5 to 5.2.`,
      },
      {
        id: 'probabilities',
        title: 'the probabilities',
        reply: prose`You may think that each probability is computed on its own. Softmax divides each
          exponential by the sum of all, so that together they are 1.`,
      },
    ],
    answer: (runs) =>
      Object.entries(vectors).flatMap(([id, of]) => (sumsToOne(of(rnn(runs))) ? [id] : [])),
  },
  because: (runs) => {
    const sumOf = (id: string) => formatShort(total(vectors[id]?.(rnn(runs)) ?? []));
    return prose`${h} sums to ${sumOf('h')}, ${y} to ${sumOf('y')}, the probabilities to
      ${sumOf('probabilities')}. ${h} has no number for each character: here the output layer computes ${y} from the letter and the old state.`;
  },
  keeps: prose`The state is what is kept; a layer makes logits from it and the letter, and softmax makes probabilities of those.`,
  claims: [
    {
      says: 'h has 24 numbers, y and the probabilities have 30',
      holds: (runs) =>
        Object.values(vectors)
          .map((of) => of(rnn(runs)).length)
          .join() === '24,30,30',
    },
    {
      says: 'the numbers of h lie between 0 and 1 and sum to about 10',
      holds: (runs) =>
        rnn(runs)
          .values('h', 2)
          .every((value) => value > 0 && value < 1) &&
        isNear(total(rnn(runs).values('h', 2)), 10, 1),
    },
    {
      says: 'in this sentence y runs from −9.5 to 5.2',
      holds: (runs) => {
        const logits = rnn(runs).tokens.flatMap((_, index) =>
          Array.from(rnn(runs).values('y', index + 1)),
        );
        return isNear(Math.min(...logits), -9.5, 1) && isNear(Math.max(...logits), 5.2, 1);
      },
    },
  ],
};

const unitsAndSteps: LessonPage = {
  id: '2.7',
  title: 'A longer text',
  says: prose`The map of the hidden state has 24 rows and 30 columns, one for each character of the sentence. Now the text goes on, with ten characters more.`,
  states: { start: sentence(30), after: sentence(40, {}, `${text} it sleeps`) },
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h' }],
  ask: {
    kind: 'value',
    question: 'How many rows does the map of the RNN have then?',
    from: 0,
    to: 60,
    by: 1,
    tolerance: 0.5,
    unit: 'rows',
    replies: {
      low: prose`You may think that the units are shared out among the steps. Every step computes all
        units anew: none is lost to a longer text.`,
      high: prose`You may take units for time steps, as if each character needed one of its own. A character adds a column; the number of units was chosen before training.`,
    },
    answer: (runs) => unitsOf(rnn(runs, 'after')),
  },
  because: (runs) => {
    const { inputSize, hiddenSize } = rnn(runs).model.sizes;
    const count = (cell: string) => formatCount(runs.of(cell, 'after').model.parameterCount);
    return prose`${unitsOf(rnn(runs, 'after'))} rows, ${rnn(runs, 'after').length} columns, and the same ${term('parameter', 'parameters')}: ${hiddenSize} × ${inputSize + hiddenSize} + ${hiddenSize} = ${formatCount(layerSize(inputSize, hiddenSize))} in a ${term('layer')}. The RNN has one, the GRU three, the LSTM four, and each an output layer: in all ${count('RNN')}, ${count('GRU')} and ${count('LSTM')}.`;
  },
  keeps: prose`Units make the network wider, steps make it run longer.`,
  claims: [
    {
      says: 'the map has 24 rows and 30 columns',
      holds: (runs) => unitsOf(rnn(runs)) === 24 && rnn(runs).length === 30,
    },
    {
      says: 'the text goes on with ten characters more',
      holds: (runs) => rnn(runs, 'after').length === 40,
    },
    {
      says: 'a longer text changes no number of parameters',
      holds: (runs) =>
        cells.every(
          (cell) =>
            runs.of(cell).model.parameterCount === runs.of(cell, 'after').model.parameterCount,
        ),
    },
    {
      says: 'the RNN has one layer of 1,320 parameters, the GRU three and the LSTM four, and each an output layer',
      holds: (runs) =>
        cells.map((cell) => stateLayers(runs.of(cell)).map(String).join()).join(' ') ===
          [1, 3, 4].map((count) => Array(count).fill('1320').join()).join(' ') &&
        cells.every(
          (cell) => layersOf(runs.of(cell)).length === stateLayers(runs.of(cell)).length + 1,
        ),
    },
  ],
};

/** The parameters of a layer from the joined vector to the state, with a bias for each unit. */
const layerSize = (inputSize: number, hiddenSize: number) =>
  hiddenSize * (inputSize + hiddenSize) + hiddenSize;

/** The numbers of parameters of a cell’s layers, in their order. */
function layersOf({ parameters }: CellRun): readonly number[] {
  const sizes = new Map<string, number>();
  for (const [name, values] of Object.entries(parameters)) {
    const [layer = name] = name.split('.');
    sizes.set(layer, (sizes.get(layer) ?? 0) + values.length);
  }
  return [...sizes.values()];
}

/** All but the output layer, which is the last. */
const stateLayers = (run: CellRun) => layersOf(run).slice(0, -1);

export const plainRnn: Lesson = {
  number: 2,
  title: 'The plain RNN, one operation at a time',
  question: 'What exactly happens when a letter is read?',
  recalls: {
    page: '1.3',
    question: 'What does a network hand on from one step to the next?',
    options: [
      {
        id: 'letters',
        title: 'All letters so far',
        reply: prose`No letter is kept as such. What has been read has left its trace in the state, a few
          dozen numbers.`,
      },
      { id: 'state', title: 'Its state' },
      {
        id: 'prediction',
        title: 'Its prediction',
        reply: prose`The prediction is read off the state, and no later step sees it. The state is what is
          handed on.`,
      },
    ],
    answer: 'state',
    because: prose`Emptied once, it was filled again by reading on.`,
  },
  pages: [joining, workedSum, yourSum, sameWeights, whichState, notTheAnswer, unitsAndSteps],
};
