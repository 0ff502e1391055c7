import { ColourScale } from '../../../components/ColourScale';
import { Equation } from '../../../components/Equation';
import { EquationRow } from '../../../components/EquationRow';
import { Measured } from '../../../components/Measured';
import { StateMap } from '../../../components/StateMap';
import { UnitStrip } from '../../../components/UnitStrip';
import type { CellView, EquationView, StateMapView } from '../../../components/views';
import { cellNames } from '../../../models/cells';
import { cellBy } from '../../../models/cells/conventions';
import { jobTitles } from '../../../models/jobs';
import { type Row, rowsOf } from '../../compare/rows';
import { gateShut } from '../data/changes';
import { cardOf, everyCell, letters, step } from '../data/scene';
import { type Entry, type Example, ignore } from '../entry';
import { overflowed } from './overflowed';

const width = 424;
const nothing: ReadonlySet<string> = new Set();

/** @throws naming an equation that the card does not have */
function equationIn(view: CellView, name: string): EquationView {
  for (const { content } of view.rows) {
    if (typeof content === 'object' && content.label.name === name) return content;
  }
  throw new Error(`${view.name}: expected an equation for ${name}, found none`);
}

function strip(equation: EquationView, theme: string, marked?: number) {
  return (
    <UnitStrip
      equation={equation}
      step={step}
      theme={theme}
      marked={marked}
      onPoint={ignore}
      onAsk={ignore}
    />
  );
}

const changed = () => cardOf(letters(), 'GRU', { changes: gateShut });

const unitStrip: Entry = {
  name: 'UnitStrip',
  examples: [
    {
      name: 'gate',
      sentence: 'From 0 (closed) to 1 (open).',
      width,
      show: (theme) => strip(equationIn(cardOf(letters(), 'GRU'), 'z'), theme),
    },
    {
      name: 'signed',
      sentence: 'Positive values are above the line.',
      width,
      show: (theme) => strip(equationIn(cardOf(letters(), 'GRU'), 'candidate'), theme),
    },
    {
      name: 'marked',
      sentence: 'Unit 3 is pointed at.',
      width,
      show: (theme) => strip(equationIn(cardOf(letters(), 'LSTM'), 'c'), theme, 3),
    },
    {
      name: 'changed',
      sentence: 'A line across each bar shows its value without the change.',
      width,
      show: (theme) => strip(equationIn(changed(), 'h'), theme),
    },
    {
      name: 'changed gate',
      sentence: 'It is held at 0.',
      width,
      show: (theme) => strip(equationIn(changed(), 'z'), theme),
    },
    {
      name: 'overflowed',
      sentence: 'Values that are not finite are hatched.',
      width,
      show: (theme) => strip(equationIn(overflowed(), 'h'), theme),
    },
  ],
};

const cells = cellNames.map((name) => cellBy(name));

function row(name: string, index: number, { job }: Row): Example {
  return {
    name: `${name} ${index + 1}`,
    sentence: `${jobTitles[job]}.`,
    width,
    show: (theme) => (
      <EquationRow
        content={cardOf(everyCell(), name).rows[index]?.content}
        jobTitle={jobTitles[job]}
        step={step}
        theme={theme}
        lit={nothing}
        unit={undefined}
        working={undefined}
        onPoint={ignore}
        onAsk={ignore}
        onSay={ignore}
      />
    ),
  };
}

const equationRow: Entry = {
  name: 'EquationRow',
  examples: cells.flatMap(({ name }) => rowsOf(cells).map((each, index) => row(name, index, each))),
};

const equation: Entry = {
  name: 'Equation',
  examples: [
    {
      name: 'at rest, lit, and at work',
      sentence: 'A symbol pointed at, and the operation being computed.',
      width,
      show: () => {
        const { html, spoken } = equationIn(cardOf(letters(), 'GRU'), 'h');
        const working = cardOf(letters(), 'GRU', { tick: 8 }).diagram.working?.current;
        const given = { html, spoken, onPoint: ignore, onSay: ignore };
        return (
          <>
            <p>
              <Equation {...given} lit={nothing} />
            </p>
            <p>
              <Equation {...given} lit={new Set(['z'])} />
            </p>
            <p>
              <Equation {...given} lit={nothing} working={working} />
            </p>
          </>
        );
      },
    },
  ],
};

function maps(views: readonly StateMapView[], theme: string, unit?: number) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6, height: '100%' }}>
      {views.map((map) => (
        <StateMap
          key={map.label.name}
          map={map}
          step={step}
          unit={unit}
          theme={theme}
          onPoint={ignore}
          onAsk={ignore}
        />
      ))}
    </div>
  );
}

const stateMap: Entry = {
  name: 'StateMap',
  examples: [
    {
      name: 'one state',
      sentence: 'The GRU’s state; future steps are covered.',
      width,
      height: 152,
      show: (theme) => maps(cardOf(letters(), 'GRU').maps, theme),
    },
    {
      name: 'two states',
      sentence: 'The LSTM’s states, with unit 3 pointed at.',
      width,
      height: 190,
      show: (theme) => maps(cardOf(letters(), 'LSTM').maps, theme, 3),
    },
    {
      name: 'changed',
      sentence: 'Columns affected by the change are underlined.',
      width,
      height: 152,
      show: (theme) => maps(changed().maps, theme),
    },
    {
      name: 'difference',
      sentence: 'The effect of the change on the state.',
      width,
      height: 152,
      show: (theme) =>
        maps(cardOf(letters(), 'GRU', { changes: gateShut, difference: true }).maps, theme),
    },
    {
      name: 'overflowed',
      sentence: 'Values that are not finite are drawn in ink.',
      width,
      height: 152,
      show: (theme) => maps(overflowed().maps, theme),
    },
  ],
};

const colourScale: Entry = {
  name: 'ColourScale',
  examples: [
    {
      name: 'of the LSTM’s cell state',
      sentence: 'From the negative limit to the positive one.',
      width: 160,
      show: () => <ColourScale limit={cardOf(letters(), 'LSTM').maps[0]?.limit ?? 1} />,
    },
  ],
};

const measured: Entry = {
  name: 'Measured',
  examples: [
    {
      name: 'answered',
      sentence: 'Hovered or focused, it says where the number comes from.',
      width: 160,
      show: () => (
        <Measured answering={{ point: ignore, say: ignore }} symbol="z" of="summary">
          mean 0.58
        </Measured>
      ),
    },
    {
      name: 'not answered',
      sentence: 'Where nothing answers it is only text.',
      width: 160,
      show: () => (
        <Measured answering={undefined} symbol="z" of="summary">
          mean 0.58
        </Measured>
      ),
    },
  ],
};

export const vectors: readonly Entry[] = [
  unitStrip,
  equationRow,
  equation,
  stateMap,
  colourScale,
  measured,
];
