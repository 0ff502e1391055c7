import { Automaton } from '../../../components/train/Automaton';
import { ChoiceField } from '../../../components/train/ChoiceField';
import { NumberField } from '../../../components/train/NumberField';
import { OwnText } from '../../../components/train/OwnText';
import { TaskCard } from '../../../components/train/TaskCard';
import { TrainingSettings } from '../../../components/train/TrainingSettings';
import type { SettingsView } from '../../../components/train/views';
import { legibilityOf } from '../../../models/tasks/nextLetter';
import { hiddenSizes } from '../../choices';
import { settingsView } from '../../panels/trainingView';
import { taskOf } from '../../tasks';
import { fresh, trained } from '../data/training';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

const settings = (first: SettingsView, current: SettingsView | undefined) => (
  <Held first={first}>
    {(now, set) => (
      <TrainingSettings
        settings={now}
        current={current}
        difficulty={trained.difficulty}
        hiddenSizes={hiddenSizes}
        batches={[1, 8, 16, 32]}
        onChange={(change) => set({ ...now, ...change })}
      />
    )}
  </Held>
);

function shown(change: Partial<SettingsView> = {}): SettingsView {
  if (!fresh.settings) throw new Error('training: expected settings, got none');
  return { ...settingsView(fresh.settings), ...change };
}

const trainingSettings: Entry = {
  name: 'TrainingSettings',
  examples: [
    {
      name: 'at first',
      sentence: 'All take effect at once.',
      width: 420,
      show: () => settings(shown(), undefined),
    },
    {
      name: 'changed',
      sentence: 'Values in effect until the reset are shown next to the new ones.',
      width: 420,
      show: () =>
        settings(shown({ learningRate: 0.5, optimizer: 'sgd', seed: 7, batch: 16 }), shown()),
    },
  ],
};

const range = { name: 'learning rate', least: 1e-6, most: 1000, whole: false };

const numberField: Entry = {
  name: 'NumberField',
  examples: [
    {
      name: 'with a note',
      sentence: 'The note explains the value.',
      width: 200,
      show: () => <NumberField range={range} value={0.01} note="of every step" onChange={ignore} />,
    },
    {
      name: 'pending',
      sentence: 'Another value is in effect until the reset.',
      width: 200,
      show: () => (
        <NumberField range={range} value={0.01} now={<span>now 0.1</span>} onChange={ignore} />
      ),
    },
  ],
};

const choiceField: Entry = {
  name: 'ChoiceField',
  examples: [
    {
      name: 'one of a few',
      sentence: 'With a note on its meaning.',
      width: 200,
      show: () => (
        <ChoiceField
          name="hidden size"
          options={hiddenSizes.map((value) => ({ value, title: String(value) }))}
          value={16}
          note="of all cells"
          onChange={ignore}
        />
      ),
    },
  ],
};

function automaton(text: string) {
  const grammar = taskOf('reber').automaton;
  if (!grammar) throw new Error('reber: expected an automaton, found none');
  return <Automaton view={{ ...grammar, current: grammar.walk([...text]).at(-1) }} />;
}

const automata: Entry = {
  name: 'Automaton',
  examples: [
    {
      name: 'within',
      sentence: 'After BTBTX, with the letters that may follow.',
      width: 420,
      show: () => automaton('BTBTX'),
    },
    {
      name: 'left',
      sentence: 'The grammar allows no string that starts with BB.',
      width: 420,
      show: () => automaton('BB'),
    },
  ],
};

const taskCard: Entry = {
  name: 'TaskCard',
  examples: ['parity', 'reber'].map((id) => ({
    name: taskOf(id).title,
    sentence: 'The task and its reference.',
    width: 420,
    show: () => (
      <TaskCard task={{ ...taskOf(id), note: '' }} difficulty={taskOf(id).difficulty.usual}>
        {id === 'reber' && automaton('B')}
      </TaskCard>
    ),
  })),
};

const ownText = (inUse: number, unread: number, message?: string) => (
  <OwnText
    inUse={inUse}
    unread={unread}
    legibilityOf={legibilityOf}
    message={message}
    onUse={ignore}
    onClear={ignore}
  />
);

const ownTexts: Entry = {
  name: 'OwnText',
  examples: [
    {
      name: 'empty',
      sentence: 'The page’s own text is in use.',
      width: 420,
      show: () => ownText(0, 0),
    },
    {
      name: 'in use',
      sentence: 'Some letters cannot be read.',
      width: 420,
      show: () => {
        const { letters, unread } = legibilityOf('Überall 42 Wale, call me ishmael.');
        return ownText(letters, unread);
      },
    },
    {
      name: 'with a fault',
      sentence: 'The text is too short.',
      width: 420,
      show: () => ownText(0, 0, 'Text: expected at least 2 letters to learn from, got 1.'),
    },
  ],
};

export const settingsAndTasks: readonly Entry[] = [
  trainingSettings,
  numberField,
  choiceField,
  taskCard,
  automata,
  ownTexts,
];
