/** The drawings of the panels, in states that the panels rarely show. */
import { drawFlowLines } from '../../../components/draw/flowLines';
import { drawFlowMap, type FlowPlace } from '../../../components/draw/flowMap';
import { drawInfluence } from '../../../components/draw/influence';
import { styleOf } from '../../../components/draw/lineStyle';
import { logDomain } from '../../../components/draw/logScale';
import { drawTrajectories, lineLabel } from '../../../components/draw/trajectories';
import { drawUnitMap } from '../../../components/draw/unitMap';
import { layoutWeights } from '../../../components/draw/weightLayout';
import { drawWeightMatrix } from '../../../components/draw/weightMatrix';
import { Figure } from '../../../components/Figure';
import mapStyles from '../../../components/gradient/FlowMaps.module.css';
import plotStyles from '../../../components/gradient/FlowPlot.module.css';
import { factorStrokes, normStrokes } from '../../../components/gradient/strokes';
import timeStyles from '../../../components/panels/Trajectories.module.css';
import weightStyles from '../../../components/panels/WeightFigure.module.css';
import { lettersOf, readColumns, shapeOf } from '../../../components/panels/weightTerms';
import { letterPitch } from '../../../components/ribbon/boxes';
import { largestOf } from '../../compare/columns';
import { layersOf } from '../../panels/weightsView';
import { flowView, influences, mapsAt } from '../data/flow';
import { letters, namedRun, step } from '../data/scene';
import { type Entry, type Example, ignore } from '../entry';

interface LinesState {
  readonly scale?: number;
  readonly factors?: boolean;
  readonly lit?: string;
}

const lines = (name: string, sentence: string, state: LinesState = {}): Example => ({
  name,
  sentence,
  width: 620,
  height: 256,
  show: (theme) => {
    const { scale = 1, factors, lit } = state;
    const view = flowView(theme, { scale });
    const data = {
      lines: factors ? factorStrokes(mapsAt(scale)) : normStrokes(view.lines, 'absolute'),
      letters: view.letters,
      step,
      pointed: undefined,
      lit,
      lossAt: factors ? undefined : view.lossAt,
      level: factors ? { value: 1, text: '1: neither shrinks nor grows' } : undefined,
      onPoint: ignore,
      onGoTo: ignore,
    };
    return <Figure className={plotStyles.plot} draw={drawFlowLines} data={data} label={name} />;
  },
});

const flowLines: Entry = {
  name: 'drawFlowLines',
  examples: [
    lines('norms', 'Up to the loss; later steps are left out.'),
    lines('factors', 'With a line at factor 1, which keeps the norm of the gradient.', {
      factors: true,
    }),
    lines('large recurrent weights, one lit', 'The others are faded.', { scale: 4, lit: 'LSTM c' }),
  ],
};

const flowMap = (name: string, sentence: string, scale: number, pointed?: FlowPlace): Example => ({
  name,
  sentence,
  width: 260,
  height: 180,
  show: (theme) => {
    const rows = mapsAt(scale)[0]?.rows ?? [];
    const domain = logDomain(rows.flatMap((row) => Array.from(row)));
    const data = { rows, domain, pointed, step, theme };
    return <Figure className={mapStyles.figure} draw={drawFlowMap} data={data} label={name} />;
  },
});

const flowMaps: Entry = {
  name: 'drawFlowMap',
  examples: [
    flowMap('untrained', 'Hatched where the gradient is 0.', 1),
    flowMap('pointed at', 'Loss 9 by state 3.', 1, { loss: 9, state: 3 }),
    flowMap('large recurrent weights', 'Four times as large.', 4),
  ],
};

const influence = (at: number): Example => ({
  name: `of step ${at}`,
  sentence: 'Bars above the line are inputs that support the prediction.',
  width: 430,
  height: 18,
  show: () => {
    const [row] = influences(at).rows;
    const boxes = letters().letters.map((_, index) => ({
      from: index * letterPitch,
      to: (index + 1) * letterPitch,
    }));
    const data = { values: row?.values ?? [], boxes, limit: row?.limit ?? 0 };
    return <Figure draw={drawInfluence} data={data} label={`Influences at step ${at}`} />;
  },
});

const influenceEntry: Entry = { name: 'drawInfluence', examples: [influence(3), influence(14)] };

const columnsIn = (cell: string) =>
  namedRun(letters(), cell).trace.steps.map(({ h = new Float32Array() }) => h);

const trajectories = (
  name: string,
  sentence: string,
  units: readonly number[],
  lit?: string,
): Example => ({
  name,
  sentence,
  width: 620,
  height: 200,
  show: () => {
    const columns = columnsIn('GRU');
    const drawn = units.map((unit) => {
      const values = Float32Array.from(columns, (column) => column[unit] ?? Number.NaN);
      return { label: lineLabel('GRU', 'h', unit), style: styleOf(0), values, unchanged: values };
    });
    const data = { lines: drawn, letters: letters().letters, step, lit, onChooseStep: ignore };
    return (
      <Figure className={timeStyles.figure} draw={drawTrajectories} data={data} label={name} />
    );
  },
});

const trajectoriesEntry: Entry = {
  name: 'drawTrajectories',
  examples: [
    trajectories('lines', 'Labelled at their ends.', [0, 4, 9]),
    trajectories('one lit', 'The others are faded.', [0, 4, 9], 'GRU h 4'),
    trajectories('none', 'Only the axes.', []),
  ],
};

const unitMap = (
  name: string,
  sentence: string,
  chosen: readonly number[],
  row?: number,
): Example => ({
  name,
  sentence,
  width: 340,
  height: 112,
  show: (theme) => {
    const columns = columnsIn('LSTM');
    const order = Array.from({ length: 16 }, (_, unit) => unit);
    const data = { columns, order, chosen, row, step, limit: largestOf(columns), theme };
    return <Figure className={timeStyles.units} draw={drawUnitMap} data={data} label={name} />;
  },
});

const unitMaps: Entry = {
  name: 'drawUnitMap',
  examples: [
    unitMap('at rest', 'No row has a line.', []),
    unitMap('chosen', 'Rows 2, 3 and 11 have a line, row 8 is pointed at.', [2, 3, 11], 8),
  ],
};

const matrix = (name: string, sentence: string, room: number, at: number): Example => ({
  name,
  sentence,
  width: room,
  show: (theme) => {
    const { parameters } = namedRun(letters(), 'GRU');
    const [layer] = layersOf(namedRun(letters(), 'GRU'), at);
    if (!layer) throw new Error('GRU: expected a layer, found none');
    const layout = layoutWeights(shapeOf(layer), room);
    const { weights, bias, operand } = layer;
    const data = {
      layout,
      weights,
      bias,
      operand,
      letters: lettersOf(layer),
      read: readColumns(layer),
      changed: [{ row: 4, column: 12 }],
      cursor: { row: 9, column: 30 },
      limit: largestOf(Object.values(parameters)),
      theme,
    };
    return (
      <div style={{ width: layout.width, height: layout.height }}>
        <Figure className={weightStyles.figure} draw={drawWeightMatrix} data={data} label={name} />
      </div>
    );
  },
});

const matrices: Entry = {
  name: 'drawWeightMatrix',
  examples: [
    matrix('with its operand', 'With a changed weight and the cursor.', 900, step),
    matrix('before the first step', 'Nothing has been read.', 760, 0),
  ],
};

export const drawingsInside: readonly Entry[] = [
  flowLines,
  flowMaps,
  influenceEntry,
  trajectoriesEntry,
  unitMaps,
  matrices,
];
