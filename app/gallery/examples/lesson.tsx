import { useState } from 'react';
import { BarTrack } from '../../../components/lesson/BarTrack';
import type { BarView, Draft, FieldView } from '../../../components/lesson/fields';
import { InlineTerm } from '../../../components/lesson/InlineTerm';
import { LessonFrame } from '../../../components/lesson/LessonFrame';
import { LessonIndex } from '../../../components/lesson/LessonIndex';
import { OptionsField } from '../../../components/lesson/OptionsField';
import { OrderField } from '../../../components/lesson/OrderField';
import { Outcome } from '../../../components/lesson/Outcome';
import { ProseText } from '../../../components/lesson/ProseText';
import { QuestionField } from '../../../components/lesson/QuestionField';
import { RangeField } from '../../../components/lesson/RangeField';
import { RecallField } from '../../../components/lesson/RecallField';
import { TermNames } from '../../../components/lesson/TermNames';
import { TermNote } from '../../../components/lesson/TermNote';
import { TermPicture } from '../../../components/lesson/TermPicture';
import { PageLinks } from '../../../components/PageLinks';
import { TermLinks } from '../../../components/panels/TermLinks';
import { formatShort } from '../../../models/format';
import { prose, symbol, term } from '../../lessons/prose';
import { proseParts } from '../../lessonView/proseParts';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

const says = prose`Unit 2 of the ${term('update gate')} ${symbol('GRU', 'z', 2)} is nearly shut, so
  ${symbol('GRU', 'h', 2)} stays close to what it was.`;
const marks = [{ kind: 'symbol', cell: 'GRU', name: 'z', unit: 2 }] as const;
const text = <ProseText parts={proseParts(says, { marks, term: undefined, onTerm: ignore })} />;
const question = 'Where did h[2] go?';
const cells = ['RNN', 'GRU', 'LSTM'].map((id) => ({ id, title: id }));

const range = (
  known: boolean,
  value: number | undefined,
  set: (value: number | undefined) => void = ignore,
) => (
  <RangeField
    legend={question}
    from={-1}
    to={1}
    by={0.05}
    value={value}
    right={-0.98}
    known={known}
    never={!known}
    say={formatShort}
    onChange={set}
  />
);

const bars: BarView = {
  data: {
    values: Float32Array.of(0.1, 0.8, 0.45, 0.3, 0.9, 0.15, 0.6, 0.05),
    kind: 'gate',
    limit: 1,
    theme: '',
    hue: 'z',
  },
  unit: 2,
  label: 'update gate of the GRU at step 6',
};

const valueView: FieldView = {
  kind: 'value',
  from: -1,
  to: 1,
  by: 0.05,
  say: formatShort,
  near: '0.1',
  bar: undefined,
};

const field = (isAnswered: boolean) => (
  <Held<Draft> first={{ kind: 'value', value: 0 }}>
    {(draft, set) => (
      <QuestionField
        legend={question}
        view={valueView}
        draft={draft}
        right={isAnswered ? { kind: 'value', value: -0.98 } : undefined}
        onDraft={set}
      />
    )}
  </Held>
);

const outcome = (verdict: 'right' | 'close' | 'wrong') => (
  <Outcome
    verdict={verdict}
    verdictText={verdict === 'right' ? 'Right.' : 'Not so, though you were sure.'}
    replies={verdict === 'right' ? [] : ['With z fully open nothing of the old state is left.']}
    because={text}
    keeps="One gate does both: it lets the new in, and the old out."
    onFollow={ignore}
  />
);

const picture = (
  <TermPicture
    view={{
      caption: 'z of the GRU at step 6, mean 0.19',
      said: 'update gate, 8 units, mean 0.19',
      hue: 'new',
      drawing: {
        kind: 'strip',
        values: Float32Array.from([0.05, 0.42, 0.06, 0.1, 0.61, 0.12, 0.08, 0.06]),
        bars: 'gate',
        limit: 1,
      },
    }}
    theme="light"
  />
);

const names = {
  alsoCalled: ['gate of the update'],
  inPyTorch: 'z in the equations of nn.GRU',
  inKeras: 'z in GRU',
  pages: [{ id: '4.1', href: '#a' }],
};

/** A note opens beside a button that is pressed. */
function NoteOnDemand() {
  const [beside, setBeside] = useState<Element>();
  return (
    <>
      <TermLinks terms={['update gate']} onOpen={(_, button) => setBeside(button)} />
      {beside && (
        <TermNote
          term={{ ...names, name: 'update gate', says: text, picture }}
          href="#a"
          beside={beside}
          onClose={() => setBeside(undefined)}
        />
      )}
    </>
  );
}

const frame = (isAnswered: boolean, isChanged = false) => (
  <LessonFrame
    lesson="Lesson 4 · The GRU: one gate, two jobs"
    place="1 of 7"
    title="A blend"
    recall={undefined}
    progress={undefined}
    onCloseNote={ignore}
    says={text}
    note={undefined}
    question={question}
    field={field(isAnswered)}
    certainty="sure"
    onCertainty={ignore}
    canCommit={isAnswered ? undefined : true}
    onCommit={ignore}
    onAgain={ignore}
    result={isAnswered ? outcome('wrong') : undefined}
    onPrevious={undefined}
    onNext={ignore}
    onBack={ignore}
    isChanged={isChanged}
  />
);

/** What lessons are made of. */
export const lesson: readonly Entry[] = [
  {
    name: 'RecallField',
    examples: [
      {
        name: 'asked',
        sentence: 'A question about the lesson before; a press on an answer shows the reply.',
        width: 1240,
        show: () => (
          <RecallField
            question="z stays at 0.05 for 26 steps. About how much of the old state is left?"
            options={[
              { id: 'all', title: 'Nearly all', reply: 'Each step keeps 95 % of what was left.' },
              { id: 'quarter', title: 'A quarter', reply: '0.95 multiplied by itself 26 times.' },
            ]}
            answer="quarter"
            page={{ id: '4.5', href: '#lesson=4.5' }}
          />
        ),
      },
    ],
  },
  {
    name: 'LessonFrame',
    examples: [
      {
        name: 'asked',
        sentence: 'Nothing is committed yet.',
        width: 1240,
        alone: true,
        show: () => frame(false),
      },
      {
        name: 'answered',
        sentence: 'The result below the question; the reader has changed the state.',
        width: 1240,
        alone: true,
        show: () => frame(true, true),
      },
    ],
  },
  {
    name: 'LessonIndex',
    examples: [
      {
        name: 'begun',
        sentence: 'Two questions are answered, one of them rightly.',
        width: 1000,
        alone: true,
        show: () => (
          <LessonIndex
            lessons={[
              {
                number: 4,
                title: 'The GRU: one gate, two jobs',
                question: 'How can a state be kept on purpose?',
                pages: [
                  { id: '4.1', title: 'A blend', href: '#a', verdict: 'right' },
                  { id: '4.2', title: 'Open for a one', href: '#b', verdict: 'wrong' },
                  { id: '4.3', title: 'A surprise', href: '#c', verdict: undefined },
                ],
              },
            ]}
            answered={2}
            isKept
            onReset={ignore}
            onBringBack={undefined}
            wanted=""
            onWanted={ignore}
            terms={[
              {
                name: 'update gate',
                symbols: undefined,
                says: text,
                text: 'nearly shut',
                picture,
                alsoCalled: [],
                inPyTorch: 'z in the equations of nn.GRU',
                inKeras: undefined,
                pages: [{ id: '4.1', href: '#a' }],
              },
            ]}
          />
        ),
      },
    ],
  },
  {
    name: 'OptionsField',
    examples: [
      {
        name: 'open',
        sentence: 'Several may be ticked.',
        width: 420,
        show: () => (
          <Held<readonly string[]> first={['GRU']}>
            {(chosen, set) => (
              <OptionsField
                legend={question}
                options={cells}
                single={false}
                chosen={chosen}
                right={undefined}
                onChoose={set}
              />
            )}
          </Held>
        ),
      },
      {
        name: 'known',
        sentence: 'One may be chosen; the right one is marked.',
        width: 420,
        show: () => (
          <OptionsField
            legend={question}
            options={cells}
            single
            chosen={['RNN']}
            right={['LSTM']}
            onChoose={ignore}
          />
        ),
      },
    ],
  },
  {
    name: 'OrderField',
    examples: [
      {
        name: 'open',
        sentence: 'Moved by its arrows.',
        width: 640,
        show: () => (
          <Held<readonly string[]> first={['RNN', 'GRU', 'LSTM']}>
            {(order, set) => (
              <OrderField
                legend={question}
                options={cells}
                ends={['first', 'last']}
                order={order}
                right={undefined}
                onOrder={set}
              />
            )}
          </Held>
        ),
      },
      {
        name: 'known',
        sentence: 'Two are not in their places.',
        width: 640,
        show: () => (
          <OrderField
            legend={question}
            options={cells}
            ends={['first', 'last']}
            order={['GRU', 'RNN', 'LSTM']}
            right={['RNN', 'GRU', 'LSTM']}
            onOrder={ignore}
          />
        ),
      },
    ],
  },
  {
    name: 'BarTrack',
    examples: [
      {
        name: 'one bar of eight',
        sentence: 'The slider over the third bar sets it; the others are the run’s.',
        width: 420,
        show: () => (
          <BarTrack bar={bars}>
            <input type="range" aria-label={question} min={0} max={1} step={0.05} />
          </BarTrack>
        ),
      },
    ],
  },
  {
    name: 'RangeField',
    examples: [
      {
        name: 'open',
        sentence: '“Never” is offered.',
        width: 420,
        show: () => (
          <Held<number | undefined> first={0.5}>{(value, set) => range(false, value, set)}</Held>
        ),
      },
      {
        name: 'known',
        sentence: 'The prediction is dashed, the answer solid.',
        width: 420,
        show: () => range(true, 0.5),
      },
    ],
  },
  {
    name: 'QuestionField',
    examples: [
      {
        name: 'a number',
        sentence: 'The control that the kind of the question asks for.',
        width: 420,
        show: () => field(false),
      },
    ],
  },
  {
    name: 'Outcome',
    examples: [
      { name: 'right', sentence: 'As predicted.', width: 1100, show: () => outcome('right') },
      {
        name: 'wrong',
        sentence: 'With the belief refuted.',
        width: 1100,
        show: () => outcome('wrong'),
      },
    ],
  },
  {
    name: 'ProseText',
    examples: [
      {
        name: 'marked',
        sentence: 'A term, and a symbol that is marked.',
        width: 420,
        show: () => text,
      },
    ],
  },
  {
    name: 'TermPicture',
    examples: [
      {
        name: 'of a gate',
        sentence: 'Its caption says of which cell and step it is.',
        width: 220,
        show: () => picture,
      },
    ],
  },
  {
    name: 'TermNames',
    examples: [
      {
        name: 'all',
        sentence: 'In both libraries, and where it is met.',
        width: 420,
        show: () => <TermNames {...names} />,
      },
    ],
  },
  {
    name: 'InlineTerm',
    examples: [
      {
        name: 'drawn',
        sentence: 'Below the text of a page.',
        width: 560,
        show: () => <InlineTerm name="update gate" says={text} picture={picture} href="#a" />,
      },
    ],
  },
  {
    name: 'TermNote',
    examples: [
      {
        name: 'on demand',
        sentence: 'Opens over the page beside the term that is pressed.',
        width: 420,
        show: () => <NoteOnDemand />,
      },
    ],
  },
  {
    name: 'TermLinks',
    examples: [
      {
        name: 'three',
        sentence: 'The terms of a panel.',
        width: 420,
        show: () => (
          <TermLinks terms={['gradient', 'BPTT', 'vanishing gradient']} onOpen={ignore} />
        ),
      },
    ],
  },
  {
    name: 'PageLinks',
    examples: [
      {
        name: 'lessons',
        sentence: 'The lessons are open.',
        width: 240,
        show: () => <PageLinks open="lessons" explore="#a" lessons="#b" onExplore={ignore} />,
      },
    ],
  },
];
