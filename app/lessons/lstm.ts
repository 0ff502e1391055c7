/** Lesson 5: the LSTM, a protected memory. On recall, and on running parity where a page says so. */
import { formatFixed, formatGuess, formatPlain, formatShort } from '../../models/format';
import { mean } from '../../models/read/sentence';
import { isNear } from './claims';
import { type AskOption, type Lesson, type LessonPage, type LinkFields, link } from './page';
import { prose, symbol, term } from './prose';
import type { CellRun, Runs } from './runs';

const letters = ['A', 'B', 'C', 'D'] as const;
/** The step of the question mark, after ten blanks. */
const last = 12;
const atRandom = '01101001110100010110110010011101';
const oneThenZeros = `1${'0'.repeat(31)}`;

/** What 26 steps with an update gate of 0.05 leave of a state. */
const afterSteps = formatFixed(0.95 ** 26, 2);

const c = symbol('LSTM', 'c');
const h = symbol('LSTM', 'h');
const f = symbol('LSTM', 'f');
const i = symbol('LSTM', 'i');
const o = symbol('LSTM', 'o');

/** A letter, blanks and the question, the LSTM in front. */
const recall = (step: number, more: LinkFields = {}, letter = 'B', blanks = 10) =>
  link({
    task: 'recall',
    text: `${letter}${'·'.repeat(blanks)}?`,
    step,
    cell: 'LSTM',
    ...more,
  });

const parity = (step: number, more: LinkFields = {}, text = atRandom) =>
  link({ task: 'parity', text, step, cell: 'LSTM', ...more });

/** The same state for every letter, by the letter. */
const forEachLetter = (more: LinkFields): Record<(typeof letters)[number], string> => ({
  A: recall(last, more, 'A'),
  B: recall(last, more, 'B'),
  C: recall(last, more, 'C'),
  D: recall(last, more, 'D'),
});

/** The probability of a letter at the question. */
const shareOf = (runs: Runs, letter: string, state?: string) =>
  runs.of('LSTM', state).share(letter, last);

/** The most probable letter at the question, with its probability. */
function said(runs: Runs, state?: string): string {
  const { name, share } = runs.of('LSTM', state).guess(last);
  return `${name} (${formatGuess(share)})`;
}

/** Whether the probabilities at the question are the same after every letter. */
const sameForAll = (runs: Runs) =>
  letters.every((letter) =>
    letters.every((output) => shareOf(runs, output, letter) === shareOf(runs, output, 'A')),
  );

const sizes = (run: CellRun, name: string, step: number) =>
  Array.from(run.values(name, step), Math.abs);

const meanSize = (run: CellRun, name: string, step: number) => mean(sizes(run, name, step));

const largest = (run: CellRun, name: string, step: number) => Math.max(...sizes(run, name, step));

const stepsFrom = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const emptied = {
  h: forEachLetter({ change: 'LSTM.h=0@6' }),
  c: forEachLetter({ change: 'LSTM.c=0@6' }),
};

const twoStates: LessonPage = {
  id: '5.1',
  title: 'Two states',
  says: prose`The LSTM hands on two states. The ${term('cell state')} ${c} is scaled and added to. The
    ${term('hidden state')} ${h} is computed from ${c}, and it is what the gates and the output read.
    The B was read at step 1, and at step 12 it has to be named. Halfway, one of the two is set to 0,
    once.`,
  states: {
    start: recall(6),
    after: emptied.c.B,
    ...Object.fromEntries(letters.map((letter) => [`h${letter}`, emptied.h[letter]])),
    ...Object.fromEntries(letters.map((letter) => [`c${letter}`, emptied.c[letter]])),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'h' },
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
  ],
  ask: {
    kind: 'ticks',
    question: 'Which of them, set to 0 at step 6, makes the LSTM forget the B?',
    options: [
      {
        id: 'h',
        title: 'the hidden state h',
        reply: prose`${h} and ${c} are not two names of one thing. ${h} is computed from ${c} at every
          step: set to 0 at step 6, it is back at step 7, and the B is named with 100 %.`,
      },
      {
        id: 'c',
        title: 'the cell state c',
        reply: prose`${h} is no second store: it is computed from ${c}. With ${c} at 0 nothing is left
          of the letter, and the LSTM says A with 99 %, whichever it read.`,
      },
    ],
    answer: (runs) =>
      ['h', 'c'].filter((state) => runs.of('LSTM', `${state}B`).guess(last).name !== 'B'),
  },
  because: (runs) => prose`With ${h} at 0: ${said(runs, 'hB')}. At step 7 mean |h| is
    ${formatShort(meanSize(runs.of('LSTM', 'hB'), 'h', 7))} again, without the change
    ${formatShort(meanSize(runs.of('LSTM'), 'h', 7))}. With ${c} at 0: ${said(runs, 'cB')}, the same
    after every letter.`,
  follow: { cell: 'LSTM', symbol: 'c', unit: 3, step: 7 },
  keeps: prose`${c} carries; ${h} is what is output of ${c}, and what steers the gates.`,
  claims: [
    {
      says: 'with h at 0 every letter is recalled, B with 100 %',
      holds: (runs) =>
        letters.every((letter) => runs.of('LSTM', `h${letter}`).guess(last).name === letter) &&
        isNear(shareOf(runs, 'B', 'hB'), 1),
    },
    {
      says: 'with c at 0 it says A with 99 %, whichever letter it read',
      holds: (runs) =>
        letters.every((letter) => isNear(shareOf(runs, 'A', `c${letter}`), 0.99)) &&
        letters.every((letter) => shareOf(runs, 'A', `c${letter}`) === shareOf(runs, 'A', 'cA')),
    },
  ],
};

/** Unit 2 on parity. */
const unit = 2;
const c2 = symbol('LSTM', 'c', unit);

/** Unit 1 of the LSTM with two units, whose arithmetic can be done by hand. */
const c1 = symbol('LSTM', 'c', 1);
const inUnit1 = (runs: Runs, name: string, step: number) => runs.of('LSTM').value(name, 1, step);
const inUnit0 = (runs: Runs, name: string, step: number) => runs.of('LSTM').value(name, 0, step);

/** c[1] by step, if its candidate came from σ instead of tanh, with f and i as they are. */
function withSigmoid(runs: Runs): number[] {
  let state = 0;
  return stepsFrom(1, atRandom.length).map((step) => {
    const sigmoid = 1 / (1 + Math.exp(-Math.atanh(inUnit1(runs, 'candidate', step))));
    state = inUnit1(runs, 'f', step) * state + inUnit1(runs, 'i', step) * sigmoid;
    return state;
  });
}

const oneByHand: LessonPage = {
  id: '5.2',
  title: 'One number by hand',
  says: prose`Parity again, by an LSTM with two units. Unit 1 on the one at step 3: c = f · old + i ·
    candidate = 0.042 × 0.946 + 0.997 × (−0.998) = −0.955. The ${term('forget gate')} ${f} and the
    ${term('input gate')} ${i} come from σ, between 0 and 1: how much. The ${term('candidate')} comes
    from tanh, between −1 and 1: in which direction.`,
  states: {
    start: parity(3, { weights: 'small' }),
    after: parity(3, { weights: 'small', why: 'LSTM.c[1]@3' }),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'c', unit: 1 },
    { kind: 'symbol', cell: 'LSTM', name: 'candidate', unit: 1 },
  ],
  ask: {
    kind: 'choice',
    question: 'Suppose the candidate came from σ, too. Starting from 0, could c[1] fall below 0?',
    options: [
      { id: 'no', title: 'no, never' },
      {
        id: 'forget',
        title: 'yes, when f is small',
        reply: prose`${f} only scales the old ${c} towards 0. A number above 0, times one between 0 and
          1, stays above 0.`,
      },
      {
        id: 'weights',
        title: 'yes, with negative weights',
        reply: prose`Negative weights make the sum negative, but σ makes of every sum a number between 0
          and 1. The candidate would lose its sign.`,
      },
    ],
    answer: (runs) => (withSigmoid(runs).every((value) => value >= 0) ? 'no' : 'weights'),
  },
  because: (runs) => {
    const lowest = Math.min(
      ...stepsFrom(1, atRandom.length).map((step) => inUnit1(runs, 'c', step)),
    );
    const at = (name: string, step: number) => formatShort(inUnit0(runs, name, step));
    return prose`All terms would be above 0, and so would ${c1}; with tanh it falls to
      ${formatShort(lowest)}. Nor are the gates opposites: in unit 0, ${f} and ${i} are ${at('f', 1)} and
      ${at('i', 1)} at step 1, both open, and ${at('f', 3)} and ${at('i', 3)} at step 3, both shut.`;
  },
  follow: { cell: 'LSTM', symbol: 'c', unit: 1, step: 3 },
  keeps: prose`σ says how much, tanh in which direction.`,
  claims: [
    {
      says: 'at step 3: 0.042 × 0.946 + 0.997 × (−0.998) = −0.955',
      holds: (runs) =>
        isNear(inUnit1(runs, 'f', 3), 0.042, 3) &&
        isNear(inUnit1(runs, 'c', 2), 0.946, 3) &&
        isNear(inUnit1(runs, 'i', 3), 0.997, 3) &&
        isNear(inUnit1(runs, 'candidate', 3), -0.998, 3) &&
        isNear(inUnit1(runs, 'c', 3), -0.955, 3),
    },
    {
      says: 'this LSTM has two units',
      holds: (runs) => runs.of('LSTM').model.sizes.hiddenSize === 2,
    },
    {
      says: 'step 3 reads a one',
      holds: (runs) => runs.of('LSTM').tokens[2]?.letter === '1',
    },
    {
      says: 'f and i are no opposites: in unit 0 both are open at step 1, both shut at step 3',
      holds: (runs) =>
        ['f', 'i'].every((name) => inUnit0(runs, name, 1) > 0.9 && inUnit0(runs, name, 3) < 0.1),
    },
    {
      says: 'with tanh c[1] does fall below 0',
      holds: (runs) => inUnit1(runs, 'c', 3) < 0,
    },
  ],
};

const inputShut = { change: 'LSTM.i=0@1' };

const inputGate: LessonPage = {
  id: '5.3',
  title: 'The input gate',
  says: prose`${i} says how much of the candidate is added to ${c}. At step 1 it is held at 0 in all
    units: the B is read, but nothing of it is written. From step 2 on ${i} is computed as always.`,
  states: {
    start: recall(1, inputShut),
    after: recall(last, inputShut),
    ...forEachLetter(inputShut),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'i' },
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
  ],
  ask: {
    kind: 'choice',
    question: 'What will it say at the question mark?',
    options: [
      {
        id: 'letter',
        title: 'B: it has read it',
        reply: prose`To read is not to store. ${c} starts at 0, so with ${i} at 0 both ${c} and ${h} are
          0 after step 1: no trace of the letter.`,
      },
      { id: 'same', title: 'the same as after any other letter' },
      {
        id: 'nothing',
        title: 'nothing: about 25 % for each letter',
        reply: prose`A memory without the letter is not an empty answer. The blanks are written, too,
          from step 2 on, and the output layer reads A from what they leave.`,
      },
    ],
    answer: (runs) => {
      if (letters.every((letter) => isNear(shareOf(runs, letter, 'B'), 0.25, 1))) return 'nothing';
      return sameForAll(runs) ? 'same' : 'letter';
    },
  },
  because: (runs) => {
    const run = runs.of('LSTM', 'after');
    return prose`After step 1 the largest |c| is ${formatPlain(largest(run, 'c', 1))}; at step
      ${last} it is ${formatShort(largest(run, 'c', last))}, all of it from the blanks and the question
      mark. After A, B, C and D alike the LSTM says
 ${said(runs, 'B')}.`;
  },
  follow: { cell: 'LSTM', symbol: 'c', unit: 3, step: 1 },
  keeps: prose`What the input gate shuts out cannot be recalled later.`,
  claims: [
    {
      says: 'after step 1 c and h are 0',
      holds: (runs) => ['c', 'h'].every((name) => largest(runs.of('LSTM', 'after'), name, 1) === 0),
    },
    {
      says: 'it says A, the same after every letter',
      holds: (runs) => sameForAll(runs) && shareOf(runs, 'A', 'B') > 0.99,
    },
  ],
};

const forgetGate: LessonPage = {
  id: '5.4',
  title: 'The forget gate',
  says: prose`${f} scales the old state: c = f · old + i · candidate. Suppose it is held, in all units and
    from step 2 to 11, through all the blanks: once at 1, once at 0. ${i} and ${o} are computed as
    always.`,
  states: {
    start: recall(1),
    after: recall(last, { change: 'LSTM.f=0@2-11' }),
    one: recall(last, { change: 'LSTM.f=1@2-11' }),
    once: recall(last, { change: 'LSTM.f=0@6' }),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'f' },
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
  ],
  ask: {
    kind: 'choice',
    question: 'Which of the two makes it forget the B?',
    options: [
      {
        id: 'one',
        title: 'f at 1',
        reply: prose`“Forget gate 1 means forget”: the name misleads. ${f} is the share of the old ${c}
          that is kept. At 1 all of it is kept, and the B is named with 100 %.`,
      },
      { id: 'zero', title: 'f at 0' },
      {
        id: 'both',
        title: 'both: neither is what it was trained for',
        reply: prose`A held gate need not break a trained network. ${f} was 0.86 on average and is 1
          now: ${c} grows larger, and the B is named with 100 %.`,
      },
    ],
    answer: (runs) => {
      const forgets = (state: string) => runs.of('LSTM', state).guess(last).name !== 'B';
      if (forgets('one')) return forgets('after') ? 'both' : 'one';
      return forgets('after') ? 'zero' : '';
    },
  },
  because: (runs) => {
    const share = (state: string) => formatGuess(shareOf(runs, 'B', state));
    return prose`With ${f} at 1, B gets ${share('one')}; with ${f} at 0, ${share('after')}. At 0 in step 6
      alone it loses nothing (B ${share('once')}): the old ${h} still has the letter, and the same step
      writes it into ${c} again. (On page 5.1, ${c} was emptied after that.)`;
  },
  follow: { cell: 'LSTM', symbol: 'c', unit: 3, step: 11 },
  keeps: prose`Forget gate 1 keeps the old state, 0 erases it.`,
  claims: [
    {
      says: 'with f at 1 the B is named with 100 %, and c is larger',
      holds: (runs) =>
        isNear(shareOf(runs, 'B', 'one'), 1) &&
        meanSize(runs.of('LSTM', 'one'), 'c', 11) > meanSize(runs.of('LSTM'), 'c', 11),
    },
    {
      says: 'f was 0.86 on average over the blanks',
      holds: (runs) => isNear(runs.of('LSTM').mean('f', 2, 11), 0.86),
    },
    {
      says: 'f at 0 in step 6 alone loses nothing, and c grows back',
      holds: (runs) => {
        const run = runs.of('LSTM', 'once');
        return (
          isNear(shareOf(runs, 'B', 'once'), 1) &&
          stepsFrom(7, last).every(
            (step) => meanSize(run, 'c', step) > meanSize(run, 'c', step - 1),
          )
        );
      },
    },
  ],
};

const outputShut = { change: 'LSTM.o=0@12' };

const outputGate: LessonPage = {
  id: '5.5',
  title: 'The output gate',
  says: prose`h = o · tanh(c): the ${term('output gate')} ${o} says how much of ${c} is output. At step
    12, on the question mark, ${o} is held at 0 in all units, so ${h} is 0.`,
  states: {
    start: recall(11),
    after: recall(last, outputShut),
    ...forEachLetter(outputShut),
    blanks: recall(last, { change: 'LSTM.o=0@2-11' }),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'o' },
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
  ],
  ask: {
    kind: 'choice',
    question: 'What does this do to c at step 12?',
    options: [
      {
        id: 'zero',
        title: 'c becomes 0 as well',
        reply: prose`${c} and ${h} are two things, and ${h} is computed from ${c}, not the other way
          round. At step 12 mean |c| is 3.20, with and without the change.`,
      },
      {
        id: 'part',
        title: 'c loses what is not output',
        reply: prose`${o} moves nothing out of ${c}. It scales a copy, tanh(c), on its way to ${h}; what
          ${c} itself keeps is up to ${f}.`,
      },
      { id: 'same', title: 'nothing' },
    ],
    answer: (runs) => {
      const [usual, shut] = [
        runs.of('LSTM').values('c', last),
        runs.of('LSTM', 'after').values('c', last),
      ];
      if (usual.every((value, at) => value === shut[at])) return 'same';
      return shut.every((value) => value === 0) ? 'zero' : 'part';
    },
  },
  because: (
    runs,
  ) => prose`${c} is the same to the last digit. With ${h} at 0 the output layer has only its bias:
    ${said(runs, 'B')}, after every letter. With ${o} at 0 from step 2 to 11 instead, the gates see
    nothing of ${c} either: B gets ${formatGuess(shareOf(runs, 'B', 'blanks'))}.`,
  follow: { cell: 'LSTM', symbol: 'h', unit: 3, step: last },
  keeps: prose`What is not output stays in ${c}, but neither output layer nor gates can read it.`,
  claims: [
    {
      says: 'at step 12 h is 0, and mean |c| 3.20 with and without the change',
      holds: (runs) =>
        largest(runs.of('LSTM', 'after'), 'h', last) === 0 &&
        isNear(meanSize(runs.of('LSTM', 'after'), 'c', last), 3.2) &&
        isNear(meanSize(runs.of('LSTM'), 'c', last), 3.2),
    },
    { says: 'the guess is the same after every letter', holds: sameForAll },
    {
      says: 'with o at 0 over the blanks the B is lost',
      holds: (runs) => runs.of('LSTM', 'blanks').guess(last).name !== 'B',
    },
  ],
};

/** The unit whose c grows largest. */
const growing = 3;

const noBound: LessonPage = {
  id: '5.6',
  title: 'How large c becomes',
  says: prose`tanh keeps the candidate between −1 and 1, and with ${o} also ${h}. And ${c}? After the B
    and nine blanks the largest |c| of the 16 units is 5.8. Now forty blanks more follow.`,
  states: {
    start: recall(10),
    after: recall(50, {}, 'B', 50),
    long: recall(301, {}, 'B', 300),
  },
  cells: ['LSTM'],
  marks: [{ kind: 'symbol', cell: 'LSTM', name: 'c', unit: growing }],
  ask: {
    kind: 'value',
    question: 'How large is the largest |c| after 50 steps?',
    from: 0,
    to: 80,
    by: 1,
    tolerance: 5,
    replies: {
      low: prose`No activation is applied to ${c} from step to step. tanh bounds what is added to ${c}
        and what is output of it, not ${c} itself.`,
      high: prose`Not that fast: a step adds less than 1, since ${i} and the candidate both stay below
        1, and ${f} takes a little away.`,
    },
    answer: (runs) => largest(runs.of('LSTM', 'after'), 'c', 50),
  },
  because: (runs) => {
    const run = runs.of('LSTM', 'after');
    const at = (name: string) => run.value(name, growing, 50);
    const added = at('i') * at('candidate');
    return prose`${formatShort(largest(run, 'c', 50))}, in unit ${growing}. Each step keeps
      ${formatFixed(at('f'), 4)} of its ${c} and adds ${formatFixed(added, 3)}. That tends to
      ${formatFixed(added, 3)} ÷ (1 − ${formatFixed(at('f'), 4)}) = ${formatFixed(added / (1 - at('f')), 0)}.
      After 300 blanks the largest |c| is ${formatFixed(largest(runs.of('LSTM', 'long'), 'c', 301), 0)};
      |h| stays below 1.`;
  },
  follow: { cell: 'LSTM', symbol: 'c', unit: growing, step: 50 },
  keeps: prose`tanh bounds what is added to ${c} and what is output; ${c} itself is limited by
    forgetting alone.`,
  claims: [
    {
      says: 'after 10 steps the largest |c| of the 16 units is 5.8',
      holds: (runs) =>
        runs.of('LSTM').values('c', 10).length === 16 &&
        isNear(largest(runs.of('LSTM'), 'c', 10), 5.8, 1),
    },
    {
      says: 'it is in unit 3, and it grows at each of the 50 steps after the first two',
      holds: (runs) => {
        const run = runs.of('LSTM', 'after');
        return (
          sizes(run, 'c', 50)[growing] === largest(run, 'c', 50) &&
          stepsFrom(3, 50).every((step) => largest(run, 'c', step) > largest(run, 'c', step - 1))
        );
      },
    },
    {
      says: 'h and the candidate stay within 1, and a step adds less than 1',
      holds: (runs) => {
        const run = runs.of('LSTM', 'long');
        return stepsFrom(1, run.length).every(
          (step) =>
            largest(run, 'h', step) < 1 &&
            largest(run, 'candidate', step) <= 1 &&
            largest(run, 'i', step) < 1,
        );
      },
    },
  ],
};

/** The factors of the three ways back, by step. */
const waysBack = {
  rnn: (runs: Runs) => [...runs.of('RNN').factors('h').values()],
  h: (runs: Runs) => [...runs.of('LSTM').factors('h').values()],
  c: (runs: Runs) => [...runs.of('LSTM').factors('c').values()],
};
const waysBackOptions: readonly (AskOption & { readonly id: keyof typeof waysBack })[] = [
  {
    id: 'rnn',
    title: 'the RNN’s h',
    reply: prose`In this RNN the gradient passes a matrix and the slope of σ, nowhere above ¼, at every
      step. Here no factor is above 0.71.`,
  },
  {
    id: 'h',
    title: 'the LSTM’s h',
    reply: prose`An LSTM does not spare every gradient. By ${h} it passes the matrices of the gates and of
      the candidate: the factor falls to 0.63 here.`,
  },
  { id: 'c', title: 'the LSTM’s c' },
];

const undisturbed: LessonPage = {
  id: '5.7',
  title: 'Three ways back',
  says: prose`In training the ${term('gradient')} goes back from step to step. Each step has a factor: by
    how much it can scale the gradient at most. Below 1 at every step the gradient fades; at 1 it can
    pass unchanged. Three ways back: the RNN’s h, the LSTM’s ${h}, and the LSTM’s ${c}
 with ${h} held constant.`,
  states: {
    start: recall(last),
    after: recall(last, { panel: 'gradients', picture: 'factor' }),
    held: parity(32, { change: ['LSTM.f=1@2-', 'LSTM.i=0@2-'] }, oneThenZeros),
  },
  cells: ['RNN', 'LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
    { kind: 'symbol', cell: 'LSTM', name: 'f' },
  ],
  *prepares(runs) {
    for (const cell of ['RNN', 'LSTM']) yield* runs.of(cell).computeFactors();
  },
  ask: {
    kind: 'choice',
    question: 'Whose factor lies nearest to 1, over the 12 steps?',
    options: waysBackOptions,
    answer: (runs) => {
      const offBy = (id: keyof typeof waysBack) =>
        mean(waysBack[id](runs).map((factor) => Math.abs(factor - 1)));
      const [nearest] = waysBackOptions.map(({ id }) => id).sort((a, b) => offBy(a) - offBy(b));
      return nearest ?? '';
    },
  },
  because: (runs) => {
    const range = (id: keyof typeof waysBack) => {
      const factors = waysBack[id](runs);
      return `${formatShort(Math.min(...factors))} to ${formatShort(Math.max(...factors))}`;
    };
    const held = runs.of('LSTM', 'held').value('c', unit, 32);
    return prose`By ${c}: ${range('c')}, the largest ${f} of its units; by ${h}: ${range('h')}; RNN:
      ${range('rnn')}. It works forwards, too: on parity, with ${f} at 1 and ${i} at 0 after a one,
      ${c2} stays ${formatShort(held)} for 31 steps.`;
  },
  keeps: prose`From step to step ${c} is multiplied by ${f} alone, not by a matrix.`,
  claims: [
    {
      says: 'the factor of c is the largest f at every step',
      holds: (runs) =>
        waysBack
          .c(runs)
          .every((factor, at) => isNear(factor, largest(runs.of('LSTM'), 'f', at + 1), 4)),
    },
    {
      says: 'no factor of the RNN is above 0.71',
      holds: (runs) => isNear(Math.max(...waysBack.rnn(runs)), 0.71),
    },
    {
      says: 'by h the factor falls to 0.63',
      holds: (runs) => isNear(Math.min(...waysBack.h(runs)), 0.63),
    },
    {
      says: 'with f at 1 and i at 0, c[2] stays the same to the last digit for 31 steps',
      holds: (runs) => {
        const run = runs.of('LSTM', 'held');
        return stepsFrom(2, 32).every(
          (step) => run.value('c', unit, step) === run.value('c', unit, 1),
        );
      },
    },
  ],
};

const without = { memory: 'none' };
const lettersRight = (runs: Runs) =>
  letters.filter((letter) => runs.of('LSTM', letter).guess(last).name === letter).length;

/** A step at which “odd” is wrong: at the last one it is right by chance. */
const beforeLast = 31;

const letGo: LessonPage = {
  id: '5.8',
  title: 'What the forget gate was added for',
  says: prose`The LSTM of 1997 had no forget gate: c = old + i · candidate. It was added in 2000. Here it
    is left out of both trained networks; all other ${term('weights')} stay as they were trained with
    it.`,
  states: {
    start: parity(1),
    after: parity(beforeLast, { ...without, panel: 'conventions' }),
    ...forEachLetter(without),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
    { kind: 'symbol', cell: 'LSTM', name: 'f' },
  ],
  ask: {
    kind: 'ticks',
    question: 'Without it, which of the two tasks fails?',
    options: [
      {
        id: 'recall',
        title: 'recall: name the first letter after ten blanks',
        reply: prose`To keep something needs no forget gate: without ${f} all of the old ${c} is kept. All
          four letters are still recalled.`,
      },
      {
        id: 'parity',
        title: 'running parity: even or odd, over 32 bits',
        reply: prose`Every 1 in the sequence has to turn the old answer over. Without ${f} the old ${c} stays in the sum
          for good, and from step 2 on the LSTM says “odd” to everything.`,
      },
    ],
    answer: (runs) => {
      const { right, of } = runs.of('LSTM', 'after').rightSteps();
      return [
        ...(lettersRight(runs) < letters.length ? ['recall'] : []),
        ...(right < of ? ['parity'] : []),
      ];
    },
  },
  because: (runs) => {
    const [usual, run] = [runs.of('LSTM'), runs.of('LSTM', 'after')];
    const { right, of } = run.rightSteps();
    return prose`Recall: ${lettersRight(runs)} of ${letters.length} letters. Parity: right at
      ${right} of ${of} steps (with a forget gate at ${usual.rightSteps().right}). What was added to ${c}
      stays in it: after ${beforeLast} bits the largest |c| is
      ${formatShort(largest(run, 'c', beforeLast))}, where it was
      ${formatShort(largest(usual, 'c', beforeLast))} with the gate.`;
  },
  follow: { cell: 'LSTM', symbol: 'c', unit, step: beforeLast },
  keeps: prose`Keeping is easy; letting go has to be built in.`,
  claims: [
    {
      says: 'all four letters are still recalled',
      holds: (runs) => lettersRight(runs) === letters.length,
    },
    {
      says: 'on parity it says “odd” from step 2 on',
      holds: (runs) =>
        stepsFrom(2, 32).every((step) => runs.of('LSTM', 'after').guess(step).name === 'odd'),
    },
    {
      says: 'the picture shows a step at which it is wrong',
      holds: (runs) => runs.of('LSTM', 'after').isRight(beforeLast) === false,
    },
    {
      says: 'with f it is right at every step',
      holds: (runs) => runs.of('LSTM').rightSteps().right === 32,
    },
    {
      says: 'c grows larger without f',
      holds: (runs) =>
        largest(runs.of('LSTM', 'after'), 'c', beforeLast) >
        2 * largest(runs.of('LSTM'), 'c', beforeLast),
    },
  ],
};

export const lstm: Lesson = {
  number: 5,
  title: 'The LSTM: a protected memory',
  question: 'What do a second state and two more gates buy?',
  recalls: {
    page: '4.5',
    question: 'z stays at 0.05 for 26 steps. About how much of the old state is left?',
    options: [
      {
        id: 'all',
        title: 'Nearly all',
        reply: prose`A single step keeps 95 %, but each of the 26 keeps 95 % of what was left:
          ${afterSteps} in the end.`,
      },
      { id: 'quarter', title: 'A quarter' },
      {
        id: 'none',
        title: 'Nothing',
        reply: prose`Each step keeps 95 % of what was left: after 26 steps that is ${afterSteps}, little
          but not nothing.`,
      },
    ],
    answer: 'quarter',
    because: prose`0.95 multiplied by itself 26 times is ${afterSteps}.`,
  },
  pages: [twoStates, oneByHand, inputGate, forgetGate, outputGate, noBound, undisturbed, letGo],
};
