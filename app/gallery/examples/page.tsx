import { Changes } from '../../../components/Changes';
import { FaultReport } from '../../../components/FaultReport';
import { FoldedTable } from '../../../components/FoldedTable';
import { Footer } from '../../../components/Footer';
import { HandoutHead } from '../../../components/HandoutHead';
import { Notice } from '../../../components/Notice';
import { SymbolNote } from '../../../components/SymbolNote';
import { formatFixed } from '../../../models/format';
import { type Change, writeChange } from '../../change';
import { reportOn } from '../../faults/report';
import { sayChange, spokenChange } from '../../sayChange';
import { gateShut, twoChanges } from '../data/changes';
import { letters, modelIn, namedRun } from '../data/scene';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

const link = 'https://example.org/unrolled/#text=the+whale+swam.&step=7';

const notice: Entry = {
  name: 'Notice',
  examples: [
    {
      name: 'to dismiss',
      sentence: 'Shown once, until dismissed.',
      width: 620,
      show: () => (
        <Notice
          text="The link’s step 40 is beyond the sequence: the page shows the last one, 15."
          onDismiss={ignore}
        />
      ),
    },
    {
      name: 'that stays',
      sentence: 'Shown as long as its cause persists.',
      width: 620,
      show: () => <Notice text="The trained weights are still loading." />,
    },
  ],
};

function changeBar(changes: readonly Change[], difference = false) {
  const { task, tokens } = letters();
  const { sizes } = modelIn(letters(), 'GRU');
  const chips = changes.map((change) => {
    const text = sayChange(change, { conventions: {}, sizes, names: task, last: tokens.length });
    return { key: writeChange(change), text, spoken: spokenChange(text) };
  });
  return (
    <Changes
      changes={chips}
      difference={difference}
      onRemove={ignore}
      onClear={ignore}
      onDifference={ignore}
    />
  );
}

const changes: Entry = {
  name: 'Changes',
  examples: [
    { name: 'one', sentence: 'It can be undone.', width: 760, show: () => changeBar(gateShut) },
    {
      name: 'two',
      sentence: 'All can be undone at once; the maps show the difference.',
      width: 760,
      show: () => changeBar(twoChanges, true),
    },
  ],
};

const panels = [
  { id: 'why', title: 'Why?', about: 'The sum that makes a number.', group: 'numbers' },
  { id: 'weights', title: 'Weights', about: 'Every layer as a matrix.', group: 'numbers' },
  { id: 'time', title: 'Over time', about: 'All units over the sequence.', group: 'cells' },
] as const;

const footer: Entry = {
  name: 'Footer',
  examples: [
    {
      name: 'closed, then open',
      sentence: 'A press opens a panel above the bar and focuses it.',
      width: 1360,
      show: () => (
        <Held<(typeof panels)[number]['id'] | undefined> first={undefined}>
          {(open, set) => (
            <Footer
              note={<SymbolNote note={undefined} />}
              panels={panels}
              open={open}
              request={0}
              onOpen={set}
              onFirstMinute={ignore}
              changes={() => undefined}
            >
              {open}
            </Footer>
          )}
        </Held>
      ),
    },
  ],
};

const faultReport: Entry = {
  name: 'FaultReport',
  examples: [
    {
      name: 'of a card',
      sentence: 'What happened, and a report to copy.',
      width: 452,
      show: () => (
        <FaultReport
          part="The card of the GRU"
          report={(withSequence) =>
            reportOn({ error: new Error('h: expected 16 numbers'), stack: '' }, link, withSequence)
          }
          onRedraw={ignore}
        />
      ),
    },
  ],
};

const foldedTable: Entry = {
  name: 'FoldedTable',
  examples: [
    {
      name: 'folded',
      sentence: 'Rendered when it is opened; the row names are sticky.',
      width: 452,
      show: () => {
        const { trace } = namedRun(letters(), 'GRU');
        const columns = Array.from({ length: 16 }, (_, unit) => unit);
        return (
          <FoldedTable
            label="Numbers of h"
            caption="h of the GRU"
            corner="unit"
            columns={() => columns}
            rows={() =>
              trace.steps.map(({ h = [] }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the sequence
                <tr key={index}>
                  <th scope="row">h after step {index + 1}</th>
                  {columns.map((unit) => (
                    <td key={unit}>{formatFixed(h[unit] ?? 0, 4)}</td>
                  ))}
                </tr>
              ))
            }
          />
        );
      },
    },
  ],
};

export const page: readonly Entry[] = [
  {
    name: 'HandoutHead',
    examples: [
      {
        name: 'a handout',
        sentence: 'In print, in place of the controls.',
        width: 900,
        show: () => (
          <HandoutHead
            title="running parity"
            about="The network reads zeros and ones, and tells whether the number of ones so far is even or odd."
            letters={[...'011010011']}
            separator=""
            step={4}
            notes={['Trained weights.', 'Activation of the state: tanh.']}
            link="https://example.org/#task=parity&text=011010011&step=4"
          />
        ),
      },
    ],
  },
  notice,
  changes,
  footer,
  faultReport,
  foldedTable,
];
