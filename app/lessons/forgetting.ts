/**
 * Lesson 3: why the plain RNN forgets. Forward, on recall; backward, on temporal order; and with its
 * own training, under two activations.
 */
import { growthTo, nearestState, reachOf } from '../../models/flow/halfLife';
import {
  formatFactor,
  formatFixed,
  formatMagnitude,
  formatPercent,
  formatShort,
} from '../../models/format';
import { isNear } from './claims';
import type { Claim, Lesson, LessonPage } from './page';
import { link } from './page';
import { prose, symbol, term } from './prose';
import { type CellRun, distance, type Runs } from './runs';
import type { LessonTraining } from './training';

const recallB = 'B··········?';
/** Temporal order, “X, then Y”: X at step 7, Y at 31, the loss at 50. */
const xThenY = 'EaacbbXccccdbcbbaccddcacccbccbYccacdbdcbbbcbaabcbB';
const signStep = 7;
const lastStep = xThenY.length;

const h = symbol('RNN', 'h');
const gradients = {
  task: 'temporal-order',
  text: xThenY,
  step: lastStep,
  panel: 'gradients',
  cell: 'RNN',
};

const readsXAtSeven: Claim = {
  says: 'the X is read at step 7, and the loss is at step 50',
  holds: (runs) => {
    const { tokens, targets } = runs.of('RNN');
    return (
      tokens[signStep - 1]?.letter === 'X' && targets.findIndex((each) => each !== undefined) === 49
    );
  },
};

const normsOf = (run: CellRun, state: string) => run.flow().norms[state] ?? new Float64Array();

/** The gradient by a state at a step, divided by that at the state nearest to the loss. */
const growth = (run: CellRun, state: string, step: number) =>
  growthTo(normsOf(run, state), lastStep, step);

const productOf = (values: readonly number[]) => values.reduce((all, each) => all * each, 1);
const sumOf = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);

/** The RNN’s factors at the steps from `from` on, up to 49, the last state that its answer reads. */
function factorsFrom(run: CellRun, from: number): readonly number[] {
  const factors = run.factors('h');
  return Array.from(
    { length: lastStep - from },
    (_, index) => factors.get(from + index) ?? Number.NaN,
  );
}

const apart = (runs: Runs, cell: string, step: number) =>
  distance(runs.of(cell), runs.of(cell, 'plain'), 'h', step);
const leftAtFive = (runs: Runs) => apart(runs, 'RNN', 5) / apart(runs, 'RNN', 1);

const replaced = {
  task: 'recall',
  cell: 'RNN',
  text: recallB,
  change: ['all.x[1]=0@1', 'all.x[2]=1@1'],
  difference: 'on',
};

const forward: LessonPage = {
  id: '3.1',
  title: 'Forward: another first letter',
  says: prose`The first letter was a B. Here its input is set to that of a C, and all that follows is left as it
    was: ten blanks and a question mark. The picture shows the difference that this makes. After
    step 1 the two ${term('hidden state', 'hidden states')} of the RNN are 0.31 apart.`,
  states: {
    start: link({ ...replaced, step: 1 }),
    after: link({ ...replaced, step: 5 }),
    plain: link({ task: 'recall', text: recallB, step: 1 }),
  },
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h' }],
  ask: {
    kind: 'choice',
    question: 'How much of this difference is left in the RNN at step 5?',
    options: [
      {
        id: 'all',
        title: 'All of it',
        reply: prose`The state is handed on, but not unchanged: every step computes all of it anew,
          from a weighted sum that goes through σ. The difference goes through them too, and shrinks.`,
      },
      {
        id: 'half',
        title: 'About half',
        reply: prose`About half is what a single blank leaves. The next blank leaves about half of that,
          and so on: after four of them only a few percent are left.`,
      },
      { id: 'little', title: 'Less than 5 %' },
    ],
    answer: (runs) => {
      const left = leftAtFive(runs);
      if (left < 0.05) return 'little';
      return left < 0.8 ? 'half' : 'all';
    },
  },
  because: (runs) => {
    const at = (cell: string, step: number) => formatMagnitude(apart(runs, cell, step));
    const short = (cell: string, step: number) => formatFixed(apart(runs, cell, step), 1);
    return prose`From ${at('RNN', 1)} it fell to ${at('RNN', 5)}, which is
      ${formatPercent(leftAtFive(runs), 1)}, and each further blank about halves it. In the GRU the
      difference grew, from ${short('GRU', 1)} to ${short('GRU', 12)} at step 12; in the LSTM from
      ${short('LSTM', 1)} to ${short('LSTM', 12)}.`;
  },
  keeps: prose`This RNN computes its whole state anew at every step, and what it read once fades.`,
  claims: [
    {
      says: 'after step 1 the RNN’s hidden states are 0.31 apart',
      holds: (runs) => isNear(apart(runs, 'RNN', 1), 0.31),
    },
    {
      says: 'a blank leaves about half of the difference',
      holds: (runs) =>
        [6, 7, 8, 9, 10, 11].every((step) =>
          isNear(apart(runs, 'RNN', step) / apart(runs, 'RNN', step - 1), 0.5, 1),
        ),
    },
    {
      says: 'in the GRU and the LSTM the difference grows',
      holds: (runs) =>
        ['GRU', 'LSTM'].every((cell) => apart(runs, cell, 12) > 2 * apart(runs, cell, 1)),
    },
  ],
};

const backward: LessonPage = {
  id: '3.2',
  title: 'Backward: the gradient',
  says: prose`At step 50 the network must say that it read an X, then a Y. To learn to keep the X of
    step 7, it needs to know how the ${term('loss')} changes with ${h} at step 7.
    ${term('BPTT')} computes this ${term('gradient')}, one step back at a time.`,
  // The panel gives the answer away.
  states: {
    start: link({ task: 'temporal-order', text: xThenY, step: lastStep, cell: 'RNN' }),
    after: link({ ...gradients, loss: 'last', picture: 'lines' }),
  },
  marks: [{ kind: 'step', step: signStep }],
  ask: {
    kind: 'step',
    question:
      'The RNN’s answer reads h of step 49. Going back from there, at which step is less than 1 % of the gradient left?',
    from: 1,
    to: 48,
    tolerance: 3,
    replies: {
      low: prose`It does not reach that far. Each step back multiplies the gradient once more, and
        here every step back leaves only about half of it.`,
      high: prose`It fades, but not at once: every step back leaves about half of it, and 1 % takes
        several halvings.`,
    },
    answer: (runs) => {
      const run = runs.of('RNN');
      const from = nearestState(normsOf(run, 'h'), lastStep) ?? 0;
      return from - (run.reach('h') ?? from);
    },
  },
  because: (runs) => {
    const grown = (cell: string, state: string) => growth(runs.of(cell), state, 1);
    return prose`In the RNN 99 % is lost after ${runs.of('RNN').reach('h') ?? 'no'} steps. At step 1
      the GRU still has ${formatPercent(grown('GRU', 'h'))}. By the LSTM’s ${symbol('LSTM', 'c')} the
      gradient at step 1 is even ${formatFactor(grown('LSTM', 'c'))} times that at step 50: gates can
      also make it grow.`;
  },
  keeps: prose`A mistake can change only what its gradient reaches.`,
  claims: [
    readsXAtSeven,
    {
      says: 'the RNN’s answer at step 50 reads h of step 49',
      holds: (runs) => nearestState(normsOf(runs.of('RNN'), 'h'), lastStep) === 49,
    },
    {
      says: 'every step back leaves about half, on average',
      holds: (runs) => isNear(growth(runs.of('RNN'), 'h', signStep) ** (1 / 42), 0.5, 1),
    },
    {
      says: 'in the GRU less than 99 % is lost, and by the LSTM’s c the gradient grows',
      holds: (runs) => runs.of('GRU').reach('h') === null && growth(runs.of('LSTM'), 'c', 1) > 1,
    },
  ],
};

/** What could be left after 42 steps, as powers of ten. */
const powers = [-3, -7, -11] as const;

const factors: LessonPage = {
  id: '3.3',
  title: 'One factor a step',
  says: prose`The picture shows by which factor each step can stretch the gradient by ${h} at most: by
    0.56 on average, and by less than 1 at every step. One reason is σ, whose slope is nowhere more
    than ¼.`,
  states: {
    start: link({ ...gradients, loss: 'last', picture: 'factor' }),
    after: link({ ...gradients, loss: 'last', picture: 'factor' }),
    untrained: link({
      task: 'temporal-order',
      text: xThenY,
      weights: 'untrained',
      seed: 1,
      size: 24,
    }),
  },
  cells: ['RNN'],
  marks: [
    { kind: 'symbol', cell: 'RNN', name: 'h' },
    { kind: 'step', step: signStep },
  ],
  prepares: (runs) => runs.of('RNN').computeFactors(),
  ask: {
    kind: 'choice',
    question:
      '0.56 a step, and 42 steps back from step 49 to the X: about how much is left at most?',
    options: [
      {
        id: '-3',
        title: '10⁻³',
        reply: prose`So much is left after 12 factors of 0.56. There are 30 more, and each takes
          nearly half of what is left.`,
      },
      {
        id: '-7',
        title: '10⁻⁷',
        reply: prose`So much is left after 28 factors of 0.56. The last 14 leave less than a
          thousandth of that.`,
      },
      { id: '-11', title: '10⁻¹¹' },
    ],
    answer: (runs) => {
      const power = Math.log10(productOf(factorsFrom(runs.of('RNN'), signStep + 1)));
      const off = (each: number) => Math.abs(each - power);
      return String(powers.reduce((best, each) => (off(each) < off(best) ? each : best)));
    },
  },
  because: (runs) => {
    const run = runs.of('RNN');
    const most = productOf(factorsFrom(run, signStep + 1));
    const untrained = factorsFrom(runs.of('RNN', 'untrained'), 1);
    return prose`The 42 factors multiply to ${formatMagnitude(most)}. That is a bound; of the gradient
      itself ${formatMagnitude(growth(run, 'h', signStep))} is left. Before any training (24 units,
      seed 1) the factors are ${formatShort(sumOf(untrained) / untrained.length)} on average.`;
  },
  keeps: prose`A product of many factors below 1 is nearly 0: this is the
    ${term('vanishing gradient')}.`,
  claims: [
    readsXAtSeven,
    {
      says: 'the factors are 0.56 on average, and below 1 at every step',
      holds: (runs) => {
        const all = [...runs.of('RNN').factors('h').values()];
        const onTheWay = factorsFrom(runs.of('RNN'), signStep + 1);
        return (
          isNear(sumOf(all) / all.length, 0.56) &&
          isNear(sumOf(onTheWay) / onTheWay.length, 0.56) &&
          all.every((each) => each < 1)
        );
      },
    },
    {
      says: '12 factors of 0.56 leave about 10⁻³, 28 about 10⁻⁷, and 14 less than a thousandth',
      holds: () =>
        isNear(Math.log10(0.56 ** 12), -3, 1) &&
        isNear(Math.log10(0.56 ** 28), -7, 1) &&
        0.56 ** 14 < 1e-3,
    },
  ],
};

const notZero: LessonPage = {
  id: '3.4',
  title: 'Does it learn nothing?',
  says: prose`At the X, the gradient by ${h} is about 10⁻¹² of what it is at the end. The RNN uses the
    same ${term('weights')} at every step, so their gradient is a sum over all steps.`,
  states: {
    start: link({ ...gradients, loss: 'last', picture: 'lines' }),
    after: link({ ...gradients, loss: 'last', picture: 'lines' }),
  },
  marks: [{ kind: 'step', step: signStep }],
  ask: {
    kind: 'choice',
    question: 'How large is the joint gradient of all the RNN’s weights?',
    options: [
      {
        id: 'zero',
        title: 'Nearly zero',
        reply: prose`What vanishes are the far terms of the sum. The near ones do not, and they alone
          make the gradient of the weights as large as usual.`,
      },
      { id: 'usual', title: 'Of the usual size, about 1' },
      {
        id: 'large',
        title: 'Above 50, as a sum over 50 steps',
        reply: prose`Most of the 50 terms are far too small to count. Only the last few steps add
          anything that can be noticed.`,
      },
    ],
    answer: (runs) => {
      const { parameterNorm } = runs.of('RNN').flow();
      if (parameterNorm > 50) return 'large';
      return parameterNorm < 0.1 ? 'zero' : 'usual';
    },
  },
  because: (runs) => {
    const norm = (cell: string) => formatMagnitude(runs.of(cell).flow().parameterNorm);
    return prose`Its norm is ${norm('RNN')}. That of the GRU, which answers rightly, is
      ${norm('GRU')}: there a small gradient means that little is left to learn, not that it has
      vanished.`;
  },
  keeps: prose`With a vanishing gradient a network does learn, but only from the steps that are near.`,
  claims: [
    readsXAtSeven,
    {
      says: 'at the X the gradient by h is about 10⁻¹² of what it is at the end',
      holds: (runs) => Math.round(Math.log10(growth(runs.of('RNN'), 'h', signStep))) === -12,
    },
    {
      says: 'only the last few steps add anything that can be noticed',
      holds: (runs) => {
        const norms = normsOf(runs.of('RNN'), 'h');
        return sumOf(norms.slice(-8)) > 0.98 * sumOf(norms);
      },
    },
    {
      says: 'the GRU answers rightly, and its gradient is smaller',
      holds: (runs) =>
        runs.of('GRU').isRight(lastStep) === true &&
        runs.of('GRU').flow().parameterNorm < 0.01 * runs.of('RNN').flow().parameterNorm,
    },
  ],
};

const withTanh = {
  ...gradients,
  loss: 'last',
  picture: 'lines',
  weights: 'untrained',
  seed: 1,
  size: 64,
  squash: 'tanh',
  output: 'new',
};

const explodes: LessonPage = {
  id: '3.5',
  title: 'Weights four times as large',
  says: prose`This RNN has 64 units, tanh instead of σ, an output that reads the new state, and
    untrained weights. Its gradient fades too: 99 % is lost after 8 steps. Now all its recurrent
    weights are multiplied by 4.`,
  states: {
    start: link(withTanh),
    after: link({ ...withTanh, scale: 4 }),
    otherSeed: link({ ...withTanh, seed: 2, scale: 4 }),
    sigma: link({ ...gradients, loss: 'last' }),
    sigmaTimes4: link({ ...gradients, loss: 'last', scale: 4 }),
  },
  cells: ['RNN'],
  marks: [{ kind: 'step', step: 1 }],
  ask: {
    kind: 'choice',
    question: 'Compared with step 50, how large is the gradient at step 1 now?',
    options: [
      {
        id: 'smaller',
        title: 'Still far smaller',
        reply: prose`Larger weights stretch the gradient more, and slopes where tanh saturates shrink it. Here the
          weights win: from step to step back the product grows.`,
      },
      {
        id: 'equal',
        title: 'About equal',
        reply: prose`For that, every factor would have to be very near 1. With 1.1 a step, 49 steps
          already make a hundredfold.`,
      },
      { id: 'larger', title: 'Far larger' },
    ],
    answer: (runs) => {
      const grown = growth(runs.of('RNN', 'after'), 'h', 1);
      if (grown > 10) return 'larger';
      return grown < 0.1 ? 'smaller' : 'equal';
    },
  },
  because: (runs) => {
    const grown = formatFactor(growth(runs.of('RNN', 'after'), 'h', 1));
    const reach = (state: string) => runs.of('RNN', state).reach('h') ?? 'no';
    return prose`With this seed it is ${grown} times as large; others give other factors. The trained
      RNN of the pages before does not explode when its recurrent weights are multiplied by 4. With σ,
      99 % is lost after ${reach('sigmaTimes4')} steps instead of ${reach('sigma')}.`;
  },
  keeps: prose`Weights and slopes decide whether the product vanishes or becomes an
    ${term('exploding gradient')}.`,
  claims: [
    {
      says: 'before, 99 % is lost after 8 steps',
      holds: (runs) => runs.of('RNN').reach('h') === 8,
    },
    {
      says: 'another seed gives another factor',
      holds: (runs) => {
        const [one, other] = ['after', 'otherSeed'].map((state) =>
          growth(runs.of('RNN', state), 'h', 1),
        ) as [number, number];
        return other > 2 * one || other < one / 2;
      },
    },
    {
      says: 'with σ and weights times 4 it still fades, after more steps',
      holds: (runs) => {
        const [before, after] = ['sigma', 'sigmaTimes4'].map(
          (state) => runs.of('RNN', state).reach('h') ?? 0,
        ) as [number, number];
        return after > before && before > 0;
      },
    },
    {
      says: '1.1 a step makes a hundredfold over 49 steps',
      holds: () => isNear(1.1 ** 49 / 100, 1, 0),
    },
  ],
};

/** The norms by h after clipping. */
const clippedNorms = (run: CellRun) => run.flow().clipped?.norms.h ?? new Float64Array();

const clipping: LessonPage = {
  id: '3.6',
  title: 'What clipping can do',
  says: prose`The recurrent weights are still multiplied by 4. The joint gradient of all
    ${term('parameter', 'parameters')} has norm 481: a step of plain gradient descent would be 481
    learning rates long. ${term('gradient clipping', 'Gradient clipping')} scales the gradient down to
    norm 1.`,
  states: {
    start: link({ ...withTanh, scale: 4 }),
    after: link({ ...withTanh, scale: 4, clip: 1, norms: 'absolute' }),
    fading: link({ ...withTanh, clip: 1 }),
  },
  cells: ['RNN'],
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h' }],
  ask: {
    kind: 'choice',
    question: 'What does clipping do to the curve of the gradient over the steps?',
    options: [
      { id: 'down', title: 'It moves down as a whole' },
      {
        id: 'flat',
        title: 'It becomes flat',
        reply: prose`Every derivative is multiplied by the same number. What was larger than
          another one before is larger by the same factor afterwards.`,
      },
      {
        id: 'cut',
        title: 'Only its large end is cut off',
        reply: prose`That would be clipping each step by itself. Clipping by the norm shortens the
          whole gradient and keeps its direction: near and far shrink alike.`,
      },
    ],
    answer: (runs) => {
      const run = runs.of('RNN', 'after');
      const before = growth(run, 'h', 1);
      const after = growthTo(clippedNorms(run), lastStep, 1);
      if (isNear(after / before, 1)) return 'down';
      return isNear(after, 1, 0) ? 'flat' : 'cut';
    },
  },
  because: (runs) => {
    const run = runs.of('RNN', 'after');
    const fading = reachOf(clippedNorms(runs.of('RNN', 'fading')), lastStep) ?? 'no';
    return prose`Everything is divided by ${Math.round(run.flow().parameterNorm)}. The gradient at step
      1 remains ${formatFactor(growthTo(clippedNorms(run), lastStep, 1))} times that at step 50. Where
      it fades, with the weights times 1, clipping does not help: 99 % is lost after ${fading} steps,
      as before.`;
  },
  keeps: prose`Clipping shortens the update; it does not bring back what has vanished.`,
  claims: [
    {
      says: 'the joint gradient has norm 481',
      holds: (runs) => isNear(runs.of('RNN').flow().parameterNorm, 481, 0),
    },
    {
      says: 'clipped, its norm is 1',
      holds: (runs) => isNear(runs.of('RNN', 'after').flow().clipped?.parameterNorm ?? 0, 1),
    },
    {
      says: 'where the gradient fades, it fades as fast when clipped',
      holds: (runs) => {
        const run = runs.of('RNN', 'fading');
        return reachOf(clippedNorms(run), lastStep) === run.reach('h');
      },
    },
  ],
};

const [sigmoid, tanh] = ['RNN, σ', 'RNN, tanh'] as const;

const twoRNNs = {
  task: 'recall',
  learners: {
    [sigmoid]: { cell: 'RNN', conventions: {} },
    [tanh]: { cell: 'RNN', conventions: { squash: 'tanh' } },
  },
  steps: 400,
  seed: 1,
  untilSolved: true,
} as const satisfies LessonTraining;

const whichRNN: LessonPage = {
  id: '3.7',
  title: 'Is it the plain RNN’s fault?',
  says: prose`The RNN of this page has σ, PyTorch’s has tanh; all else is equal here. Both are now
    trained on recall (name the first letter after ten blanks), on the same batches, for at most 400
    training steps.`,
  states: {
    start: link({ task: 'recall', text: recallB, step: 1, cell: 'RNN' }),
    after: link({ task: 'recall', text: recallB, step: 12, cell: 'RNN' }),
  },
  trains: twoRNNs,
  cells: ['RNN'],
  ask: {
    kind: 'choice',
    question: 'Which of the two learns it?',
    options: [
      {
        id: 'neither',
        title: 'Neither: it takes gates',
        reply: prose`Gates help to select. Recall needs no selection: the letter only has to be passed
          on over the blanks, and recurrent weights with tanh can do that.`,
      },
      { id: 'tanh', title: 'Only the one with tanh' },
      {
        id: 'sigmoid',
        title: 'Only the one with σ',
        reply: prose`σ is at most ¼ steep, tanh up to 1. Over ten blanks, it is the gradient with σ that
          vanishes first.`,
      },
      {
        id: 'both',
        title: 'Both',
        reply: prose`With σ the gradient shrinks at every blank, because σ is at most ¼ steep. From the
          question back to the letter next to nothing is left to learn from.`,
      },
    ],
    answer: ({ training }) => {
      const [low, high] = [sigmoid, tanh].map((name) => training.solvedAt(name) !== undefined);
      if (low && high) return 'both';
      if (high) return 'tanh';
      return low ? 'sigmoid' : 'neither';
    },
  },
  because: ({ training }) => {
    const learned = (name: string) => {
      const step = training.solvedAt(name);
      return step === undefined
        ? `is right in ${formatPercent(training.accuracy(name))} after ${training.stepsOf(name)}`
        : `is right in more than 95 % after ${step}`;
    };
    return prose`With tanh it ${learned(tanh)} training steps. With σ it ${learned(sigmoid)}; guessing
      one of four letters is right in 25 %.`;
  },
  keeps: prose`What vanishes depends on the activation and on the weights, not on the name “plain
    RNN”.`,
  claims: [
    {
      says: 'with tanh the RNN learns recall early, with σ not within 400 training steps',
      holds: ({ training }) =>
        (training.solvedAt(tanh) ?? 400) < 40 &&
        training.solvedAt(sigmoid) === undefined &&
        training.stepsOf(sigmoid) === 400,
    },
    {
      says: 'with σ it is right about as often as by guessing one of four letters',
      holds: (runs) =>
        runs.state('start').task.outputs.length === 4 &&
        isNear(runs.training.accuracy(sigmoid), 0.25, 1),
    },
  ],
};

export const forgetting: Lesson = {
  number: 3,
  title: 'Why it forgets',
  question: 'Where does the first letter go, and why does training not bring it back?',
  recalls: {
    page: '2.4',
    question: 'Does the RNN use other weights at step 9 than at step 3?',
    options: [
      {
        id: 'others',
        title: 'Yes, each step has its own',
        reply: prose`No weight belongs to a step: one set reads a text of any length. What differs is the
          input and the old state.`,
      },
      { id: 'same', title: 'No, the same ones' },
    ],
    answer: 'same',
    because: prose`What differs from step to step is the input and the old state.`,
  },
  pages: [forward, backward, factors, notZero, explodes, clipping, whichRNN],
};
