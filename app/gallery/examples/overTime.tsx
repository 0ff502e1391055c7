import { styleOf } from '../../../components/draw/lineStyle';
import { LineSample } from '../../../components/LineSample';
import { LineList } from '../../../components/panels/LineList';
import { Trajectories } from '../../../components/panels/Trajectories';
import type {
  TrajectoriesView,
  TrajectoryCell,
  TrajectoryOrder,
} from '../../../components/panels/trajectoryViews';
import { UnitMap } from '../../../components/panels/UnitMap';
import type { Change } from '../../change';
import { sortedCell } from '../../panels/timeView';
import { gateShut } from '../data/changes';
import { letters, namedRun, step, unchanged } from '../data/scene';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

interface TimeState {
  readonly order?: TrajectoryOrder;
  readonly quantity?: string;
  readonly changes?: readonly Change[];
  /** The number of units with a line. */
  readonly lines?: number;
}

function cellOf(name: string, state: TimeState): TrajectoryCell {
  const { order = 'variance', quantity = 'h', changes = unchanged, lines = 1 } = state;
  const scene = letters();
  const run = namedRun(scene, name, changes);
  const original = namedRun(scene, name).trace;
  const cell = sortedCell(run, original, scene.tokens, scene.task, quantity, order);
  return { ...cell, chosen: cell.order.slice(0, lines) };
}

function viewOf(theme: string, state: TimeState): TrajectoriesView {
  const scene = letters();
  const cells = scene.models.map(({ cell }) => cellOf(cell.name, state));
  return { cells, step, letters: scene.letters, theme };
}

const panel = (theme: string, state: TimeState = {}) => (
  <Held first={viewOf(theme, state)}>
    {(view) => (
      <Trajectories
        view={{ ...view, theme }}
        order={state.order ?? 'variance'}
        onOrder={ignore}
        onQuantity={ignore}
        onToggleUnit={ignore}
        onChooseStep={ignore}
      />
    )}
  </Held>
);

const trajectories: Entry = {
  name: 'Trajectories',
  examples: [
    {
      name: 'by variance',
      sentence: 'The unit with the greatest variance of each cell is a line.',
      width: 1100,
      show: (theme) => panel(theme),
    },
    {
      name: 'by similarity, many lines',
      sentence: 'Similar units next to each other, four lines of each.',
      width: 1100,
      show: (theme) => panel(theme, { order: 'cluster', lines: 4 }),
    },
    {
      name: 'changed',
      sentence: 'The scale is that of the run without the change.',
      width: 1100,
      show: (theme) => panel(theme, { changes: gateShut }),
    },
    {
      name: 'without lines',
      sentence: 'No unit is chosen.',
      width: 1100,
      show: (theme) => panel(theme, { lines: 0 }),
    },
  ],
};

const unitMap: Entry = {
  name: 'UnitMap',
  examples: ['h', 'z'].map((quantity) => ({
    name: `${quantity} of the GRU`,
    sentence: 'Sorted by variance.',
    width: 340,
    show: (theme: string) => (
      <UnitMap
        id={`gallery-map-${quantity}`}
        cell={cellOf('GRU', { quantity })}
        step={step}
        letters={letters().letters}
        theme={theme}
        onQuantity={ignore}
        onToggleUnit={ignore}
        onPoint={ignore}
      />
    ),
  })),
};

const lineList: Entry = {
  name: 'LineList',
  examples: [0, 3].map((lines) => ({
    name: `${lines} lines`,
    sentence: 'Each with its current value.',
    width: 460,
    show: () => (
      <LineList
        cell={cellOf('LSTM', { lines })}
        style={styleOf(2)}
        step={step}
        mapId="gallery-map-h"
        onToggleUnit={ignore}
        onPoint={ignore}
      />
    ),
  })),
};

const lineSample: Entry = {
  name: 'LineSample',
  examples: [
    {
      name: 'of each cell',
      sentence: 'The lines also differ in their dashes.',
      width: 60,
      show: () =>
        [0, 1, 2].map(styleOf).map(({ hue, dash }) => (
          <div key={hue} data-hue={hue}>
            <LineSample dash={dash} />
          </div>
        )),
    },
  ],
};

export const overTime: readonly Entry[] = [trajectories, unitMap, lineList, lineSample];
