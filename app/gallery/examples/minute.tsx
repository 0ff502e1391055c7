import { drawNumberBars, type NumberBar } from '../../../components/draw/numberBars';
import { Figure } from '../../../components/Figure';
import { EndingPanel } from '../../../components/minute/EndingPanel';
import { MemoryCard } from '../../../components/minute/MemoryCard';
import { NumberStrip } from '../../../components/minute/NumberStrip';
import stripStyles from '../../../components/minute/NumberStrip.module.css';
import { type Prediction, Question } from '../../../components/question/Question';
import { Words } from '../../../components/Sentence';
import { ThemeButton } from '../../../components/ThemeButton';
import { cardOf, sceneOf } from '../data/scene';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

const bars: readonly NumberBar[] = [
  { value: 0.1, isStarred: true, shown: '0.10', before: 0.9 },
  ...[0.22, 0.68, 0.05, 0.41, 0.87, 0.34, 0.76].map((value) => ({
    value,
    isStarred: false,
    shown: String(value),
  })),
  { value: 0.9, isStarred: true, shown: '0.90' },
];

const card = (cell: string, isAnswered: boolean) => {
  const view = cardOf(sceneOf('adding'), cell, { step: 30 });
  return (theme: string) => (
    <MemoryCard
      view={view}
      isAnswered={isAnswered}
      isResult={isAnswered}
      theme={theme}
      onAsk={ignore}
    >
      <Words parts={view.sentence} />
    </MemoryCard>
  );
};

const options = ['GRU’s h', 'LSTM’s h', 'LSTM’s c'].map((title) => ({ id: title, title }));
const committed: Prediction = { ticked: ['LSTM’s h'], certainty: 'sure' };
const result = {
  right: ['GRU’s h', 'LSTM’s c'],
  words: { yes: 'forgets', no: 'still knows' },
  values: { 'GRU’s h': '1.54', 'LSTM’s h': '1.85', 'LSTM’s c': '1.61' },
};

const question = (prediction: Prediction | undefined, isKnown: boolean, shown?: string) => (
  <Question
    place="3 of 3"
    about="gallery"
    isNext={false}
    question="Which of these, emptied, makes its network forget the first number?"
    options={options}
    prediction={prediction}
    result={isKnown ? result : undefined}
    shown={shown}
    onShow={shown === undefined ? undefined : ignore}
    onCommit={ignore}
    next={{ title: isKnown ? 'What it means' : 'Show the end', onPress: ignore }}
  >
    {isKnown && <p>It is the other way round: the GRU keeps it in h, the LSTM in c.</p>}
  </Question>
);

export const minute: readonly Entry[] = [
  {
    name: 'NumberStrip',
    examples: [
      {
        name: 'at step 4',
        sentence: 'Two numbers are starred; the first one has been changed.',
        width: 640,
        show: () => (
          <Held<number> first={4}>
            {(step, set) => <NumberStrip bars={bars} step={step} onGoTo={set} />}
          </Held>
        ),
      },
    ],
  },
  {
    name: 'drawNumberBars',
    examples: [
      {
        name: 'narrow',
        sentence: 'On a phone: the labels stay inside.',
        width: 200,
        height: 84,
        show: () => (
          <div className={stripStyles.strip}>
            <div className={stripStyles.bars}>
              <Figure
                className={stripStyles.figure}
                draw={drawNumberBars}
                data={{ bars, current: 9 }}
                label="nine numbers"
              />
            </div>
          </div>
        ),
      },
    ],
  },
  {
    name: 'MemoryCard',
    examples: [
      {
        name: 'before a prediction',
        sentence: 'The answer is not shown yet.',
        width: 420,
        show: card('GRU', false),
      },
      {
        name: 'after it',
        sentence: 'The answer, and what it should be.',
        width: 420,
        show: card('LSTM', true),
      },
    ],
  },
  {
    name: 'Question',
    examples: [
      {
        name: 'asked',
        sentence: 'To be answered before the result is seen.',
        width: 1240,
        show: () => question(undefined, false),
      },
      {
        name: 'committed',
        sentence: 'The run is playing.',
        width: 1240,
        show: () => question(committed, false),
      },
      {
        name: 'answered',
        sentence: 'The prediction beside the result; the run of one option is shown.',
        width: 1240,
        show: () => question(committed, true, 'LSTM’s h'),
      },
    ],
  },
  {
    name: 'EndingPanel',
    examples: [
      {
        name: 'ways on',
        sentence: 'After the last scene.',
        width: 1240,
        show: () => (
          <EndingPanel
            title="Nobody told the gates to do this."
            ways={['Hold a gate yourself', 'See the gradients'].map((title) => ({
              title,
              go: ignore,
            }))}
            onRestart={ignore}
          />
        ),
      },
    ],
  },
  {
    name: 'ThemeButton',
    examples: [
      {
        name: 'themes',
        sentence: 'The system’s, light, dark, and so on.',
        width: 80,
        show: () => (
          <Held<'auto' | 'light' | 'dark'> first="auto">
            {(theme, set) => <ThemeButton theme={theme} onTheme={set} />}
          </Held>
        ),
      },
    ],
  },
];
