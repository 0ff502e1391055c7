import { Hint } from '../../../components/panels/Hint';
import { NumberText } from '../../../components/panels/NumberText';
import { Why } from '../../../components/panels/Why';
import { WhyTerms } from '../../../components/panels/WhyTerms';
import type { Change } from '../../change';
import type { Question } from '../../choices';
import { nameOf } from '../../panels/names';
import { whyView } from '../../panels/whyView';
import { writeQuestion } from '../../question';
import { gateShut, overflow, unbounded } from '../data/changes';
import { letters, modelIn, namedRun, sceneOf, step } from '../data/scene';
import { type Entry, type Example, ignore } from '../entry';

const width = 1100;
const both = [ignore, ignore] as const;
const actions = [
  { title: 'Hold at 0 from here on', act: ignore },
  { title: 'Change this…', act: ignore },
];

function crumbOf(question: Question) {
  const scene = letters();
  const name = nameOf(modelIn(scene, question.cell).cell, question, scene.task);
  return name ? [{ key: writeQuestion(question), cell: question.cell, name }] : [];
}

interface WhyState {
  readonly scene?: ReturnType<typeof letters>;
  readonly changes?: readonly Change[];
  /** The questions asked before this one. */
  readonly before?: readonly Question[];
}

function why(question: Question, { scene = letters(), changes, before = [] }: WhyState = {}) {
  return (
    <Why
      view={whyView(namedRun(scene, question.cell, changes), question)}
      trail={[...before, question].flatMap(crumbOf)}
      actions={actions}
      answering={0}
      onAsk={ignore}
      onBack={ignore}
      onUnit={both}
    />
  );
}

const gate: Question = { cell: 'GRU', symbol: 'z', unit: 5, step };
const hidden: Question = { cell: 'GRU', symbol: 'h', unit: 5, step };
const guess: Question = { cell: 'LSTM', symbol: 'p', unit: 5, step };

const states: readonly Example[] = [
  {
    name: 'a layer',
    sentence: 'A sum of many terms, and the activation.',
    width,
    show: () => why(gate),
  },
  {
    name: 'two terms',
    sentence: 'Reached from a probability, with a link back.',
    width,
    show: () => why(hidden, { before: [{ ...guess, cell: 'GRU' }] }),
  },
  { name: 'a probability', sentence: 'The shares of all classes.', width, show: () => why(guess) },
  {
    name: 'an input',
    sentence: 'Nothing comes before it.',
    width,
    show: () => why({ cell: 'GRU', symbol: 'x', unit: 1, step }),
  },
  {
    name: 'an initial state',
    sentence: 'Sampled from the seed.',
    width,
    show: () => why({ cell: 'LSTM', symbol: 'c', unit: 2, step: 0 }),
  },
  {
    name: 'held',
    sentence: 'The value is held by a change.',
    width,
    show: () => why(gate, { changes: gateShut }),
  },
  {
    name: 'overflowed',
    sentence: 'Terms that are not finite have no sum.',
    width,
    show: () =>
      why(
        { cell: 'RNN', symbol: 'h', unit: 0, step: 3 },
        { scene: unbounded(), changes: overflow },
      ),
  },
];

const terms = (question: Question, scene = letters()) => (
  <WhyTerms view={whyView(namedRun(scene, question.cell), question)} onAsk={ignore} />
);

const whyTerms: Entry = {
  name: 'WhyTerms',
  examples: [
    {
      name: 'few',
      sentence: 'One column, with room for the names.',
      width: 460,
      show: () => terms(hidden),
    },
    {
      name: 'many',
      sentence: 'The ten largest, the sum of the rest, and the bias.',
      width: 460,
      show: () => terms(gate),
    },
    {
      name: 'shares',
      sentence: 'The class in question is first.',
      width: 460,
      show: () => terms({ cell: 'GRU', symbol: 'p', unit: 1, step: 4 }, sceneOf('surname')),
    },
  ],
};

const numberText: Entry = {
  name: 'NumberText',
  examples: [
    {
      name: 'of a unit, and of a letter',
      sentence: 'The name of a number.',
      width: 160,
      show: () =>
        [gate, guess].flatMap(crumbOf).map(({ key, name }) => (
          <p key={key}>
            <NumberText name={name} />
          </p>
        )),
    },
  ],
};

const hint: Entry = {
  name: 'Hint',
  examples: [
    {
      name: 'with an action',
      sentence: 'What a panel shows if it is empty.',
      width: 620,
      show: () => (
        <Hint text="Choose any number." action="Why does the GRU predict “e”?" onAct={ignore} />
      ),
    },
    {
      name: 'without',
      sentence: 'There is no button.',
      width: 620,
      show: () => <Hint text="This number is not available." />,
    },
  ],
};

export const whys: readonly Entry[] = [
  { name: 'Why', examples: states },
  whyTerms,
  numberText,
  hint,
];
