/** Lesson 4: the GRU, one gate with two jobs. On running parity; from 4.2 on, unit 2 of eight. */
import { formatGuess, formatMagnitude, formatShort } from '../../models/format';
import { mean } from '../../models/read/sentence';
import { isNear } from './claims';
import { type Lesson, type LessonPage, link } from './page';
import { prose, symbol, term } from './prose';
import type { CellRun, Runs } from './runs';

const atRandom = '01101001110100010110110010011101';
const oneThenZeros = `1${'0'.repeat(31)}`;
const onlyOnes = '1'.repeat(32);
const length = 32;
const unit = 2;

const z = symbol('GRU', 'z', unit);
const h = symbol('GRU', 'h', unit);
const candidate = symbol('GRU', 'candidate', unit);
const allZ = symbol('GRU', 'z');
const allR = symbol('GRU', 'r');
const allH = symbol('GRU', 'h');

/** A state of the page: running parity, the GRU in front. */
const parity = (text: string, step: number, more: Readonly<Record<string, string>> = {}) =>
  link({ task: 'parity', text, step, cell: 'GRU', ...more });

/** Unit 2 of a quantity. */
const valueIn = (runs: Runs, name: string, step: number, state?: string) =>
  runs.of('GRU', state).value(name, unit, step);

const written = (runs: Runs, name: string, step: number, state?: string) =>
  formatShort(valueIn(runs, name, step, state));

const stepsFrom = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Unit 1 of the GRU with two units, whose arithmetic can be done by hand. */
const small = { z: symbol('GRU', 'z', 1), h: symbol('GRU', 'h', 1) };
const smallIn = (runs: Runs, name: string, step: number) => runs.of('GRU').value(name, 1, step);

const blend: LessonPage = {
  id: '4.1',
  title: 'A blend',
  says: prose`The plain RNN computes its whole state anew at every step. The GRU blends:
    h = (1 − z) · old + z · ${term('candidate')}, with an ${term('update gate')} z. This GRU has two
    units. Unit 1 at step 4: 0.980 × (−0.959) + 0.020 × 0.389 = −0.932. ${small.z} is nearly shut,
    so ${small.h} stays close to what it was.`,
  states: {
    start: parity(atRandom, 4, { weights: 'small' }),
    after: parity(atRandom, 2, { weights: 'small' }),
  },
  cells: ['GRU'],
  marks: [
    { kind: 'symbol', cell: 'GRU', name: 'z', unit: 1 },
    { kind: 'symbol', cell: 'GRU', name: 'h', unit: 1 },
  ],
  ask: {
    kind: 'value',
    question:
      'At step 2, z[1] was 0.986, the old state −0.858, the candidate 0.998. Where did h[1] go?',
    from: -1,
    to: 1,
    by: 0.1,
    tolerance: 0.1,
    bar: { cell: 'GRU', symbol: 'h', unit: 1, step: 1 },
    replies: {
      low: prose`It is a blend, not a sum: with ${small.z} at 0.99, the share 1 − z of the old state is
        0.01, and nearly the candidate alone is left.`,
    },
    answer: (runs) => smallIn(runs, 'h', 2),
  },
  because: (runs) => {
    const at = (name: string, step: number) => formatShort(smallIn(runs, name, step));
    return prose`${small.z} was ${at('z', 2)}, so the old state of ${at('h', 1)} had hardly any weight
      left. The candidate, ${at('candidate', 2)}, replaced it: ${small.h} became ${at('h', 2)}.`;
  },
  follow: { cell: 'GRU', symbol: 'h', unit: 1, step: 2 },
  keeps: prose`One gate does two jobs: the more of the candidate it lets in, the less of the old
    state it keeps.`,
  claims: [
    {
      says: 'at step 4: 0.980 × (−0.959) + 0.020 × 0.389 = −0.932',
      holds: (runs) =>
        isNear(1 - smallIn(runs, 'z', 4), 0.98, 3) &&
        isNear(smallIn(runs, 'h', 3), -0.959, 3) &&
        isNear(smallIn(runs, 'z', 4), 0.02, 3) &&
        isNear(smallIn(runs, 'candidate', 4), 0.389, 3) &&
        isNear(smallIn(runs, 'h', 4), -0.932, 3),
    },
    {
      says: 'at step 2 z[1] was 0.986, the old state −0.858, the candidate 0.998',
      holds: (runs) =>
        isNear(smallIn(runs, 'z', 2), 0.986, 3) &&
        isNear(smallIn(runs, 'h', 1), -0.858, 3) &&
        isNear(smallIn(runs, 'candidate', 2), 0.998, 3),
    },
    {
      says: 'this GRU has two units',
      holds: (runs) => runs.of('GRU').model.sizes.hiddenSize === 2,
    },
  ],
};

/** What the letter adds to the sum before σ. */
function letterTerm(run: CellRun, step: number): number {
  return run
    .explain('z', unit, step)
    .terms.filter(({ factors }) => factors.some(({ point }) => point?.symbol === 'x'))
    .reduce((sum, { value }) => sum + value, 0);
}

const sumOfZ = (run: CellRun, step: number) => run.explain('z', unit, step).sum;

const opensForOne: LessonPage = {
  id: '4.2',
  title: 'A one comes',
  says: prose`The task: is the number of ones so far even or odd? A one has to turn the answer over,
    a zero has to leave it. This GRU has eight units. Training has found values of ${z} for that:
    1.00 for the one at step 5, 0.05 for the zero at step 6.`,
  states: { start: parity(atRandom, 6), after: parity(atRandom, 8) },
  cells: ['GRU'],
  marks: [
    { kind: 'symbol', cell: 'GRU', name: 'z', unit },
    { kind: 'step', step: 8 },
  ],
  ask: {
    kind: 'value',
    question: 'A zero comes next, then a one. What will z[2] be at step 8, on that one?',
    from: 0,
    to: 1,
    by: 0.05,
    tolerance: 0.15,
    bar: { cell: 'GRU', symbol: 'z', unit },
    replies: {
      low: prose`A gate that is shut does not stay shut. It has no memory of its own: it is computed
        anew at every step, from the letter and the state.`,
      high: prose`Open need not mean 1. A gate takes any value between 0 and 1, and its value depends
        on the state as well as on the letter.`,
    },
    answer: (runs) => valueIn(runs, 'z', 8),
  },
  because: (runs) => {
    const run = runs.of('GRU');
    const [before, after] = [7, 8].map((step) => ({
      letter: formatShort(letterTerm(run, step)),
      sum: formatShort(sumOfZ(run, step)),
    }));
    return prose`At step 7, on the zero, ${z} was ${written(runs, 'z', 7)}. At step 8 the letter moves
      the sum: its term is ${after?.letter ?? ''} where it was ${before?.letter ?? ''}, and the sum goes
      from ${before?.sum ?? ''} to ${after?.sum ?? ''}. After σ that is ${written(runs, 'z', 8)}.`;
  },
  follow: { cell: 'GRU', symbol: 'z', unit, step: 8 },
  keeps: prose`A gate is a ${term('layer')} of its own, computed at every step from the letter and the
    state.`,
  claims: [
    {
      says: 'z[2] is 1.00 for the one at step 5, 0.05 for the zero at step 6',
      holds: (runs) =>
        atRandom[4] === '1' &&
        atRandom[5] === '0' &&
        isNear(valueIn(runs, 'z', 5), 1) &&
        isNear(valueIn(runs, 'z', 6), 0.05),
    },
    {
      says: 'z[2] is open for every one',
      holds: (runs) =>
        stepsFrom(1, length).every(
          (step) => atRandom[step - 1] === '0' || valueIn(runs, 'z', step) > 0.75,
        ),
    },
    {
      says: 'the letter moves the sum: the rest changes it by less than a tenth from step 7 to step 8',
      holds: (runs) => {
        const run = runs.of('GRU');
        const byLetter = letterTerm(run, 8) - letterTerm(run, 7);
        return Math.abs(byLetter / (sumOfZ(run, 8) - sumOfZ(run, 7)) - 1) < 0.1;
      },
    },
    {
      says: 'the letter at step 7 is a zero, at step 8 a one',
      holds: () => atRandom.slice(6, 8) === '01',
    },
  ],
};

/** The steps that read a zero while the number of ones is even, or odd. */
function zerosWhile(parityOfOnes: 'even' | 'odd'): number[] {
  const wanted = parityOfOnes === 'even' ? 0 : 1;
  return stepsFrom(1, length).filter((step) => {
    const ones = atRandom.slice(0, step).replaceAll('0', '').length;
    return atRandom[step - 1] === '0' && ones % 2 === wanted;
  });
}

const meanOfZ = (runs: Runs, steps: readonly number[]) =>
  mean(steps.map((step) => valueIn(runs, 'z', step)));

const writtenAgain: LessonPage = {
  id: '4.3',
  title: 'A surprise',
  says: prose`Six ones so far: even. Next comes a zero, and nothing is to change. At steps 6 and 7,
    while the number was odd, ${z} was 0.05 and 0.04 on a zero, and the old state was kept.`,
  states: { start: parity(atRandom, 10), after: parity(atRandom, 11) },
  cells: ['GRU'],
  marks: [
    { kind: 'symbol', cell: 'GRU', name: 'z', unit },
    { kind: 'step', step: 11 },
  ],
  ask: {
    kind: 'value',
    question: 'What will z[2] be at step 11, on the zero?',
    from: 0,
    to: 1,
    by: 0.05,
    tolerance: 0.1,
    bar: { cell: 'GRU', symbol: 'z', unit },
    replies: {
      low: prose`“Nothing is to change, so the gate is shut”: that is one way to keep a state. But the
        candidate may agree with the old state, and then an open gate changes little.`,
    },
    answer: (runs) => valueIn(runs, 'z', 11),
  },
  because: (
    runs,
  ) => prose`${z} is ${written(runs, 'z', 11)}: old state ${written(runs, 'h', 10)} and
    candidate ${written(runs, 'candidate', 11)} agree, and ${h} becomes ${written(runs, 'h', 11)}.
    “Even” is written again. On zeros ${z} is on average
    ${formatShort(meanOfZ(runs, zerosWhile('even')))} while even,
    ${formatShort(meanOfZ(runs, zerosWhile('odd')))} while odd.`,
  follow: { cell: 'GRU', symbol: 'h', unit, step: 11 },
  keeps: prose`An open gate need not mean news: to write the same value again is also a way to
    remember.`,
  claims: [
    {
      says: 'six ones in the first ten letters, then a zero',
      holds: () => atRandom.slice(0, 10).replaceAll('0', '').length === 6 && atRandom[10] === '0',
    },
    {
      says: 'z[2] was 0.05 and 0.04 on the zeros at steps 6 and 7, while odd',
      holds: (runs) =>
        [6, 7].every((step) => zerosWhile('odd').includes(step)) &&
        isNear(valueIn(runs, 'z', 6), 0.05) &&
        isNear(valueIn(runs, 'z', 7), 0.04),
    },
    {
      says: 'candidate and old state agree: both are above 0',
      holds: (runs) => valueIn(runs, 'h', 10) > 0.5 && valueIn(runs, 'candidate', 11) > 0.5,
    },
    {
      says: 'on zeros z[2] is open while even and nearly shut while odd',
      holds: (runs) =>
        zerosWhile('even').every((step) => valueIn(runs, 'z', step) > 0.75) &&
        zerosWhile('odd').every((step) => valueIn(runs, 'z', step) < 0.1),
    },
  ],
};

const heldSteps = stepsFrom(17, length);

const neverAgain: LessonPage = {
  id: '4.4',
  title: 'What if it never wrote again?',
  says: prose`Ones only: the right answer alternates, odd, even, odd, even. The GRU follows, up to
    “even” at step 16. Suppose ${allZ} is held at 0 from step 17 on, in all eight units. The
    ${term('reset gate')} ${allR} and the candidate are computed as always.`,
  states: {
    start: parity(onlyOnes, 16),
    after: parity(onlyOnes, length, { change: 'GRU.z=0@17-' }),
  },
  cells: ['GRU'],
  marks: [
    { kind: 'symbol', cell: 'GRU', name: 'z' },
    { kind: 'step', step: 17 },
  ],
  ask: {
    kind: 'choice',
    question: 'What will it say from step 17 on?',
    options: [
      {
        id: 'alternating',
        title: 'odd, even, odd, even, as before',
        reply: prose`The candidate does say the opposite: −0.99 in unit 2 at step 17, where the state
          is 0.73. But a candidate counts only as far as ${allZ} lets it in.`,
      },
      { id: 'even', title: 'even, to the end' },
      {
        id: 'odd',
        title: 'odd, to the end',
        reply: prose`That would take one more write, at step 17. With ${allZ} at 0 even that step
          leaves the state as it is.`,
      },
      {
        id: 'undecided',
        title: 'neither: about 50 % each',
        reply: prose`To write nothing is not to lose everything. The state of step 16 is still there,
          and the output reads “even” from it with 100 %.`,
      },
    ],
    answer: (runs) => {
      const guesses = heldSteps.map((step) => runs.of('GRU', 'after').guess(step));
      if (guesses.every(({ share }) => share < 0.6)) return 'undecided';
      const names = new Set(guesses.map(({ name }) => name));
      return names.size > 1 ? 'alternating' : ([...names][0] ?? '');
    },
  },
  because: (runs) => {
    const run = runs.of('GRU', 'after');
    const right = heldSteps.filter((step) => run.isRight(step)).length;
    return prose`${allH} stays the same to the last digit, so the answer stays
      “${run.guess(length).name}”, right at ${right} of ${heldSteps.length} steps. ${candidate} is
      ${written(runs, 'candidate', 17, 'after')} at each of them; none of it enters.`;
  },
  follow: { cell: 'GRU', symbol: 'h', unit, step: 17 },
  keeps: prose`With ${allZ} at 0 the state is frozen, whatever the candidate says.`,
  claims: [
    {
      says: 'without the change it is right at every step, and says “even” at 16',
      holds: (runs) => {
        const run = runs.of('GRU');
        const { right, of } = run.rightSteps();
        return right === of && of === length && run.guess(16).name === 'even';
      },
    },
    { says: 'there are eight units', holds: (runs) => runs.of('GRU').values('h', 1).length === 8 },
    {
      says: 'h stays the same to the last digit',
      holds: (runs) => {
        const run = runs.of('GRU', 'after');
        const kept = run.values('h', 16);
        return heldSteps.every((step) =>
          kept.every((value, at) => run.value('h', at, step) === value),
        );
      },
    },
    {
      says: 'the candidate is −0.99 at step 17 and at each later one, the state 0.73',
      holds: (runs) =>
        heldSteps.every((step) => isNear(valueIn(runs, 'candidate', step, 'after'), -0.99)) &&
        isNear(valueIn(runs, 'h', 17, 'after'), 0.73),
    },
    {
      says: 'it says “even” with 100 %',
      holds: (runs) => isNear(runs.of('GRU', 'after').share('even', length), 1),
    },
  ],
};

/** The first step at which it no longer says “odd”. */
const forgottenAt = (runs: Runs) =>
  runs.of('GRU').firstStep((step) => runs.of('GRU').share('odd', step) < 0.5);

const notASwitch: LessonPage = {
  id: '4.5',
  title: 'A gate is not a switch',
  says: prose`A one, then zeros: “odd” is right at every step. After the one, ${h} is −0.83 and the
    answer odd, 100 %. On the zeros ${z} is nearly shut: 0.05 at step 2, 0.04 at step 3.`,
  states: {
    start: parity(oneThenZeros, 1),
    after: parity(oneThenZeros, 27),
    shut: parity(oneThenZeros, 1, { change: 'GRU.z[2]=0@2-' }),
  },
  cells: ['GRU'],
  marks: [
    { kind: 'symbol', cell: 'GRU', name: 'z', unit },
    { kind: 'symbol', cell: 'GRU', name: 'h', unit },
  ],
  ask: {
    kind: 'step',
    question: 'At which step does it first say “even”: when is the one forgotten?',
    from: 2,
    to: length,
    tolerance: 3,
    never: true,
    replies: {
      low: prose`It lasts longer. ${z} stays below 0.1 up to that step, so each zero takes only a
        little of ${h} away.`,
      high: prose`Nearly shut is not shut. Every zero blends a little of the candidate, which is close
        to +1, into ${h}: small changes, all in the same direction.`,
    },
    answer: (runs) => forgottenAt(runs) ?? 'never',
  },
  because: (runs) => {
    const step = forgottenAt(runs) ?? length;
    const odd = (at: number, state?: string) => formatGuess(runs.of('GRU', state).share('odd', at));
    return prose`${h} rose from ${written(runs, 'h', 1)} to ${written(runs, 'h', step)}. “Odd” had
      ${odd(step - 1)} at step ${step - 1} and ${odd(step)} at step ${step}. With ${z} held at 0 from
      step 2 on, in this one unit, it has ${odd(length, 'shut')} at step ${length}.`;
  },
  follow: { cell: 'GRU', symbol: 'h', unit, step: 27 },
  keeps: prose`0.05 is not 0: over twenty-six steps small changes add up to a lost bit.`,
  claims: [
    {
      says: 'after the one h[2] is −0.83 and the answer is odd, 100 %',
      holds: (runs) =>
        isNear(valueIn(runs, 'h', 1), -0.83) && isNear(runs.of('GRU').share('odd', 1), 1),
    },
    {
      says: 'z[2] is 0.05 at step 2, 0.04 at step 3, and below 0.1 until the one is forgotten',
      holds: (runs) =>
        isNear(valueIn(runs, 'z', 2), 0.05) &&
        isNear(valueIn(runs, 'z', 3), 0.04) &&
        stepsFrom(2, 27).every((step) => valueIn(runs, 'z', step) < 0.1),
    },
    {
      says: 'the candidate is close to +1 all the time',
      holds: (runs) => stepsFrom(2, 27).every((step) => valueIn(runs, 'candidate', step) > 0.98),
    },
    {
      says: 'twenty-six steps after the one it is lost, and not found again',
      holds: (runs) =>
        forgottenAt(runs) === 27 &&
        stepsFrom(27, length).every((step) => runs.of('GRU').guess(step).name === 'even'),
    },
    {
      says: 'with z[2] at 0 it is right to the end',
      holds: (runs) => runs.of('GRU', 'shut').rightSteps().right === length,
    },
  ],
};

/** The values of the candidate on ones, from the lowest to the highest. */
const candidatesOnOnes = (runs: Runs, state: string) =>
  stepsFrom(1, length)
    .filter((step) => atRandom[step - 1] === '1')
    .map((step) => valueIn(runs, 'candidate', step, state))
    .sort((one, other) => one - other);

const whatResetIsFor: LessonPage = {
  id: '4.6',
  title: 'What is r for?',
  says: prose`${allR} says how much of the old state the candidate uses. A one makes odd of even, and
    even of odd: to turn a bit over, the candidate has to see it. Suppose ${allR} is held at 0 at every
    step. ${allZ} is computed as always.`,
  states: {
    start: parity(atRandom, 3),
    after: parity(atRandom, length, { change: 'GRU.r=0@1-' }),
    open: parity(atRandom, length, { change: 'GRU.r=1@1-' }),
    zeros: parity(oneThenZeros, length),
    openOnZeros: parity(oneThenZeros, length, { change: 'GRU.r=1@1-' }),
  },
  cells: ['GRU'],
  marks: [
    { kind: 'symbol', cell: 'GRU', name: 'r' },
    { kind: 'symbol', cell: 'GRU', name: 'candidate' },
  ],
  ask: {
    kind: 'choice',
    question: 'Without the change it is right at all 32 steps. And with r at 0?',
    options: [
      {
        id: 'asBefore',
        title: 'as often: z does the work',
        reply: prose`${allR} and ${allZ} do not do the same. ${allZ} can let the candidate in, but what
          the candidate says about a one is now always the same, −0.08 in unit 2.`,
      },
      { id: 'half', title: 'about half of the time' },
      {
        id: 'never',
        title: 'never: every answer is turned over',
        reply: prose`To be wrong every time it would have to know the answer. It does not: it says
          “even” at all steps but one.`,
      },
    ],
    answer: (runs) => {
      const { right, of } = runs.of('GRU', 'after').rightSteps();
      if (right / of > 0.9) return 'asBefore';
      return right / of < 0.1 ? 'never' : 'half';
    },
  },
  because: (runs) => {
    const right = (state: string) => runs.of('GRU', state).rightSteps().right;
    const usual = candidatesOnOnes(runs, 'start');
    return prose`Right at ${right('after')} of ${length}. On ones ${candidate} was between
      ${formatShort(usual[0] ?? 0)} and ${formatShort(usual.at(-1) ?? 0)}; now it is always
      ${formatShort(candidatesOnOnes(runs, 'after')[0] ?? 0)}. With ${allR} held at 1
      it is right at ${right('open')} steps here; on a one and then only zeros, at
      ${right('openOnZeros')} where it was right at ${right('zeros')} before.`;
  },
  follow: { cell: 'GRU', symbol: 'candidate', unit, step: 32 },
  keeps: prose`What the candidate does not see, it cannot turn over.`,
  claims: [
    {
      says: 'without the change it is right at all 32 steps',
      holds: (runs) => runs.of('GRU').rightSteps().right === length,
    },
    {
      says: 'about half: right at 13 to 19 of 32 steps',
      holds: (runs) => Math.abs(runs.of('GRU', 'after').rightSteps().right - length / 2) <= 3,
    },
    {
      says: 'on a one the candidate is always −0.08, whatever the state was',
      holds: (runs) => candidatesOnOnes(runs, 'after').every((value) => isNear(value, -0.08)),
    },
    {
      says: 'it says “even” at all steps but one',
      holds: (runs) =>
        stepsFrom(1, length).filter((step) => runs.of('GRU', 'after').guess(step).name === 'even')
          .length ===
        length - 1,
    },
    {
      says: 'with r at 1 it is as good here, and worse on a one, then zeros',
      holds: (runs) =>
        runs.of('GRU', 'open').rightSteps().right === length &&
        runs.of('GRU', 'openOnZeros').rightSteps().right <
          runs.of('GRU', 'zeros').rightSteps().right,
    },
  ],
};

/** The largest difference of a quantity between the two ways to write it, over all steps. */
function largestDifference(runs: Runs, name: string): number {
  const [one, other] = [runs.of('GRU'), runs.of('GRU', 'after')];
  return Math.max(
    ...stepsFrom(1, length).flatMap((step) =>
      Array.from(one.values(name, step), (value, at) =>
        Math.abs(value - other.value(name, at, step)),
      ),
    ),
  );
}

/** A difference above it is not rounding. */
const rounding = 1e-5;
const compared = ['z', 'candidate', 'h', 'y'];
const stays = prose`The blend is the same: what ${allZ} gave to the candidate, 1 − z gives to it now. So
  this number stays, at every step.`;

const otherBooks: LessonPage = {
  id: '4.7',
  title: 'Other books, other z',
  says: prose`Here ${allZ} weights the candidate. PyTorch and Keras write
    h = z · old + (1 − z) · candidate: the same name, the opposite meaning. The trained
    ${term('weights')} are converted to their ${term('convention')}, so that the network stays the
    same.`,
  states: {
    start: parity(atRandom, 6),
    after: parity(atRandom, 6, { update: 'keeps', panel: 'conventions' }),
  },
  cells: ['GRU'],
  marks: [{ kind: 'symbol', cell: 'GRU', name: 'z' }],
  ask: {
    kind: 'ticks',
    question: 'Which of these numbers change?',
    options: [
      {
        id: 'z',
        title: 'the update gate z',
        reply: prose`${allZ} has to change: where it weights the old state instead of the candidate,
          only 1 − z gives the same blend. ${z} goes from 0.05 to 0.95 at step 6.`,
      },
      { id: 'candidate', title: 'the candidate', reply: stays },
      { id: 'h', title: 'the state h', reply: stays },
      {
        id: 'y',
        title: 'the output y',
        reply: prose`Neither form is wrong, and neither is better: with the weights converted, both
          give the same states and the same outputs.`,
      },
    ],
    answer: (runs) => compared.filter((name) => largestDifference(runs, name) > rounding),
  },
  because: (runs) => prose`${z} is ${written(runs, 'z', 6, 'after')} instead of
    ${written(runs, 'z', 6)} at step 6: σ(−a) = 1 − σ(a), so the layer of ${allZ} has its weights
    negated. ${allH} and y differ by at most
    ${formatMagnitude(Math.max(largestDifference(runs, 'h'), largestDifference(runs, 'y')))} over
    ${length} steps: rounding.`,
  follow: { cell: 'GRU', symbol: 'z', unit, step: 6 },
  keeps: prose`Before you call a GRU’s formula wrong, look at what its ${allZ} weights.`,
  claims: [
    {
      says: 'z becomes 1 − z everywhere',
      holds: (runs) =>
        stepsFrom(1, length).every((step) =>
          runs
            .of('GRU')
            .values('z', step)
            .every((value, at) => {
              const there = runs.of('GRU', 'after').value('z', at, step);
              return Math.abs(1 - value - there) < rounding;
            }),
        ),
    },
    {
      says: 'z[2] goes from 0.05 to 0.95 at step 6',
      holds: (runs) =>
        isNear(valueIn(runs, 'z', 6), 0.05) && isNear(valueIn(runs, 'z', 6, 'after'), 0.95),
    },
    {
      says: 'the candidate, h and y stay, but for rounding',
      holds: (runs) =>
        ['candidate', 'h', 'y'].every((name) => largestDifference(runs, name) < rounding),
    },
  ],
};

export const gru: Lesson = {
  number: 4,
  title: 'The GRU: one gate, two jobs',
  question: 'How can a state be kept on purpose?',
  recalls: {
    page: '3.3',
    question: 'What did one step back do to the gradient of the trained RNN, on average?',
    options: [
      {
        id: 'larger',
        title: 'It made it larger',
        reply: prose`It did so with tanh and weights times four. The trained RNN has σ, which is at most ¼
          steep: there a step made it smaller.`,
      },
      {
        id: 'equal',
        title: 'It left it as it was',
        reply: prose`Then the loss at step 50 could teach the weights what step 1 was worth. A step made
          it smaller, and so little was left.`,
      },
      { id: 'smaller', title: 'It made it smaller' },
    ],
    answer: 'smaller',
    because: prose`Many factors below 1, one after another, leave next to nothing.`,
  },
  pages: [blend, opensForOne, writtenAgain, neverAgain, notASwitch, whatResetIsFor, otherBooks],
};
