import { ExamplePicker } from '../../../components/ExamplePicker';
import { InfluenceStrip } from '../../../components/gradient/InfluenceStrip';
import { influenceGutter } from '../../../components/gradient/influenceGutter';
import { Operations } from '../../../components/Operations';
import { Ribbon, type StepMark } from '../../../components/Ribbon';
import { Scrubber } from '../../../components/Scrubber';
import { Transport } from '../../../components/Transport';
import { phaseNames } from '../../../models/jobs';
import { defaults, longestSequence, speeds } from '../../choices';
import { ticksOf } from '../../clock';
import { taskOf } from '../../tasks';
import { influences } from '../data/flow';
import { letters, step } from '../data/scene';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

const width = 620;

interface RibbonState {
  readonly task?: string;
  readonly at?: number;
  /** Whether the influences are shown below. */
  readonly influence?: boolean;
  readonly stepMarks?: readonly StepMark[];
}

function ribbon(
  text: string,
  { task: id = 'next-letter', at = step, influence, stepMarks }: RibbonState = {},
) {
  const task = taskOf(id);
  const { rows, prediction } = influence ? influences(at) : { rows: [], prediction: '' };
  return (
    <Held first={text}>
      {(sequence, set) => {
        const tokens = task.read(sequence);
        const read = tokens.map(({ letter }) => letter);
        return (
          <Ribbon
            sequence={sequence}
            tokens={tokens}
            read={task.read}
            longest={longestSequence}
            spaced={task.separator !== ''}
            step={Math.min(at, tokens.length)}
            onEdit={set}
            onCut={ignore}
            onGoTo={ignore}
            stepMarks={stepMarks}
            below={
              !influence
                ? undefined
                : {
                    gutter: influenceGutter,
                    show: (boxes) => (
                      <InfluenceStrip
                        boxes={boxes}
                        letters={read}
                        rows={rows}
                        prediction={prediction}
                      />
                    ),
                  }
            }
          />
        );
      }}
    </Held>
  );
}

const ribbons: Entry = {
  name: 'Ribbon',
  examples: [
    { name: 'letters', sentence: 'At step 7.', width, show: () => ribbon('the whale swam.') },
    {
      name: 'numbers',
      sentence: 'Cells are as wide as their numbers.',
      width,
      show: () => ribbon(taskOf('adding').examples[0]?.text ?? '', { task: 'adding', at: 3 }),
    },
    {
      name: 'replaced',
      sentence:
        'Letters outside the models’ alphabet are marked, and the note says how they are read.',
      width,
      show: () => ribbon('x 7 é\ty'),
    },
    {
      name: 'marked',
      sentence: 'Step 2 is told, 5 predicted, 11 right.',
      width,
      show: () =>
        ribbon('the whale swam.', {
          stepMarks: [
            { step: 2, kind: 'told' },
            { step: 5, kind: 'predicted' },
            { step: 11, kind: 'right' },
          ],
        }),
    },
    {
      name: 'empty',
      sentence: 'A hint asks for letters.',
      width,
      show: () => ribbon('', { at: 0 }),
    },
  ],
};

const strip: Entry = {
  name: 'InfluenceStrip',
  examples: [
    {
      name: 'under the letters',
      sentence: 'How much each input contributed to the prediction at step 12, per cell.',
      width,
      show: () => ribbon('the whale swam.', { at: 12, influence: true }),
    },
  ],
};

const transport = (at: number, last: number, playing = false) => (
  <Transport
    step={at}
    last={last}
    ready={last > 0}
    playing={playing}
    speed={2}
    speeds={speeds}
    onGoTo={ignore}
    onPlay={ignore}
    onSpeed={ignore}
  />
);

const transports: Entry = {
  name: 'Transport',
  examples: [
    {
      name: 'at the first step',
      sentence: 'Back is off.',
      width: 340,
      show: () => transport(1, 15),
    },
    {
      name: 'between',
      sentence: 'Back and forward are on.',
      width: 340,
      show: () => transport(7, 15),
    },
    {
      name: 'playing',
      sentence: 'It can be paused.',
      width: 340,
      show: () => transport(7, 15, true),
    },
    {
      name: 'without steps',
      sentence: 'All buttons are off.',
      width: 340,
      show: () => transport(0, 0),
    },
  ],
};

const phases = () => ticksOf(defaults).map(({ phase }) => phaseNames[phase]);

const operations = (tick: number | undefined, ready = true) => (
  <Operations phases={phases()} tick={tick} ready={ready} onGoTo={ignore} />
);

const operationEntry: Entry = {
  name: 'Operations',
  examples: [
    {
      name: 'complete',
      sentence: 'The step is complete.',
      width: 340,
      show: () => operations(undefined),
    },
    {
      name: 'within a step',
      sentence: 'The fifth operation is current.',
      width: 340,
      show: () => operations(4),
    },
    {
      name: 'not ready',
      sentence: 'There is no step.',
      width: 340,
      show: () => operations(undefined, false),
    },
  ],
};

const scrubber: Entry = {
  name: 'Scrubber',
  examples: [
    {
      name: 'between',
      sentence: 'At step 7 of 15.',
      width: 400,
      show: () => (
        <Held first={step}>
          {(at, set) => (
            <Scrubber step={at} last={15} letter={letters().letters[at - 1] ?? ''} onGoTo={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'empty',
      sentence: 'There are no steps.',
      width: 400,
      show: () => <Scrubber step={0} last={0} letter="" onGoTo={ignore} />,
    },
  ],
};

const picker: Entry = {
  name: 'ExamplePicker',
  examples: [
    {
      name: 'with a draw',
      sentence: 'Example sequences, and a button that samples a new one.',
      width: 180,
      show: () => (
        <ExamplePicker examples={taskOf('parity').examples} onPick={ignore} onDraw={ignore} />
      ),
    },
    {
      name: 'without',
      sentence: 'Texts are not sampled.',
      width: 180,
      show: () => (
        <ExamplePicker examples={letters().task.examples} onPick={ignore} onDraw={undefined} />
      ),
    },
  ],
};

export const sequence: readonly Entry[] = [
  ribbons,
  strip,
  transports,
  operationEntry,
  scrubber,
  picker,
];
