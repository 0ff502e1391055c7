import { useState } from 'react';
import type { Place } from '../../../components/draw/weightLayout';
import { Nudge } from '../../../components/panels/Nudge';
import { WeightFigure } from '../../../components/panels/WeightFigure';
import { type Draft, WeightReadout } from '../../../components/panels/WeightReadout';
import { Weights } from '../../../components/panels/Weights';
import { termOf } from '../../../components/panels/weightTerms';
import { readSetting } from '../../../models/readNumber';
import type { Change } from '../../change';
import { largestOf } from '../../compare/columns';
import { layersOf } from '../../panels/weightsView';
import { twoChanges } from '../data/changes';
import { letters, namedRun, sceneOf, step } from '../data/scene';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

interface WeightsState {
  readonly scene?: ReturnType<typeof letters>;
  readonly changes?: readonly Change[];
}

function layersIn(cell: string, { scene = letters(), changes }: WeightsState = {}) {
  const run = namedRun(scene, cell, changes);
  return { layers: layersOf(run, step), limit: largestOf(Object.values(run.parameters)) };
}

/** @throws naming a layer that the cell does not have */
function layerIn(cell: string, name: string, state?: WeightsState) {
  const { layers, limit } = layersIn(cell, state);
  const layer = layers.find((each) => each.name === name);
  if (!layer) throw new Error(`${cell}: expected ${layers.map((each) => each.name)}, got ${name}`);
  return { layer, limit };
}

function panel(cell: string, theme: string, state: WeightsState = {}) {
  const { layers, limit } = layersIn(cell, state);
  const cells = (state.scene ?? letters()).models.map((model) => model.cell.name);
  return (
    <Held first={layers[0]?.name ?? ''}>
      {(layer, set) => (
        <Weights
          view={{
            cells: cells.map((name) => ({ value: name, title: name })),
            cell,
            layers,
            layer,
            limit,
            step,
            theme,
          }}
          onCell={ignore}
          onLayer={set}
          onWhy={ignore}
          onChange={ignore}
          onSay={ignore}
        />
      )}
    </Held>
  );
}

const weights: Entry = {
  name: 'Weights',
  examples: [
    {
      name: 'GRU',
      sentence: 'Its first layer.',
      width: 1100,
      show: (theme) => panel('GRU', theme),
    },
    {
      name: 'changed',
      sentence: 'A dot marks the changed weight.',
      width: 1100,
      show: (theme) => panel('GRU', theme, { changes: twoChanges }),
    },
    {
      name: 'of few inputs',
      sentence: 'Two numbers are read at each step.',
      width: 1100,
      show: (theme) => panel('LSTM', theme, { scene: sceneOf('adding', { hiddenSize: 4 }) }),
    },
  ],
};

interface FigureProps {
  readonly theme: string;
  readonly first: Place;
}

function Figure({ theme, first }: FigureProps) {
  const [cursor, setCursor] = useState(first);
  const { layer, limit } = layerIn('LSTM', 'in2frg');
  return (
    <WeightFigure
      layer={layer}
      cell="LSTM"
      limit={limit}
      theme={theme}
      cursor={cursor}
      onHover={ignore}
      onPin={setCursor}
      onReach={ignore}
    />
  );
}

const figure: Entry = {
  name: 'WeightFigure',
  examples: [
    {
      name: 'a weight',
      sentence: 'The cursor is on a weight of h.',
      width: 760,
      show: (theme) => <Figure theme={theme} first={{ row: 3, column: 34 }} />,
    },
    {
      name: 'narrow',
      sentence: 'The matrix scrolls.',
      width: 360,
      show: (theme) => <Figure theme={theme} first={{ row: 3, column: 8 }} />,
    },
  ],
};

function readout(place: Place, draft?: Draft, state?: WeightsState) {
  const { layer } = layerIn('GRU', 'in2reset', state);
  return (
    <WeightReadout
      layer={layer}
      term={termOf(layer, place)}
      step={step}
      draftKey="weight"
      draft={draft}
      onDraft={ignore}
      onTyping={ignore}
      onWhy={ignore}
      onChange={ignore}
    >
      <Nudge onMove={ignore} />
    </WeightReadout>
  );
}

const read = readSetting('2,5x');
const draft = { key: 'weight', text: '2,5x', problem: 'fault' in read ? read.fault : undefined };

const readouts: Entry = {
  name: 'WeightReadout',
  examples: [
    {
      name: 'of a letter',
      sentence: 'Its product at this step.',
      width: 260,
      show: () => readout({ row: 2, column: 5 }),
    },
    {
      name: 'of the bias',
      sentence: 'It is added without an operand.',
      width: 260,
      show: () => readout({ row: 2, column: 46 }),
    },
    {
      name: 'changed',
      sentence: 'It was changed to 2.',
      width: 260,
      show: () => readout({ row: 2, column: 20 }, undefined, { changes: twoChanges }),
    },
    {
      name: 'with a fault',
      sentence: 'The typed text is not a number.',
      width: 260,
      show: () => readout({ row: 2, column: 5 }, draft),
    },
  ],
};

const nudge: Entry = {
  name: 'Nudge',
  examples: [
    {
      name: 'for a thumb',
      sentence: 'Shown only on narrow pages.',
      width: 160,
      show: () => <Nudge onMove={ignore} />,
    },
  ],
};

export const weightEntries: readonly Entry[] = [weights, figure, readouts, nudge];
