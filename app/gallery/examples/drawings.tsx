/** The drawings of other components, in states that the components rarely show. */

import { CanvasFigure } from '../../../components/CanvasFigure';
import { drawCurve } from '../../../components/draw/curve';
import type { CurveLine, CurvesData } from '../../../components/draw/curveLayout';
import { drawCurves } from '../../../components/draw/curves';
import { drawKept } from '../../../components/draw/kept';
import { styleOf } from '../../../components/draw/lineStyle';
import { drawStateMap } from '../../../components/draw/stateMap';
import { drawStrip, type StripData } from '../../../components/draw/strip';
import { Figure } from '../../../components/Figure';
import why from '../../../components/panels/Why.module.css';
import mapStyles from '../../../components/StateMap.module.css';
import curveStyles from '../../../components/train/TrainingCurves.module.css';
import stripStyles from '../../../components/UnitStrip.module.css';
import { explain } from '../../../models/read/explain';
import { columnsOf, largestOf } from '../../compare/columns';
import { taskOf } from '../../tasks';
import type { TrainingState } from '../../train/state';
import { gateShut, overflow, unbounded } from '../data/changes';
import { cardOf, letters, namedRun, sceneOf, step } from '../data/scene';
import { diverged, underWay } from '../data/training';
import { type Entry, type Example, ignore } from '../entry';

const squashed = (cell: string, symbol: string, unit: number) => {
  const { squash, sum } = explain(namedRun(letters(), cell), { symbol, unit, step });
  if (!squash) throw new Error(`${cell} ${symbol}: expected something that squashes it`);
  return { scalar: squash.scalar, input: sum };
};

const curve: Entry = {
  name: 'drawCurve',
  examples: [
    ['GRU', 'z', 'σ'],
    ['GRU', 'candidate', 'tanh'],
  ].map(([cell = '', symbol = '', sign = '']) => ({
    name: sign,
    sentence: `The activation of unit 5 of ${symbol}, marked at its input.`,
    width: 200,
    height: 104,
    show: () => (
      <Figure
        className={why.curve}
        draw={drawCurve}
        data={squashed(cell, symbol, 5)}
        label={`${sign} of a sum`}
      />
    ),
  })),
};

const lastOf = (cell: string, symbol: string) =>
  namedRun(letters(), cell).trace.steps[step - 1]?.[symbol] ?? new Float32Array();

const strip = (
  name: string,
  sentence: string,
  make: () => Omit<StripData, 'theme' | 'hue'>,
): Example => ({
  name,
  sentence,
  width: 424,
  height: 26,
  show: (theme) => (
    <div className={stripStyles.strip} data-hue="h">
      <CanvasFigure draw={drawStrip} data={{ ...make(), theme, hue: 'h' }} label={name} />
    </div>
  ),
});

const overflowedRun = () => namedRun(unbounded(), 'RNN', overflow).trace;

const strips: Entry = {
  name: 'drawStrip',
  examples: [
    strip('gate', 'Bars start at the bottom.', () => ({
      values: lastOf('GRU', 'r'),
      kind: 'gate',
      limit: 1,
    })),
    strip('signed', 'Bars start in the middle.', () => ({
      values: lastOf('LSTM', 'c'),
      kind: 'signed',
      limit: 1,
    })),
    strip('changed', 'A line shows where each bar was before the change.', () => ({
      values: namedRun(letters(), 'GRU', gateShut).trace.steps[step - 1]?.h ?? new Float32Array(),
      before: lastOf('GRU', 'h'),
      kind: 'signed',
      limit: 1,
    })),
    strip('overflowed', 'Values that are not finite are hatched.', () => {
      const values = overflowedRun().steps[2]?.h ?? new Float32Array();
      return { values, kind: 'signed', limit: largestOf([values]) };
    }),
    strip('many units', '128 of them.', () => {
      const scene = sceneOf('next-letter', { text: 'whale', hiddenSize: 128 });
      const values = namedRun(scene, 'GRU').trace.steps[4]?.h ?? new Float32Array();
      return { values, kind: 'signed', limit: largestOf([values]) };
    }),
    strip('empty', 'Nothing has been computed.', () => ({
      values: new Float32Array(),
      kind: 'gate',
      limit: 1,
    })),
  ],
};

const long = 'the whale swam under the ship. '.repeat(5);

interface MapState {
  readonly text?: string;
  readonly current?: number;
  readonly reached?: boolean;
  readonly unit?: number;
}

const map = (name: string, sentence: string, state: MapState = {}): Example => ({
  name,
  sentence,
  width: 424,
  height: 110,
  show: (theme) => {
    const { text = 'the whale swam.', current = step, reached = true, unit } = state;
    const columns = columnsOf(namedRun(sceneOf('next-letter', { text }), 'LSTM').trace, 'c');
    const limit = largestOf(columns);
    return (
      <div className={mapStyles.frame} style={{ height: '100%' }}>
        <Figure
          className={mapStyles.figure}
          draw={drawStateMap}
          data={{ columns, current, limit, moved: [], reached, unit, theme, onChoose: ignore }}
          label={name}
        />
      </div>
    );
  },
});

const stateMaps: Entry = {
  name: 'drawStateMap',
  examples: [
    map('initial', 'Before the first step.', { current: 0 }),
    map('not reached', 'The column of a step is covered until the step is complete.', {
      reached: false,
    }),
    map('pointed at', 'Unit 3.', { unit: 3 }),
    map('long', 'The visible columns follow the step.', { text: long, current: 90 }),
  ],
};

const kept = (name: string, sentence: string, cell: 'RNN' | 'GRU' | 'LSTM'): Example => ({
  name,
  sentence,
  width: 424,
  height: 10,
  show: () => {
    const [memory] = cardOf(letters(), cell).maps;
    const shares = memory?.kept?.shares ?? [];
    const count = memory?.columns.length ?? 1;
    return (
      <div className={mapStyles.kept} data-hue={cell === 'LSTM' ? 'c' : 'h'}>
        <Figure draw={drawKept} data={{ shares, count, last: step, current: step }} label={name} />
      </div>
    );
  },
});

const keptShares: Entry = {
  name: 'drawKept',
  examples: [
    kept('1 − z', 'Up to the current step.', 'GRU'),
    kept('f', 'In the colour of the cell state.', 'LSTM'),
    kept('nothing', 'Empty without a gate.', 'RNN'),
  ],
};

function curvesOf(training: TrainingState, quantity: CurvesData['quantity']): CurvesData {
  const lines = Object.entries(training.curves).map(
    ([title, each], index): CurveLine => ({
      title,
      style: styleOf(index),
      steps: each.steps,
      values: quantity === 'loss' ? each.losses : each.accuracies,
      divergedAt: each.diverged?.step,
    }),
  );
  const { chance } = taskOf(training.task ?? '');
  return { lines, quantity, chance, total: 60, shown: undefined, onChooseStep: ignore };
}

const curves = (name: string, sentence: string, make: () => CurvesData): Example => ({
  name,
  sentence,
  width: 520,
  height: 200,
  show: () => (
    <Figure className={curveStyles.figure} draw={drawCurves} data={make()} label={name} />
  ),
});

const trainingCurves: Entry = {
  name: 'drawCurves',
  examples: [
    curves('loss', 'Logarithmic.', () => curvesOf(underWay(), 'loss')),
    curves('accuracy, weights of step 25 shown', 'Linear, from 0 to 100 %.', () => ({
      ...curvesOf(underWay(), 'accuracy'),
      chance: 0.5,
      shown: 25,
    })),
    curves('diverged', 'The steps where training diverged are marked.', () =>
      curvesOf(diverged(), 'loss'),
    ),
  ],
};

export const drawings: readonly Entry[] = [curve, strips, stateMaps, keptShares, trainingCurves];
