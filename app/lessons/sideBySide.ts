/** Lesson 6: the three cells side by side. On five tasks, two of them with trainings of their own. */
import { growthTo } from '../../models/flow/halfLife';
import { formatPercent, formatShort } from '../../models/format';
import { seededRandom } from '../../models/random';
import { taskOf } from '../tasks';
import { isNear } from './claims';
import type { AskOption, Claim, Lesson, LessonPage } from './page';
import { link } from './page';
import { prose, symbol, term } from './prose';
import { CellRun, type Runs } from './runs';
import type { LessonTraining } from './training';

const cells = ['RNN', 'GRU', 'LSTM'] as const;
const gated = ['GRU', 'LSTM'] as const;

/** An example of a task, by its title. */
function example(task: string, title: string): string {
  const found = taskOf(task).examples.find((each) => each.title === title);
  if (!found) throw new Error(`${task}: there is no example ${title}`);
  return found.text;
}

const xThenY = example('temporal-order', 'X, then Y');
const order = (text: string, step = 50) => link({ task: 'temporal-order', text, step });
const orderStates = ['after', 'xx', 'yx', 'yy'] as const;

const namesAll = (runs: Runs, cell: string) =>
  orderStates.every((state) => runs.of(cell, state).isRight(50) === true);

/** A cell’s smallest probability of its four predictions. */
const leastShare = (runs: Runs, cell: string) =>
  Math.min(...orderStates.map((state) => runs.of(cell, state).guess(50).share));

const mostOfRNN = (runs: Runs) =>
  Math.max(...orderStates.map((state) => runs.of('RNN', state).guess(50).share));

const whoKnows: LessonPage = {
  id: '6.1',
  title: 'Who knows the order?',
  says: prose`An X or a Y is hidden near the beginning, and another one past the middle. At the end
    comes a B, and the network must name the two in their order. There are four pairs. Each cell has
    read all four, in ${term('sequence', 'sequences')} of 50 letters.`,
  states: {
    start: order(xThenY, 1),
    after: order(xThenY),
    xx: order(example('temporal-order', 'X, then X')),
    yx: order(example('temporal-order', 'Y, then X')),
    yy: order(example('temporal-order', 'Y, then Y')),
  },
  ask: {
    kind: 'ticks',
    question: 'Which cells name all four pairs correctly?',
    options: [
      {
        id: 'RNN',
        title: 'RNN',
        reply: prose`It does read both signs. But at the B nothing of them is left in its state: it
          gives every pair about 25 %, whatever it read.`,
      },
      {
        id: 'GRU',
        title: 'GRU',
        reply: prose`It has one state only, but that suffices for two signs: it names all four pairs,
          each with more than 99 %.`,
      },
      {
        id: 'LSTM',
        title: 'LSTM',
        reply: prose`Fifty letters are not too many for it: it names all four pairs, each with more than
          99 %.`,
      },
    ],
    answer: (runs) => cells.filter((cell) => namesAll(runs, cell)),
  },
  because: (runs) => {
    const least = (cell: string) => formatPercent(leastShare(runs, cell), 2);
    const right = orderStates.filter((state) => runs.of('RNN', state).isRight(50)).length;
    return prose`The GRU gives each right pair at least ${least('GRU')}, the LSTM ${least('LSTM')}. The
      RNN, here with σ, gives each pair about ${formatPercent(mostOfRNN(runs))}; which one comes out a
      little ahead has nothing to do with the signs: right in ${right} of 4.`;
  },
  keeps: prose`Few letters count, and they count for long: this is what gates are for.`,
  claims: [
    {
      says: 'the sequences have 50 letters and end with four different pairs',
      holds: (runs) => {
        const runsOfRNN = orderStates.map((state) => runs.of('RNN', state));
        return (
          runsOfRNN.every(({ length }) => length === 50) &&
          new Set(runsOfRNN.map(({ targets }) => targets[49])).size === 4
        );
      },
    },
    {
      says: 'the GRU and the LSTM name all four pairs, each with more than 99 %',
      holds: (runs) => gated.every((cell) => namesAll(runs, cell) && leastShare(runs, cell) > 0.99),
    },
    {
      says: 'the RNN gives every pair about 25 %, whatever it read',
      holds: (runs) =>
        orderStates.every((state) =>
          runs
            .state(state)
            .task.outputs.every((pair) => isNear(runs.of('RNN', state).share(pair, 50), 0.25)),
        ),
    },
  ],
};

const threeCells = { RNN: { cell: 'RNN' }, GRU: { cell: 'GRU' }, LSTM: { cell: 'LSTM' } } as const;

const orderTraining = {
  task: 'temporal-order',
  learners: threeCells,
  steps: 200,
  seed: 1,
  shows: { start: 0, after: 200 },
} as const satisfies LessonTraining;

/** The gradient by a state at step 1, divided by that at the state nearest to the loss. */
const atFirstStep = (run: CellRun, state: string) =>
  growthTo(run.flow().norms[state] ?? [], run.length, 1);

const notBorn: LessonPage = {
  id: '6.2',
  title: 'Before any training',
  says: prose`Again X, then Y, but the three cells have not been trained yet. From step to step the
    LSTM’s ${symbol('LSTM', 'c')} is multiplied by the ${term('forget gate')} alone, and this gate
    starts open, at about 0.7: the ${term('forget bias')} is 1.`,
  states: {
    start: link({
      task: 'temporal-order',
      text: xThenY,
      step: 50,
      cell: 'LSTM',
      weights: 'untrained',
      seed: 1,
      size: 8,
    }),
    after: link({
      task: 'temporal-order',
      text: xThenY,
      step: 50,
      cell: 'LSTM',
      panel: 'gradients',
      loss: 'last',
      picture: 'lines',
    }),
  },
  trains: orderTraining,
  marks: [{ kind: 'symbol', cell: 'LSTM', name: 'c' }],
  ask: {
    kind: 'choice',
    question:
      'Before any training, does the LSTM’s gradient by c reach back from step 50 to step 1?',
    options: [
      {
        id: 'whole',
        title: 'Yes, nearly all of it: that is how the LSTM is built',
        reply: prose`Open is not the same as 1. A gate at 0.7 lets 30 % go at every step. The build
          makes a long memory possible; the weights have to make it.`,
      },
      {
        id: 'part',
        title: 'A part of it, more than 1 %',
        reply: prose`Not even that. With these initial weights less than a thousandth of it arrives
          at step 1.`,
      },
      { id: 'none', title: 'No, more than 99 % is lost on the way' },
    ],
    answer: (runs) => {
      const share = atFirstStep(runs.trainedFor('LSTM', 0), 'c');
      if (share < 0.01) return 'none';
      return share < 0.5 ? 'part' : 'whole';
    },
  },
  because: (runs) => {
    const reach = (cell: string, state: string) => runs.trainedFor(cell, 0).reach(state) ?? 'no';
    const { training } = runs;
    const solved = (cell: string) => {
      const step = training.solvedAt(cell);
      return step === undefined ? `not in ${training.stepsOf(cell)}` : `in ${step}`;
    };
    const { after } = orderTraining.shows;
    const left = (cell: string, state: string) =>
      formatPercent(atFirstStep(runs.trainedFor(cell, after), state));
    return prose`99 % is lost after ${reach('LSTM', 'c')} steps; in the GRU after
      ${reach('GRU', 'h')}, in the RNN after ${reach('RNN', 'h')}. The LSTM learns it
      ${solved('LSTM')} training steps, the GRU ${solved('GRU')}, the RNN ${solved('RNN')}. After ${after}
      ${left('LSTM', 'c')} of the LSTM’s gradient reaches step 1, ${left('GRU', 'h')} of the
      GRU’s.`;
  },
  keeps: prose`Gates can learn to carry a gradient; no cell starts with it.`,
  claims: [
    {
      says: 'untrained, the LSTM’s forget gate is at about 0.7',
      holds: (runs) => isNear(runs.trainedFor('LSTM', 0).mean('f', 1, 50), 0.7, 1),
    },
    {
      says: 'untrained, less than a thousandth of the gradient by c reaches step 1',
      holds: (runs) => atFirstStep(runs.trainedFor('LSTM', 0), 'c') < 1e-3,
    },
    {
      says: 'untrained, all cells lose 99 %',
      holds: (runs) => cells.every((cell) => runs.trainedFor(cell, 0).reach('h') !== null),
    },
    {
      says: 'the gated cells learn it, with more than 1 % of the gradient at step 1; the RNN does not',
      holds: (runs) =>
        runs.training.solvedAt('RNN') === undefined &&
        gated.every((cell) => {
          const step = runs.training.solvedAt(cell);
          const state = cell === 'LSTM' ? 'c' : 'h';
          return step !== undefined && atFirstStep(runs.trainedFor(cell, step), state) > 0.01;
        }),
    },
  ],
};

const sums = {
  start: example('adding', 'two halves'),
  after: example('adding', 'the first and the last'),
  small: example('adding', 'small numbers among large ones'),
} as const;
const adding = (text: string) => link({ task: 'adding', text, step: 30, cell: 'RNN' });
const sumOf = (runs: Runs, cell: string, state: string) => runs.of(cell, state).number(30);
const rightSum = (runs: Runs, state: string) => runs.of('RNN', state).targets[29] ?? Number.NaN;

const oneAnswer: LessonPage = {
  id: '6.3',
  title: 'One right answer',
  says: prose`Two of thirty numbers have a star: 0.50 and 0.50. After the last number the network
    must say their sum. The right answer is 1.00, and the RNN says 1.02.`,
  states: {
    start: adding(sums.start),
    after: adding(sums.after),
    small: adding(sums.small),
  },
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'y' }],
  ask: {
    kind: 'choice',
    question: 'Has the RNN learned to add?',
    options: [
      {
        id: 'yes',
        title: 'Yes, its answer is nearly exact',
        reply: prose`It is right here, but so would be a network that says 1 to everything. Only a
          sequence with another sum can tell the two apart.`,
      },
      {
        id: 'roughly',
        title: 'Roughly: for other sums it is a little off',
        reply: prose`To the sum 1.80 it says 1.06, to the sum 0.15 it says 1.08. An adder with errors
          would say more to the larger sum.`,
      },
      { id: 'no', title: 'No, it says about 1 to everything' },
    ],
    answer: (runs) => {
      const others = ['after', 'small'] as const;
      if (others.every((state) => runs.of('RNN', state).isRight(30))) return 'yes';
      return sumOf(runs, 'RNN', 'after') > sumOf(runs, 'RNN', 'small') + 0.5 ? 'roughly' : 'no';
    },
  },
  because: (runs) => {
    const says = (cell: string) =>
      `${formatShort(sumOf(runs, cell, 'after'))} and ${formatShort(sumOf(runs, cell, 'small'))}`;
    const right = `${formatShort(rightSum(runs, 'after'))} and ${formatShort(rightSum(runs, 'small'))}`;
    return prose`To sequences whose sums are ${right} the RNN says ${says('RNN')}, the GRU
      ${says('GRU')}, the LSTM ${says('LSTM')}. The mean of all sums is 1: the best answer of a
      network that remembers neither number.`;
  },
  keeps: prose`Test a network where a mere guess would be wrong.`,
  claims: [
    {
      says: 'to 0.50 + 0.50 the RNN says 1.02',
      holds: (runs) =>
        isNear(sumOf(runs, 'RNN', 'start'), 1.02) && isNear(rightSum(runs, 'start'), 1),
    },
    {
      says: 'to 1.80 it says 1.06, to 0.15 it says 1.08',
      holds: (runs) =>
        isNear(rightSum(runs, 'after'), 1.8) &&
        isNear(sumOf(runs, 'RNN', 'after'), 1.06) &&
        isNear(rightSum(runs, 'small'), 0.15) &&
        isNear(sumOf(runs, 'RNN', 'small'), 1.08),
    },
    {
      says: 'the GRU and the LSTM are right in all three',
      holds: (runs) =>
        gated.every((cell) => Object.keys(sums).every((state) => runs.of(cell, state).isRight(30))),
    },
    {
      says: 'the mean of all sums is 1',
      holds: (runs) => {
        const { task } = runs.state('start');
        const random = seededRandom(1, 'lesson 6.3');
        const drawn = Array.from(
          { length: 1000 },
          () => task.targets(task.draw(random, 30))[29] ?? Number.NaN,
        );
        return isNear(drawn.reduce((all, each) => all + each, 0) / drawn.length, 1, 1);
      },
    },
  ],
};

const sigmoid = 'RNN, σ';

const echoTraining = {
  task: 'echo',
  learners: { ...threeCells, [sigmoid]: { cell: 'RNN', conventions: {} } },
  steps: 600,
  seed: 1,
  untilSolved: true,
  shows: { start: 0, after: 600 },
} as const satisfies LessonTraining;

const echoed = {
  task: 'echo',
  text: '01101001110100010110··········',
  weights: 'untrained',
  seed: 1,
  size: 16,
  squash: 'tanh',
  output: 'new',
};

const plainWins: LessonPage = {
  id: '6.4',
  title: 'Nothing to choose',
  says: prose`Echo: repeat every bit ten steps after it was read, while new bits arrive. Three
    untrained cells with 16 ${term('unit', 'units')} learn it on the same sequences. The RNN has tanh
    here, and its output reads the new state, as in PyTorch.`,
  states: { start: link({ ...echoed, step: 1 }), after: link({ ...echoed, step: 30 }) },
  trains: echoTraining,
  ask: {
    kind: 'order',
    question: 'In which order do they learn it?',
    options: cells.map((cell) => ({ id: cell, title: cell })),
    ends: ['first', 'last'],
    reply: prose`More gates are not a better network. Gates choose what is kept, and here there is
      nothing to choose: every bit is kept for ten steps, then dropped. The RNN has less to
      learn.`,
    answer: ({ training }) => training.ranked(cells),
  },
  because: ({ training }) => {
    const at = (name: string) => {
      const step = training.solvedAt(name);
      return step === undefined ? `not within ${training.stepsOf(name)}` : `after ${step}`;
    };
    return prose`The RNN is right in more than 95 % ${at('RNN')} training steps, the GRU ${at('GRU')},
      the LSTM ${at('LSTM')}. The RNN with σ, whose slope is at most ¼: ${at(sigmoid)}.`;
  },
  keeps: prose`No cell is the best at everything: gates pay where something has to be chosen.`,
  claims: [
    {
      says: 'the RNN with tanh learns echo many times faster than the gated cells',
      holds: ({ training }) =>
        gated.every(
          (cell) => (training.solvedAt(cell) ?? 600) > 5 * (training.solvedAt('RNN') ?? 600),
        ),
    },
    {
      says: 'the GRU learns it before the LSTM, and not within the same few steps',
      holds: ({ training }) =>
        (training.solvedAt('GRU') ?? 600) * 1.1 < (training.solvedAt('LSTM') ?? 600),
    },
    {
      says: 'with σ the RNN does not learn it',
      holds: ({ training }) => training.solvedAt(sigmoid) === undefined,
    },
    {
      says: 'the cells have 16 units, and the echo comes ten steps later',
      holds: (runs) => {
        const { task, tokens } = runs.state('start');
        return (
          runs.training.model('GRU', 0).sizes.hiddenSize === 16 &&
          task.difficulty.usual === 10 &&
          task
            .targets(tokens.map(({ letter }) => letter))
            .findIndex((each) => each !== undefined) === 10
        );
      },
    },
  ],
};

const letters = ['A', 'B', 'C', 'D'] as const;
const asked = (letter: string, blanks: number, step = blanks + 2) =>
  link({ task: 'recall', text: `${letter}${'·'.repeat(blanks)}?`, step, cell: 'LSTM' });
/** 500 random bits. */
const bits = taskOf('parity').draw(seededRandom(1, 'lesson 6.5'), 500).join('');

const recalled = (runs: Runs, cell: string, letter: string) =>
  runs.of(cell, `${letter}40`).guess(42);
const recalls = (runs: Runs, cell: string) =>
  letters.filter((letter) => recalled(runs, cell, letter).name === letter);

const lasting = (letter: string): AskOption => ({
  id: letter,
  title: letter,
  reply: prose`The LSTM still says ${letter}, with more than 99 %. What its state does during the blanks
    depends on the letter: not all fade alike.`,
});

const longer: LessonPage = {
  id: '6.5',
  title: 'Longer than they were trained for',
  says: prose`On recall the GRU and the LSTM were trained with ten blanks, and with ten they recall every
    letter. Now there are 40 blanks between the letter and the question.`,
  states: {
    start: asked('A', 40, 1),
    after: asked('A', 40),
    ...Object.fromEntries(letters.map((letter) => [`${letter}40`, asked(letter, 40)])),
    ...Object.fromEntries(letters.map((letter) => [`${letter}10`, asked(letter, 10)])),
    A20: asked('A', 20),
    A30: asked('A', 30),
    parity: link({ task: 'parity', text: bits, step: 500 }),
  },
  cells: gated,
  marks: [{ kind: 'symbol', cell: 'LSTM', name: 'c' }],
  ask: {
    kind: 'ticks',
    question: 'Which letters does the LSTM still recall?',
    options: [
      {
        id: 'A',
        title: 'A',
        reply: prose`A is lost. Up to 30 blanks the LSTM still says A. But its state keeps changing during the
          blanks, until it stands for another letter.`,
      },
      lasting('B'),
      lasting('C'),
      lasting('D'),
    ],
    answer: (runs) => recalls(runs, 'LSTM'),
  },
  because: (runs) => {
    const { name, share } = recalled(runs, 'LSTM', 'A');
    const parity = (cell: string) => runs.of(cell, 'parity').rightSteps().right;
    return prose`To an A it says ${name}, with ${formatPercent(share, 1)}. The GRU recalls
      ${recalls(runs, 'GRU').length} of 4 letters. On 500 random bits of parity, trained with 32, the GRU is
      right at ${parity('GRU')} steps, the LSTM at ${parity('LSTM')}.`;
  },
  keeps: prose`Beyond the length of its training, what a network keeps has to be tested, letter by
    letter.`,
  claims: [
    {
      says: 'they were trained with ten blanks, and with 32 bits',
      holds: (runs) =>
        runs.state('start').task.difficulty.usual === 10 &&
        runs.state('parity').task.difficulty.usual === 32,
    },
    {
      says: 'with ten blanks both cells recall every letter',
      holds: (runs) =>
        gated.every((cell) =>
          letters.every((letter) => runs.of(cell, `${letter}10`).guess(12).name === letter),
        ),
    },
    {
      says: 'up to 30 blanks the LSTM says A, with 40 another letter',
      holds: (runs) =>
        [10, 20, 30].every(
          (blanks) => runs.of('LSTM', `A${blanks}`).guess(blanks + 2).name === 'A',
        ) && recalled(runs, 'LSTM', 'A').name !== 'A',
    },
    {
      says: 'with 40 blanks the LSTM says B, C, D with more than 99 %',
      holds: (runs) =>
        ['B', 'C', 'D'].every((letter) => {
          const { name, share } = recalled(runs, 'LSTM', letter);
          return name === letter && share > 0.99;
        }),
    },
    {
      says: 'parity has 500 bits',
      holds: (runs) => runs.of('GRU', 'parity').rightSteps().of === 500,
    },
  ],
};

/** The beginning of Moby-Dick, with commas for its dashes: next letter draws no sequences without its text. */
const novel =
  'call me ishmael. some years ago, never mind how long precisely, having little or no money in my purse, and nothing particular to interest me on shore, i thought i would sail about a little and see the watery part of the world. it is a way i have of driving off the spleen and regulating the circulation.';
const compared = ['next-letter', 'temporal-order', 'adding', 'parity', 'recall', 'echo', 'reber'];
/** The tasks that the plain RNN does not solve. */
const remembered = compared.slice(1);
/** How many new sequences of a task are judged. */
const drawn = 100;

const accuracies = new WeakMap<CellRun, number>();

/** A cell’s accuracy on a task, over new sequences; on next letter over the novel’s beginning. */
function accuracyOn(runs: Runs, cell: string, task: string): number {
  const run = runs.of(cell, task);
  let accuracy = accuracies.get(run);
  if (accuracy === undefined) {
    const judged = (task === 'next-letter' ? [run] : drawnRuns(run)).map((each) =>
      each.rightSteps(),
    );
    const total = (key: 'right' | 'of') => judged.reduce((sum, each) => sum + each[key], 0);
    accuracy = total('right') / total('of');
    accuracies.set(run, accuracy);
  }
  return accuracy;
}

function drawnRuns({ model, task, choices }: CellRun): readonly CellRun[] {
  const random = seededRandom(1, 'lesson 6.6');
  return Array.from({ length: drawn }, () => {
    const text = task.draw(random, task.difficulty.usual).join(task.separator);
    return new CellRun(model, task, task.read(text), choices);
  });
}

/** By how much the worse of the two gated cells is right more often than the RNN. */
const lead = (runs: Runs, task: string) =>
  Math.min(...gated.map((cell) => accuracyOn(runs, cell, task))) - accuracyOn(runs, 'RNN', task);

const stateOf: Readonly<Record<string, string>> = {
  'next-letter': novel,
  'temporal-order': xThenY,
  adding: sums.after,
  parity: bits.slice(0, 32),
  recall: 'B··········?',
  echo: echoed.text,
  reber: 'BPBTSSSSSSSSSSSSXSEPE',
};

const solves =
  'the gated cells are right in more than 95 %, the RNN about as often as by guessing.';

const table: readonly AskOption[] = [
  {
    id: 'next-letter',
    title: 'Next letter of a text',
    reply: prose`What counts here are mostly the last few letters, and the RNN knows these too. The
      gated cells are better, but by less than 10 points.`,
  },
  {
    id: 'temporal-order',
    title: 'Temporal order: two signs among 50 letters',
    reply: prose`Two signs must outlast dozens of letters without meaning: ${solves}`,
  },
  {
    id: 'adding',
    title: 'Adding: two of 30 numbers',
    reply: prose`The first number must be kept to the end, undisturbed by all that follow: ${solves}`,
  },
  {
    id: 'parity',
    title: 'Parity: even or odd, of 32 bits',
    reply: prose`One bit is all there is to remember, but it must outlast every step and turn at every
      one: ${solves}`,
  },
  {
    id: 'recall',
    title: 'Recall: one letter, over ten blanks',
    reply: prose`Nothing disturbs the letter, but with σ it fades: ${solves}
      (With tanh the RNN recalls it: page 3.7.)`,
  },
  {
    id: 'echo',
    title: 'Echo: every bit, ten steps later',
    reply: prose`With tanh the RNN is the first to learn it, as on page 6.4. These weights are of an RNN
      with σ: ${solves}`,
  },
  {
    id: 'reber',
    title: 'Embedded Reber grammar: a letter from the beginning',
    reply: prose`Only the second letter tells which one comes at the end, and a whole grammar lies in
      between: ${solves}`,
  },
];

const together: LessonPage = {
  id: '6.6',
  title: 'Put together',
  says: prose`Seven tasks, three cells, with the weights of this page; the RNN has σ. Some tasks you
    have met, others you can judge by what must be kept, and for how long.`,
  states: {
    start: link({ task: 'next-letter', text: novel, step: 1 }),
    ...Object.fromEntries(
      compared.map((task) => [task, link({ task, text: stateOf[task] ?? '', step: 1 })]),
    ),
  },
  *prepares(runs) {
    for (const task of compared) {
      for (const cell of cells) {
        accuracyOn(runs, cell, task);
        yield;
      }
    }
  },
  ask: {
    kind: 'ticks',
    question: 'On which are both gated cells right at least 20 points more often than the RNN?',
    options: table,
    answer: (runs) => compared.filter((task) => lead(runs, task) >= 0.2),
  },
  because: (runs) => {
    const of = (cell: string, task: string) => formatPercent(accuracyOn(runs, cell, task));
    const others = compared.filter((task) => lead(runs, task) >= 0.2);
    const all = (names: readonly string[]) =>
      others.flatMap((task) => names.map((cell) => accuracyOn(runs, cell, task)));
    return prose`On next letter, here of the first lines of Moby-Dick, the RNN is right in
      ${of('RNN', 'next-letter')}, the GRU in ${of('GRU', 'next-letter')}, the LSTM in
      ${of('LSTM', 'next-letter')}. On the other ${others.length}, over ${drawn} new sequences each,
      the gated cells have at least ${formatPercent(Math.min(...all(gated)))}, the RNN at most
      ${formatPercent(Math.max(...all(['RNN'])))}.`;
  },
  keeps: prose`Gates help little where what counts is near.`,
  claims: [
    {
      says: 'on next letter the gated cells are better, by less than 10 points',
      holds: (runs) =>
        gated.every((cell) => {
          const more =
            accuracyOn(runs, cell, 'next-letter') - accuracyOn(runs, 'RNN', 'next-letter');
          return more > 0 && more < 0.1;
        }),
    },
    ...remembered.map(
      (task): Claim => ({
        says: `${task}: ${solves}`,
        holds: (runs) => {
          const { outputs, chanceRight = 1 / outputs.length } = runs.state(task).task;
          const chance = task === 'reber' ? 0.5 : chanceRight;
          return (
            gated.every((cell) => accuracyOn(runs, cell, task) > 0.95) &&
            accuracyOn(runs, 'RNN', task) < chance + 0.1
          );
        },
      }),
    ),
    {
      says: 'the numbers of letters, numbers, bits and blanks in the tasks’ titles',
      holds: (runs) =>
        Object.entries({
          'temporal-order': 50,
          adding: 30,
          parity: 32,
          recall: 10,
          echo: 10,
        }).every(([task, usual]) => runs.state(task).task.difficulty.usual === usual),
    },
  ],
};

export const sideBySide: Lesson = {
  number: 6,
  title: 'Side by side',
  question: 'Which cell for what?',
  recalls: {
    page: '5.1',
    question: 'Which state of the LSTM could be emptied without losing the letter?',
    options: [
      { id: 'h', title: 'The hidden state h' },
      {
        id: 'c',
        title: 'The cell state c',
        reply: prose`With c the letter was gone: the LSTM named another. h could be emptied, since the
          next step computes it anew from c.`,
      },
      {
        id: 'both',
        title: 'Either of the two',
        reply: prose`c does not come back from h: with c the letter was gone. h is computed anew from c at
          the next step.`,
      },
    ],
    answer: 'h',
    because: prose`The next step computes it anew from c, which holds the letter.`,
  },
  pages: [whoKnows, notBorn, oneAnswer, plainWins, longer, together],
};
