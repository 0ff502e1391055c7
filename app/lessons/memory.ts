/** Lesson 1: why a network needs memory. On the next letter of a sentence; page 5 on a grammar. */
import { formatGuess, formatShort } from '../../models/format';
import { softmax } from '../../models/logSumExp';
import { isNear } from './claims';
import { type Lesson, type LessonPage, type LinkFields, link } from './page';
import { prose, symbol, term } from './prose';
import type { CellRun, Guess, Runs } from './runs';

const cells = ['RNN', 'GRU', 'LSTM'] as const;
const text = 'the whale swam under the ship.';
/** Where the text has an h. */
const everyH = [2, 6, 23, 27] as const;

const sentence = (step: number, more: LinkFields = {}) =>
  link({ task: 'next-letter', text, step, cell: 'RNN', ...more });

const h = symbol('RNN', 'h');

/** A prediction, in quotation marks, with its probability. */
const quoted = ({ name, share }: Guess) => `“${name}” (${formatGuess(share)})`;

const letterAt = (runs: Runs, step: number) => runs.state('start').tokens[step - 1]?.letter;

const sameLetter: LessonPage = {
  id: '1.1',
  title: 'Same letter, other prediction?',
  says: prose`Three networks read a sentence letter by letter; after each letter they predict the
    next. At ${term('step')} 2 they have read “th”, and all three predict an “e”. At step 6 they
    read an “h” again, this time after a “w”.`,
  states: { start: sentence(2), after: sentence(6) },
  marks: [
    { kind: 'step', step: 2 },
    { kind: 'step', step: 6 },
  ],
  ask: {
    kind: 'choice',
    question: 'In which networks does the second h lead to another prediction than the first?',
    options: [
      {
        id: 'none',
        title: 'in none: the input is the same',
        reply: prose`You may think of a network as a function from input to output: same letter, same
          answer. A recurrent network has a second input, what it kept from the letters before, and
          that differs here.`,
      },
      {
        id: 'gated',
        title: 'in the GRU and the LSTM',
        reply: prose`You may think that remembering takes gates. The plain RNN has a hidden state too,
          and the letter that matters here is only one step back.`,
      },
      { id: 'all', title: 'in all three' },
    ],
    answer: (runs) => {
      const changed = cells.filter(
        (cell) => runs.of(cell).guess(2).name !== runs.of(cell).guess(6).name,
      );
      if (changed.length === 0) return 'none';
      return changed.includes('RNN') ? 'all' : 'gated';
    },
  },
  because: (runs) => {
    const both = (cell: string) =>
      `${quoted(runs.of(cell).guess(2))}, then ${quoted(runs.of(cell).guess(6))}`;
    return prose`The RNN predicts ${both('RNN')}; the GRU ${both('GRU')}; the LSTM ${both('LSTM')}.
      Each has kept something of the letter before the “h”.`;
  },
  follow: { cell: 'RNN', symbol: 'p', unit: 1, step: 6 },
  keeps: prose`A recurrent network predicts from what it reads and from what it has kept.`,
  claims: [
    {
      says: 'the letters read at 2 and 6 are h, before them t and w',
      holds: (runs) => [1, 2, 5, 6].map((step) => letterAt(runs, step)).join('') === 'thwh',
    },
    {
      says: 'all three predict an e at step 2',
      holds: (runs) => cells.every((cell) => runs.of(cell).guess(2).name === 'e'),
    },
    {
      says: 'each gives other probabilities after the second h',
      holds: (runs) =>
        cells.every(
          (cell) => runs.of(cell).values('y', 2).join() !== runs.of(cell).values('y', 6).join(),
        ),
    },
  ],
};

/** How many different predictions, to the last digit, follow the letter h. */
const differentAfterH = (run: CellRun) =>
  new Set(everyH.map((step) => run.values('y', step).join())).size;

const withoutPast: LessonPage = {
  id: '1.2',
  title: 'Without the past',
  says: prose`What the plain (vanilla) RNN keeps is its ${term('hidden state')} ${h}: 24 numbers that it passes
    from each step to the next. Suppose that ${h} is held at 0 at every step. The network still
    reads each letter, with the same ${term('weights')}, but nothing of the letters before. (A map’s first column, “init”, is the state before step 1.)`,
  states: { start: sentence(2), after: sentence(27, { change: 'RNN.h=0@0-' }) },
  cells: ['RNN'],
  marks: [{ kind: 'symbol', cell: 'RNN', name: 'h' }],
  ask: {
    kind: 'value',
    question:
      'The sentence has an h at steps 2, 6, 23 and 27. How many different predictions follow?',
    from: 1,
    to: 4,
    by: 1,
    tolerance: 0.5,
    replies: {
      high: prose`You may think that the weights differ from step to step, or that the network knows
        where in the text it is. It has neither: only the state tells one “h” from another.`,
    },
    answer: (runs) => differentAfterH(runs.of('RNN', 'after')),
  },
  because: (runs) => {
    const before = everyH.map((step) => `“${runs.of('RNN').guess(step).name}”`);
    const held = quoted(runs.of('RNN', 'after').guess(everyH[0]));
    return prose`With its state the RNN predicted ${before.slice(0, -1).join(', ')} and
      ${before.at(-1) ?? ''}. With ${h} at 0 it predicts ${held} each time, with the same
      probabilities for all letters.`;
  },
  keeps: prose`Without a state every “h” is the same “h”.`,
  claims: [
    {
      says: 'the sentence has an h at steps 2, 6, 23 and 27, and nowhere else',
      holds: (runs) =>
        runs
          .state('start')
          .tokens.flatMap(({ letter }, index) => (letter === 'h' ? [index + 1] : []))
          .join() === everyH.join(),
    },
    {
      says: 'h has 24 numbers',
      holds: (runs) => runs.of('RNN').values('h', 2).length === 24,
    },
    {
      says: 'with the state held at 0 the predictions after h are equal to the last digit',
      holds: (runs) => differentAfterH(runs.of('RNN', 'after')) === 1,
    },
    {
      says: 'with its state all four differ',
      holds: (runs) => differentAfterH(runs.of('RNN')) === 4,
    },
  ],
};

/** From which step on no probability differs by a point or more from those of another run. */
function sameFrom(one: CellRun, other: CellRun): number {
  let from = 1;
  for (let step = 1; step <= one.length; step++) {
    const there = softmax(other.values('y', step));
    const shares = softmax(one.values('y', step));
    if (shares.some((share, unit) => Math.abs(share - (there[unit] ?? 0)) >= 0.01)) from = step + 1;
  }
  return from;
}

const handedOn: LessonPage = {
  id: '1.3',
  title: 'The state is what is handed on',
  says: prose`This time the state is emptied once, at step 5: every ${term('unit')} of it is set to 0
    in all three networks, in the LSTM its ${term('cell state')} too. Then they read on, with nothing
    else changed. “As before” means: each probability within one percentage point.`,
  states: {
    start: sentence(5),
    after: sentence(9, {
      difference: 'on',
      change: ['RNN.h=0@5', 'GRU.h=0@5', 'LSTM.h=0@5', 'LSTM.c=0@5'],
    }),
  },
  marks: [
    { kind: 'symbol', cell: 'RNN', name: 'h' },
    { kind: 'step', step: 5 },
  ],
  ask: {
    kind: 'step',
    question: 'From which step on are the predictions of the plain RNN as before?',
    from: 6,
    to: 30,
    never: true,
    replies: {
      low: prose`You may take the latest letter for all that counts. After the emptying the RNN reads “ha” without knowing that a “w” came before it.`,
      high: prose`You may think that what is lost stays lost. Most of what the state held was about the
        latest letters, and each step writes new ones into it.`,
    },
    answer: (runs) => sameFrom(runs.of('RNN'), runs.of('RNN', 'after')),
  },
  because: (runs) => {
    const from = (cell: string) => sameFrom(runs.of(cell), runs.of(cell, 'after'));
    const at6 = (state: string) => quoted(runs.of('RNN', state).guess(6));
    return prose`At step 6 the RNN predicts ${at6('after')} instead of ${at6('start')}. From
      step ${from('RNN')} on it is as before; the GRU from ${from('GRU')}, the LSTM from
      ${from('LSTM')}: by then they have read enough anew.`;
  },
  keeps: prose`Memory is the state that is handed from step to step, and reading fills it.`,
  claims: [
    {
      says: 'after the emptying the predictions do change in each network',
      holds: (runs) => cells.every((cell) => sameFrom(runs.of(cell), runs.of(cell, 'after')) > 6),
    },
    {
      says: 'in each of them they are as before in the end',
      holds: (runs) =>
        cells.every(
          (cell) => sameFrom(runs.of(cell), runs.of(cell, 'after')) <= runs.of(cell).length,
        ),
    },
    {
      says: 'each step writes new letters into the state: long before the end h is as it was',
      holds: (runs) =>
        runs
          .of('RNN')
          .values('h', 20)
          .every((value, unit) => isNear(runs.of('RNN', 'after').value('h', unit, 20), value, 3)),
    },
  ],
};

/** The inputs that count for more than 0.1, by step, for the prediction at step 24. */
function counting(run: CellRun): readonly { letter: string; share: number; step: number }[] {
  return Array.from(run.influence(24), (share, index) => ({
    letter: run.tokens[index]?.letter ?? '',
    share,
    step: index + 1,
  })).filter(({ share }) => Math.abs(share) > 0.1);
}

const howFarBack: LessonPage = {
  id: '1.4',
  title: 'How far back does a prediction look?',
  says: prose`At step 24 the RNN has read “the whale swam under the” and predicts a space. The influence of each character says about how much the log-probability of the space would change without it: an estimate, ${term('gradient')} times input. A positive value speaks for the space, a negative one against it.`,
  states: { start: sentence(24), after: sentence(24, { influence: 'on' }) },
  marks: [{ kind: 'step', step: 24 }],
  ask: {
    kind: 'value',
    question: 'How many of these 24 characters have an influence larger than 0.1, of either sign?',
    from: 0,
    to: 24,
    by: 1,
    tolerance: 0.5,
    unit: 'characters',
    replies: {
      high: prose`All that an RNN has read could count in principle, but
        what it read earlier fades from its state: everything before the last “the” stays below 0.1.`,
      low: prose`You may think that the latest letter decides alone. Letters before it count too, through
        the state.`,
    },
    answer: (runs) => counting(runs.of('RNN')).length,
  },
  because: (runs) => {
    const named = counting(runs.of('RNN')).map(
      ({ letter, share }) => `“${letter}” ${formatShort(share)}`,
    );
    const count = (cell: string) => counting(runs.of(cell)).length;
    return prose`In the RNN these are ${named.join(' and ')}; the “e” that it reads at this step has
      ${formatShort(runs.of('RNN').influence(24)[23] ?? Number.NaN)}. In the GRU ${count('GRU')} characters exceed 0.1, in the LSTM ${count('LSTM')}.`;
  },
  keeps: prose`Here the last few letters decide; what was read earlier hardly counts.`,
  claims: [
    {
      says: 'the RNN predicts a space at step 24',
      holds: (runs) => runs.of('RNN').guess(24).name === ' ',
    },
    {
      says: 'in the RNN every letter before the last “the” stays below 0.1',
      holds: (runs) => counting(runs.of('RNN')).every(({ step }) => step >= 22),
    },
    {
      says: 'in all three only the last few letters count',
      holds: (runs) =>
        cells.every((cell) => counting(runs.of(cell)).every(({ step }) => step >= 20)),
    },
  ],
};

const grammar = (string: string, step: number) => link({ task: 'reber', text: string, step });

/** Whether a network predicts the letter that repeats the second one, T as well as P. */
const knows = (runs: Runs, cell: string) =>
  runs.of(cell).share('T', 7) > 0.9 && runs.of(cell, 'other').share('P', 7) > 0.9;

const farBack: LessonPage = {
  id: '1.5',
  title: 'When the last letters say nothing',
  says: prose`Another task: strings of a grammar. The last letter but one repeats the second, a T or a P; the letters between say nothing about it. Here the second letter is the T,
    at step 2. After step 7 the T must be predicted. (This RNN squashes with σ, not with tanh.)`,
  states: {
    start: grammar('BTBTXSETE', 2),
    after: grammar('BTBTXSETE', 7),
    other: grammar('BPBTXSEPE', 7),
    longer: grammar('BPBTSSSSSSSSSSSSXSEPE', 19),
  },
  marks: [
    { kind: 'step', step: 2 },
    { kind: 'step', step: 7 },
  ],
  ask: {
    kind: 'ticks',
    question: 'Which networks know after step 7 that a T follows, and would know a P as well?',
    options: [
      {
        id: 'RNN',
        title: 'RNN',
        reply: prose`You may think that whatever has a state remembers. This RNN has kept nothing of the
          second letter: its probabilities are nearly the same after a T and after a P.`,
      },
      {
        id: 'GRU',
        title: 'GRU',
        reply: prose`You may think that five letters are too many to bridge. The GRU carries the second
          letter across them, a T as well as a P.`,
      },
      {
        id: 'LSTM',
        title: 'LSTM',
        reply: prose`You may think that five letters are too many to bridge. The LSTM carries the second
          letter across them, a T as well as a P.`,
      },
    ],
    answer: (runs) => cells.filter((cell) => knows(runs, cell)),
  },
  because: (runs) => {
    const t = (cell: string) => formatGuess(runs.of(cell).share('T', 7));
    const p = (cell: string) => formatGuess(runs.of(cell, 'longer').share('P', 19));
    return prose`The RNN gives the T ${t('RNN')}, the GRU ${t('GRU')}, the LSTM ${t('LSTM')}. In a string with a P and 17 letters in between, they give the P ${p('RNN')}, ${p('GRU')} and ${p('LSTM')}.`;
  },
  keeps: prose`Some answers lie far back. Which networks keep them, and how, is the subject of the next
    lessons.`,
  claims: [
    {
      says: 'the last letter but one repeats the second',
      holds: (runs) =>
        ['start', 'other', 'longer'].every((state) => {
          const { tokens } = runs.state(state);
          return tokens.at(-2)?.letter === tokens[1]?.letter;
        }),
    },
    {
      says: 'five letters lie between the T and the prediction, all as in the string with P',
      holds: (runs) => {
        const between = (state: string) =>
          runs
            .state(state)
            .tokens.slice(2, 7)
            .map(({ letter }) => letter)
            .join('');
        return between('start') === 'BTXSE' && between('other') === 'BTXSE';
      },
    },
    {
      says: 'the RNN’s probabilities are nearly the same after a T and after a P',
      holds: (runs) =>
        isNear(runs.of('RNN').share('T', 7), runs.of('RNN', 'other').share('T', 7), 2),
    },
    {
      says: 'the GRU and the LSTM know T and P; the longer string’s P too, after 17 letters',
      holds: (runs) =>
        ['GRU', 'LSTM'].every(
          (cell) => knows(runs, cell) && runs.of(cell, 'longer').share('P', 19) > 0.9,
        ) && runs.state('longer').tokens.slice(2, 19).length === 17,
    },
    {
      says: 'the RNN’s probability of P is about one half in the longer string',
      holds: (runs) => isNear(runs.of('RNN', 'longer').share('P', 19), 0.5, 1),
    },
  ],
};

export const memory: Lesson = {
  number: 1,
  title: 'Why does a network need memory?',
  question: 'The same letter comes again; why should the answer differ?',
  pages: [sameLetter, withoutPast, handedOn, howFarBack, farBack],
};
