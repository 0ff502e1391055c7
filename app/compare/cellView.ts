/** Makes what a card shows from a model and its trace. */
import { equations } from 'virtual:equations';
import type {
  CellView,
  DiagramView,
  EquationView,
  RowView,
  StateMapView,
  SymbolLabel,
} from '../../components/views';
import type { Cell, CellSymbol, Equation } from '../../models/expression';
import { jobs } from '../../models/jobs';
import type { CellModel } from '../../models/model';
import { diagram } from '../../models/read/diagram';
import { plainSymbol } from '../../models/read/plain';
import { length, mean, sentence } from '../../models/read/sentence';
import { addressableTex } from '../../models/read/tex';
import type { Trace } from '../../models/trace';
import { predictionAt } from './prediction';
import { scaleOf } from './scale';

const none = new Float32Array();

/**
 * @param letters the letters read, as indices: they are the targets of the predictions
 * @param step counted from 1; 0 before there is any
 */
export function cellView(
  model: CellModel,
  trace: Trace,
  letters: readonly number[],
  step: number,
): CellView {
  const { cell } = model;
  const now = trace.steps[step - 1];
  return {
    name: cell.name,
    picture: cell.picture,
    title: cell.title,
    summary: cell.summary,
    parameterCount: model.parameterCount,
    step,
    diagram: diagramView(model, now),
    rows: jobs.map((job): RowView => {
      const equation = cell.equations.find((candidate) => candidate.job === job);
      return {
        job,
        content: equation ? equationView(model, equation, trace, now) : cell.absent[job],
      };
    }),
    maps: [...cell.states].reverse().map((state) => stateMapView(state, trace)),
    sentence: sentence(cell, trace, step - 1).map((part) =>
      typeof part === 'string' ? part : labelOf(part),
    ),
    prediction: now && predictionAt(trace, letters, step),
    numbers: now ? numbersAt(model, trace, step) : [],
  };
}

function equationView(
  model: CellModel,
  equation: Equation,
  trace: Trace,
  now: Record<string, Float32Array> | undefined,
): EquationView {
  const { symbol, note } = equation;
  const values = now?.[symbol.name] ?? none;
  const gate = symbol.role === 'gate';
  const gist = gate ? `mean ${mean(values).toFixed(2)}` : `norm ${length(values).toFixed(2)}`;
  return {
    label: labelOf(symbol),
    html: htmlOf(model.cell, equation),
    note,
    kind: gate ? 'gate' : 'signed',
    width: symbol.width,
    values,
    limit: gate ? 1 : scaleOf(trace, symbol.name),
    summary: now ? gist : '',
  };
}

const formulas = new WeakMap<Equation, string>();

/** The equation as KaTeX set it. */
function htmlOf(cell: Cell, equation: Equation): string {
  let html = formulas.get(equation);
  if (html === undefined) {
    html = equations[addressableTex(cell, equation)] ?? '';
    formulas.set(equation, html);
  }
  return html;
}

const graphs = new WeakMap<Cell, Omit<DiagramView, 'openings'>>();

/** The picture's graph does not change from step to step; how far its gates are open does. */
function diagramView(
  { cell }: CellModel,
  now: Record<string, Float32Array> | undefined,
): DiagramView {
  const gates = cell.equations.filter(({ symbol }) => symbol.role === 'gate');
  const openings = gates.map(({ symbol: { name } }) => [name, mean(now?.[name] ?? none)]);
  return { ...graphOf(cell), openings: Object.fromEntries(openings) };
}

function graphOf(cell: Cell): Omit<DiagramView, 'openings'> {
  let graph = graphs.get(cell);
  if (!graph) {
    const { nodes, edges } = diagram(cell);
    graph = {
      nodes: nodes.map(({ symbol, towards, work, ...node }) => ({
        ...node,
        // Joining makes nothing of its own: its wire stays ink.
        ...(towards && node.sign !== '‖' && { hue: towards.hue }),
        ...(symbol && { label: labelOf(symbol) }),
      })),
      edges,
      exits: [...cell.states.map(({ name }) => name), 'y'],
    };
    graphs.set(cell, graph);
  }
  return graph;
}

const columnsOf = new WeakMap<Trace, Map<string, readonly Float32Array[]>>();

function stateMapView(state: CellSymbol, trace: Trace): StateMapView {
  const known = columnsOf.get(trace) ?? new Map<string, readonly Float32Array[]>();
  columnsOf.set(trace, known);
  let columns = known.get(state.name);
  if (!columns) {
    columns = [
      trace.initial[state.name] ?? none,
      ...trace.steps.map((step) => step[state.name] ?? none),
    ];
    known.set(state.name, columns);
  }
  return { label: labelOf(state), columns, limit: scaleOf(trace, state.name) };
}

function numbersAt({ cell, stateNames }: CellModel, trace: Trace, step: number) {
  const before = trace.steps[step - 2] ?? trace.initial;
  return [
    { name: 'x', values: trace.x[step - 1] ?? none },
    ...stateNames.map((name) => ({ name: `${name}_prev`, values: before[name] ?? none })),
    ...cell.equations.map(({ symbol: { name } }) => ({
      name,
      values: trace.steps[step - 1]?.[name] ?? none,
    })),
  ];
}

const labels = new WeakMap<CellSymbol, SymbolLabel>();

/** A symbol as the components show it. */
export function labelOf(symbol: CellSymbol): SymbolLabel {
  let label = labels.get(symbol);
  if (!label) {
    const { name, hue, title, tex, sentence: says } = symbol;
    label = { name, hue, title, sentence: says, ...plainSymbol(tex) };
    labels.set(symbol, label);
  }
  return label;
}
