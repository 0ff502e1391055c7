/**
 * Lesson 7: how to read a network, and how not to be fooled by it. On temporal order, which is
 * answered at the last letter, and at the end on surname.
 */
import { formatGuess, formatShort } from '../../models/format';
import { seededRandom } from '../../models/random';
import { mean } from '../../models/read/sentence';
import type { RunnableModel } from '../../models/snapshot';
import { traceSequence } from '../../models/trace';
import { isCorrect } from '../../models/train/accuracy';
import { taskOf } from '../tasks';
import { isNear } from './claims';
import { type Claim, type Lesson, type LessonPage, link } from './page';
import { prose, symbol, term } from './prose';
import type { CellRun, Runs } from './runs';

const task = 'temporal-order';
const order = taskOf(task);

/** The example of a pair: `XY` has its X at 7, its Y at 31, and is asked at 50. */
function exampleOf(pair: string): string {
  return order.examples[order.outputs.indexOf(pair)]?.text ?? '';
}

const text = exampleOf('XY');
const [first, second, asked] = [7, 31, 50];
const untilSecond = text.slice(0, second);
const gated = ['GRU', 'LSTM'];

const f = symbol('LSTM', 'f');
const i = symbol('LSTM', 'i');
const c = symbol('LSTM', 'c');

/** A prediction as it is written: `XY, 100 %`. */
function guessed(run: CellRun, step = run.length): string {
  const { name, share } = run.guess(step);
  return `${name}, ${formatGuess(share)}`;
}

/** Whether a prediction is this class at this percentage. */
function says(run: CellRun, name: string, percent: number, step = run.length): boolean {
  const guess = run.guess(step);
  return guess.name === name && isNear(100 * guess.share, percent, 0);
}

/** From where on, after the second sign, a run predicts XY until the end. */
function turnsAt(run: CellRun): number | 'never' {
  const last = run.firstStep(
    (step) => run.firstStep((later) => run.guess(later).name !== 'XY', step) === undefined,
    second,
  );
  return last ?? 'never';
}

/** Which of the gated cells predict XY at the end. */
function whoSaysXY(runs: Runs, state = 'start'): string {
  const who = gated.filter((cell) => {
    const run = runs.of(cell, state);
    return run.guess(run.length).name === 'XY';
  });
  return who.length === gated.length ? 'both' : (who[0] ?? 'neither');
}

/** The index of the second sign in a drawn sequence. */
function secondSign(letters: readonly string[]): number {
  return letters.findLastIndex((letter) => letter === 'X' || letter === 'Y');
}

/** How many letters after the second sign the shortened sequences are asked. */
const soon = 5;

interface Drawn {
  readonly letters: readonly string[];
  /** The same, asked five letters after the second sign. */
  readonly shortened: readonly string[];
}

let drawnOnce: readonly Drawn[] | undefined;

/** Sixty sequences as in training; the same at every call. */
function sixty(): readonly Drawn[] {
  if (!drawnOnce) {
    const random = seededRandom(1, task);
    drawnOnce = Array.from({ length: 60 }, () => {
      const letters = order.draw(random, order.difficulty.usual);
      return { letters, shortened: [...letters.slice(0, secondSign(letters) + soon), 'B'] };
    });
  }
  return drawnOnce;
}

interface Score {
  /** The classes of those that are predicted correctly. */
  readonly classes: readonly string[];
}

const scores = new WeakMap<RunnableModel, { readonly full: Score; readonly shortened: Score }>();

/** The drawn sequences that a cell predicts correctly, in full and shortened; memoised. */
function scoresOf({ model }: CellRun): { readonly full: Score; readonly shortened: Score } {
  let known = scores.get(model);
  if (!known) {
    const score = (sequences: readonly (readonly string[])[]): Score => ({
      classes: sequences.flatMap((letters) => {
        const output = traceSequence(model, letters.map(order.encode)).steps.at(-1)?.y ?? [];
        const target = order.targets(letters).at(-1);
        if (target === undefined || !isCorrect(order, output, target)) return [];
        return order.outputs[target] ?? [];
      }),
    });
    known = {
      full: score(sixty().map(({ letters }) => letters)),
      shortened: score(sixty().map(({ shortened }) => shortened)),
    };
    scores.set(model, known);
  }
  return known;
}

/** How many letters after its second sign a drawn sequence is asked. */
const gaps = () => sixty().map(({ letters }) => letters.length - 1 - secondSign(letters));

const askedAfter19: Claim = {
  says: 'in training the B came 19 to 24 letters after the second sign',
  holds: () => Math.min(...gaps()) === 19 && Math.max(...gaps()) === 24,
};

const signs: Claim = {
  says: 'the X is read at step 7, the Y at 31, the B at 50',
  holds: () =>
    text.search(/[XY]/) === first - 1 &&
    text[first - 1] === 'X' &&
    text[second - 1] === 'Y' &&
    secondSign([...text]) === second - 1 &&
    text.indexOf('B') === asked - 1 &&
    text.length === asked,
};

const isItAsked: LessonPage = {
  id: '7.1',
  title: 'Is it asked?',
  says: prose`Two signs, each an X or a Y, are hidden among letters that mean nothing. The networks read
    all of them and name the pair at the final B. At step 5 the LSTM already predicts XX, with
    97 %.`,
  states: {
    start: link({ task, text, step: 5, cell: 'LSTM' }),
    after: link({ task, text, step: asked, cell: 'LSTM' }),
  },
  cells: gated,
  marks: [{ kind: 'step', step: 5 }],
  ask: {
    kind: 'choice',
    question: 'What does this prediction tell you?',
    options: [
      {
        id: 'read',
        title: 'It has read an X.',
        reply: prose`A high probability looks like knowledge. But none of the five letters is a sign:
          the first X comes at step 7.`,
      },
      {
        id: 'frequent',
        title: 'XX is the most frequent pair.',
        reply: prose`A network that knows nothing would do best to predict how frequent each pair is. But
          the pairs are drawn with equal chances: that would be 25 %, not 97 %.`,
      },
      { id: 'nothing', title: 'Nothing: it is not asked here.' },
    ],
    answer: (runs) => {
      const { tokens, targets } = runs.of('LSTM');
      if (tokens.slice(0, 5).some(({ letter }) => letter === 'X')) return 'read';
      return targets[4] === undefined ? 'nothing' : 'frequent';
    },
  },
  because: (
    runs,
  ) => prose`The ${term('loss')} counts the last step only, so nothing in training made
    the prediction right at step 5. There the GRU says ${guessed(runs.of('GRU'), 5)}. At ${asked},
    where both are asked, they say ${guessed(runs.of('GRU'), asked)}, and
    ${guessed(runs.of('LSTM'), asked)}.`,
  keeps: prose`A prediction means something only where training asked for it.`,
  claims: [
    signs,
    { says: 'the LSTM says XX, 97 % at 5', holds: (runs) => says(runs.of('LSTM'), 'XX', 97, 5) },
    {
      says: 'only the last step has a target',
      holds: (runs) =>
        runs
          .of('LSTM')
          .targets.every((target, index) => (target !== undefined) === (index === asked - 1)),
    },
    {
      says: 'the pairs are drawn with equal chances',
      holds: () => {
        const random = seededRandom(2, task);
        const drawn = Array.from({ length: 2000 }, () => order.targets(order.draw(random, asked)));
        return order.outputs.every((_, pair) => {
          const share = drawn.filter((targets) => targets.at(-1) === pair).length / drawn.length;
          return Math.abs(share - 0.25) < 0.04;
        });
      },
    },
  ],
};

const whenItDecides: LessonPage = {
  id: '7.2',
  title: 'When does it decide?',
  says: prose`At step 31 the second sign is read, a Y. From here on all that is needed has been seen.
    Nobody asks before step 50, but the output can be read at every ${term('step')}: now both cells
    predict XX.`,
  states: {
    start: link({ task, text, step: second, cell: 'LSTM' }),
    after: link({ task, text, step: 44, cell: 'LSTM' }),
  },
  cells: gated,
  marks: [{ kind: 'step', step: second }],
  ask: {
    kind: 'step',
    question: 'From which step on will the LSTM predict XY?',
    from: second,
    to: asked,
    never: true,
    replies: {
      low: prose`It could have told the pair at 31, so you expected it to. But at step 43 it still says
        XX, 58 %: nothing in training rewards an early answer.`,
      high: prose`It does not wait until it is asked: at step 45, five letters before the B, it says XY,
        96 %.`,
    },
    answer: (runs) => turnsAt(runs.of('LSTM')),
  },
  because: (runs) => {
    const [gru, lstm] = [runs.of('GRU'), runs.of('LSTM')];
    const [late, later] = [Number(turnsAt(lstm)), Number(turnsAt(gru))];
    return prose`The LSTM turns at ${late} (${guessed(lstm, late)}), the GRU at ${later}
      (${guessed(gru, later)}): ${late - second} and ${later - second} steps after they could know. In
      training they were never asked sooner than ${Math.min(...gaps())} letters after the second
      sign.`;
  },
  keeps: prose`A network learns to be right in time, not as early as it could be.`,
  claims: [
    signs,
    {
      says: 'both predict XX at 31',
      holds: (runs) => gated.every((cell) => runs.of(cell).guess(second).name === 'XX'),
    },
    {
      says: 'the LSTM still says XX, 58 %, at 43',
      holds: (runs) => says(runs.of('LSTM'), 'XX', 58, 43),
    },
    {
      says: 'the LSTM says XY, 96 %, at 45',
      holds: (runs) => says(runs.of('LSTM'), 'XY', 96, 45),
    },
    {
      says: 'the LSTM turns at 44, which is shown; the GRU one step later',
      holds: (runs) => turnsAt(runs.of('LSTM')) === 44 && turnsAt(runs.of('GRU')) === 45,
    },
    askedAfter19,
  ],
};

const asking = (after: number) => text.slice(0, second + after - 1).concat('B');

const tryToBreakIt: LessonPage = {
  id: '7.3',
  title: 'Make a hypothesis, then try to break it',
  says: prose`Both cells needed 13 or 14 steps after the Y. A hypothesis: they finish the pair only
    some steps after the second sign. If so, they must fail when they are asked too soon. Here the B
    comes 5 letters after the Y; in training it was at least 19.`,
  states: {
    start: link({ task, text: asking(soon), step: second }),
    after: link({ task, text: asking(soon), step: second + soon }),
    fifteen: link({ task, text: asking(15), step: second + 15 }),
    full: link({ task, text, step: asked }),
  },
  cells: gated,
  marks: [{ kind: 'step', step: second + soon }],
  ask: {
    kind: 'choice',
    question: 'Who still says XY at the B?',
    options: [
      {
        id: 'both',
        title: 'both',
        reply: prose`The B asks, so you expect an answer. But it cannot bring forward what takes the
          networks 13 or 14 letters: both say XX, 100 %. Asked 15 letters after the Y, both say XY.`,
      },
      {
        id: 'GRU',
        title: 'only the GRU',
        reply: prose`On other sequences the GRU does better than the LSTM, but not on this one: it says XX,
          100 %.`,
      },
      {
        id: 'LSTM',
        title: 'only the LSTM',
        reply: prose`Its cell state holds what was read, you may think, so it can tell at once. But here
          the LSTM says XX, 100 %, as the GRU does.`,
      },
      { id: 'neither', title: 'neither' },
    ],
    answer: (runs) => whoSaysXY(runs),
  },
  because: (runs) => {
    const [gru, lstm] = gated.map((cell) => scoresOf(runs.of(cell)).shortened.classes) as [
      readonly string[],
      readonly string[],
    ];
    return prose`The hypothesis survives one sequence; now ${sixty().length}, each asked ${soon} letters
      after its second sign. The LSTM gets ${lstm.length} right, as many as answering XX every time would
      (${drawnOf('XX')}): it fails as predicted. The GRU gets ${gru.length}, but no ${missedBy(gru)}: it
      needs another hypothesis.`;
  },
  keeps: prose`Choose a test that your hypothesis could fail, and make it many times.`,
  claims: [
    {
      says: 'both cells needed 13 or 14 steps',
      holds: (runs) =>
        turnsAt(runs.of('LSTM', 'full')) === second + 13 &&
        turnsAt(runs.of('GRU', 'full')) === second + 14,
    },
    askedAfter19,
    {
      says: 'both say XX, 100 %, if asked 5 letters after the Y',
      holds: (runs) => gated.every((cell) => says(runs.of(cell), 'XX', 100)),
    },
    {
      says: 'both say XY if asked 15 letters after it',
      holds: (runs) => whoSaysXY(runs, 'fifteen') === 'both',
    },
    {
      says: 'in full, both get all sixty right',
      holds: (runs) => gated.every((cell) => scoresOf(runs.of(cell)).full.classes.length === 60),
    },
    {
      says: 'the LSTM gets every shortened XX right and nothing else: about a quarter',
      holds: (runs) => {
        const { classes } = scoresOf(runs.of('LSTM')).shortened;
        return classes.every((pair) => pair === 'XX') && classes.length === drawnOf('XX');
      },
    },
    {
      says: 'the GRU does better, over half, but gets no XY right and some of all others',
      holds: (runs) => {
        const { classes } = scoresOf(runs.of('GRU')).shortened;
        return classes.length > 30 && missedBy(classes) === 'XY';
      },
    },
  ],
};

/** How many of the sixty are of a class. */
function drawnOf(pair: string): number {
  const target = order.outputs.indexOf(pair);
  return sixty().filter(({ letters }) => order.targets(letters).at(-1) === target).length;
}

/** The classes of which none is right. */
function missedBy(right: readonly string[]): string {
  return order.outputs.filter((pair) => !right.includes(pair)).join(' or ');
}

/** By unit, the product of f over the steps between the signs. */
function keptByF(run: CellRun): readonly number[] {
  return Array.from(run.values('f', first), (_, unit) => {
    let kept = 1;
    for (let step = first + 1; step < second; step++) kept *= run.value('f', unit, step);
    return kept;
  });
}

const frozen = (from: number, to: number) => [`LSTM.f=1@${from}-${to}`, `LSTM.i=0@${from}-${to}`];

const isItTheForgetGate: LessonPage = {
  id: '7.4',
  title: 'Is it the forget gate that remembers?',
  says: prose`From step 8 to 30 the LSTM has to keep the X. Over these 23 steps its
    ${term('forget gate')} ${f} is 0.84 on average, over all units. That looks as if the
    ${term('cell state')} ${c} of step 7 were mostly kept.`,
  states: {
    start: link({ task, text, step: 30, cell: 'LSTM' }),
    after: link({
      task,
      text,
      step: asked,
      cell: 'LSTM',
      panel: 'time',
      quantity: ['LSTM.f'],
      change: frozen(40, 49),
    }),
    between: link({ task, text: exampleOf('YX'), step: asked, change: frozen(7, 30) }),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'f' },
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
  ],
  ask: {
    kind: 'choice',
    question:
      'By f alone, how much of the c of step 7 is left at step 30, on average over the units?',
    options: [
      {
        id: '0.98',
        title: '98 %',
        reply: prose`“A forget gate near 1 keeps.” It would have to be 0.999 at every step to keep 98 %
          over 23 steps; the largest ${f} here is 0.91.`,
      },
      {
        id: '0.5',
        title: '50 %',
        reply: prose`Factors multiply. To keep half over 23 steps, ${f} would have to be 0.97 at every
          step; the largest here is 0.91.`,
      },
      { id: '0.04', title: '4 %' },
    ],
    answer: (runs) => {
      const kept = mean(keptByF(runs.of('LSTM')));
      const off = (id: string) => Math.abs(Math.log(Number(id) / kept));
      return ['0.98', '0.5', '0.04'].reduce((a, b) => (off(b) < off(a) ? b : a));
    },
  },
  because: (runs) => {
    const kept = keptByF(runs.of('LSTM'));
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    return prose`${percent(mean(kept))}, multiplied unit by unit, at most ${percent(Math.max(...kept))} in one. Yet
      ${c} did not fade: it is written anew. Holding it (${f} = 1,
      ${i} = 0) breaks the answer: held from step 40 to 49 it says ${guessed(runs.of('LSTM', 'after'))}; held
      between the signs, YX is called ${guessed(runs.of('LSTM', 'between'))}.`;
  },
  keeps: prose`A gate’s average does not say what the state holds: multiply, then test.`,
  claims: [
    signs,
    {
      says: 'f is 0.84 on average from 8 to 30',
      holds: (runs) => isNear(runs.of('LSTM').mean('f', 8, 30), 0.84),
    },
    {
      says: 'the largest f from 8 to 30 is 0.91',
      holds: (runs) => {
        const run = runs.of('LSTM');
        const steps = Array.from({ length: 23 }, (_, index) => 8 + index);
        return isNear(Math.max(...steps.flatMap((step) => [...run.values('f', step)])), 0.91);
      },
    },
    {
      says: 'to keep 98 % over 23 steps takes 0.999, to keep half 0.97',
      holds: () => isNear(0.98 ** (1 / 23), 0.999, 3) && isNear(0.5 ** (1 / 23), 0.97),
    },
    {
      says: '4 % is left by f alone',
      holds: (runs) => isNear(100 * mean(keptByF(runs.of('LSTM'))), 4, 0),
    },
    {
      says: 'c did not fade from 7 to 30',
      holds: (runs) => {
        const size = (step: number) => mean(runs.of('LSTM').values('c', step).map(Math.abs));
        return size(30) > size(7);
      },
    },
    {
      says: 'held from 40 to 49 it is wrong, held between the signs of YX too',
      holds: (runs) =>
        ['after', 'between'].every((state) => runs.of('LSTM', state).isRight(asked) === false),
    },
    {
      says: 'the Y of YX is read at 6, its X at 31',
      holds: () => {
        const other = exampleOf('YX');
        return other.search(/[XY]/) === 5 && secondSign([...other]) === 30;
      },
    },
  ],
};

const emptied = (pair: string) =>
  link({ task, text: exampleOf(pair), step: asked, cell: 'LSTM', change: 'LSTM.c=0@20' });

const oneExperiment: LessonPage = {
  id: '7.5',
  title: 'One experiment',
  says: prose`Does the LSTM keep the X in its ${term('cell state')}? An experiment: at step 20, between
    the two signs, all of ${c} is set to 0. What the LSTM had read until then should be lost. At 50 it
    is asked for XY.`,
  states: {
    start: link({ task, text, step: 20, cell: 'LSTM' }),
    after: emptied('XY'),
    XX: emptied('XX'),
    YX: emptied('YX'),
    YY: emptied('YY'),
  },
  cells: ['LSTM'],
  marks: [
    { kind: 'symbol', cell: 'LSTM', name: 'c' },
    { kind: 'step', step: 20 },
  ],
  ask: {
    kind: 'choice',
    question: 'With c emptied at step 20, will the LSTM’s answer at 50 be right?',
    options: [
      { id: 'right', title: 'right: XY' },
      {
        id: 'wrong',
        title: 'wrong: another pair',
        reply: prose`“Emptied, so it must fail.” It is lost, but a network without memory of the first sign
          does not stay silent: it says XY, 100 %, and here that is right.`,
      },
    ],
    answer: (runs) => (runs.of('LSTM', 'after').isRight(asked) ? 'right' : 'wrong'),
  },
  because: (runs) => {
    const instead = (pair: string) => runs.of('LSTM', pair).guess(asked).name;
    return prose`It says ${guessed(runs.of('LSTM', 'after'))}, which is right. So ${c} does not matter? Empty it in the
      other three examples: XX stays ${instead('XX')}, but YX becomes ${instead('YX')} and YY becomes
      ${instead('YY')}. An emptied state is a state too; to this LSTM it means that an X came first.`;
  },
  keeps: prose`Try every class before you believe an experiment.`,
  claims: [
    {
      says: 'step 20 lies between the signs in all four examples',
      holds: () =>
        order.examples.every(
          (example) => example.text.search(/[XY]/) < 19 && secondSign([...example.text]) > 19,
        ),
    },
    {
      says: 'emptied, XY stays XY at 100 %',
      holds: (runs) => says(runs.of('LSTM', 'after'), 'XY', 100),
    },
    {
      says: 'emptied, XX stays XX, YX becomes XX, YY becomes XY',
      holds: (runs) =>
        ['XX', 'YX', 'YY'].map((pair) => runs.of('LSTM', pair).guess(asked).name).join() ===
        'XX,XX,XY',
    },
  ],
};

/** The example, asked later: letters without meaning, in turn, between its Y and the B. */
const delayed = (letters: number) => `${untilSecond}${'abcd'.repeat(letters).slice(0, letters)}B`;
const linkDelayed = (letters: number) =>
  link({ task, text: delayed(letters), step: second + letters + 1 });

const beyond: LessonPage = {
  id: '7.6',
  title: 'Beyond its training',
  says: prose`In training the B came 19 to 24 letters after the second sign, and both cells learned to
    be right there. Now it comes later: the same ${term('sequence')} up to its Y, then 79 letters
    without meaning, then the B.`,
  states: {
    start: link({ task, text: delayed(79), step: second }),
    after: linkDelayed(79),
    forty: linkDelayed(40),
  },
  cells: gated,
  marks: [{ kind: 'step', step: second }],
  ask: {
    kind: 'choice',
    question: 'Who says XY at the B?',
    options: [
      {
        id: 'both',
        title: 'both',
        reply: prose`“What gates have stored, stays.” But both recompute their states at each of the 79
          letters, and nothing in training made that come out right for so long: both are wrong.`,
      },
      {
        id: 'GRU',
        title: 'only the GRU',
        reply: prose`Its ${term('update gate')} is 0.53 on average over the 79 letters: the GRU writes at every
          one of them, and what it writes is in the end another answer. It is wrong, at 100 %.`,
      },
      {
        id: 'LSTM',
        title: 'only the LSTM',
        reply: prose`“The LSTM is the one with the long memory.” Not in general, only over what it was
          trained for: here it is wrong, at 100 %.`,
      },
      { id: 'neither', title: 'neither' },
    ],
    answer: (runs) => whoSaysXY(runs),
  },
  because: (runs) => {
    const at = (cell: string, state?: string) => guessed(runs.of(cell, state));
    return prose`After 40 letters both are still right (GRU ${at('GRU', 'forty')}; LSTM
      ${at('LSTM', 'forty')}). After 79 they are wrong: GRU ${at('GRU')}; LSTM ${at('LSTM')}. Nothing in
      the percentages warns you.`;
  },
  keeps: prose`Outside the lengths of its training a network can be wrong and certain.`,
  claims: [
    askedAfter19,
    {
      says: 'after 40 letters both are right',
      holds: (runs) => gated.every((cell) => runs.of(cell, 'forty').guess(72).name === 'XY'),
    },
    {
      says: 'after 79 letters both are wrong, at 100 %',
      holds: (runs) =>
        gated.every((cell) => {
          const { name, share } = runs.of(cell).guess(111);
          return name !== 'XY' && isNear(100 * share, 100, 0);
        }),
    },
    {
      says: 'z is 0.53 on average while the 79 letters are read',
      holds: (runs) => isNear(runs.of('GRU').mean('z', second + 1, second + 79), 0.53),
    },
  ],
};

/** The unit of a state that changed most at a step, and by how much. */
function movedMost(run: CellRun, step: number): { readonly unit: number; readonly by: number } {
  const before = run.values('h', step - 1);
  const by = Array.from(run.values('h', step), (value, unit) => value - (before[unit] ?? 0));
  const most = Math.max(...by.map(Math.abs));
  const unit = by.findIndex((change) => Math.abs(change) === most);
  return { unit, by: by[unit] ?? Number.NaN };
}

/** The first letter at which a name seems Italian. */
function italianAt(run: CellRun): number | 'never' {
  return run.firstStep((step) => run.guess(step).name === 'Italian') ?? 'never';
}

const name = 'moretti';
const linkSurname = (text: string, step: number) =>
  link({ task: 'surname', text, step, cell: 'GRU' });

const yourTurn: LessonPage = {
  id: '7.7',
  title: 'Your turn',
  says: prose`Other networks, unknown to you: they read a surname and, after every letter, say which
    language it is from. The name is moretti. Three questions to any network: when does it decide, what
    would change its mind, which ${term('unit', 'units')} moved?`,
  states: {
    start: linkSurname(name, 1),
    after: linkSurname(name, 5),
    ending: linkSurname('moretty', 7),
  },
  ask: {
    kind: 'step',
    question: 'At which letter of moretti does the GRU first say Italian?',
    from: 1,
    to: name.length,
    tolerance: 0,
    never: true,
    replies: {
      low: prose`Too early: after m the GRU says Japanese, after mo, mor and more Russian.`,
      high: prose`Sooner: the ending makes it surer, up to 65 %, but Italian is ahead already after
        moret, with 30 %.`,
    },
    answer: (runs) => italianAt(runs.of('GRU')),
  },
  because: (runs) => {
    const run = runs.of('GRU');
    const at = Number(italianAt(run));
    const { unit, by } = movedMost(run, at);
    return prose`At letter ${at}: ${guessed(run, at)}. ${symbol('GRU', 'h', unit)} moved most there, by
      ${formatShort(by)}; “Why?” shows its sum, “Influence” which letters counted. And one other letter
      changes its mind: moretty is ${guessed(runs.of('GRU', 'ending'))}. Find more.`;
  },
  keeps: prose`Predict, run, explain the difference: then try to prove yourself wrong.`,
  claims: [
    {
      says: 'the GRU says Japanese after m, Russian after mo, mor and more',
      holds: (runs) =>
        [1, 2, 3, 4].map((step) => runs.of('GRU').guess(step).name).join() ===
        'Japanese,Russian,Russian,Russian',
    },
    {
      says: 'it says Italian, 30 %, after moret, and 65 % at the end',
      holds: (runs) =>
        says(runs.of('GRU'), 'Italian', 30, 5) &&
        says(runs.of('GRU'), 'Italian', 65) &&
        [6, 7].every((step) => runs.of('GRU').guess(step).name === 'Italian'),
    },
    {
      says: 'unit 23, which can be followed, moved most at 5',
      holds: (runs) => movedMost(runs.of('GRU'), 5).unit === 23,
    },
    {
      says: 'moretty is not Italian to it',
      holds: (runs) => runs.of('GRU', 'ending').guess(7).name !== 'Italian',
    },
  ],
};

export const reading: Lesson = {
  number: 7,
  title: 'Reading a model you have not seen',
  question: 'How do I find out what a network does, and not fool myself?',
  recalls: {
    page: '6.3',
    question: 'A network gives one answer that is exactly right. What does that show?',
    options: [
      {
        id: 'learned',
        title: 'That it has learned the task',
        reply: prose`The RNN said about 1 to everything, and 1.00 happened to be right. Only other
          examples show what it has learned.`,
      },
      { id: 'nothing', title: 'Nothing yet' },
      {
        id: 'trained',
        title: 'That it was trained on this example',
        reply: prose`It may be right by chance, on an example that it has never seen. Only other examples
          show what it has learned.`,
      },
    ],
    answer: 'nothing',
    because: prose`The RNN said about 1 to everything, and was right when the sum was 1.`,
  },
  pages: [
    isItAsked,
    whenItDecides,
    tryToBreakIt,
    isItTheForgetGate,
    oneExperiment,
    beyond,
    yourTurn,
  ],
};
