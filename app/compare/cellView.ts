/** Computes what a card shows from a model and its trace. */

import { equations } from 'virtual:equations';
import { layouts } from 'virtual:layouts';
import { keyOf } from '../../components/diagram/key';
import type {
  CellView,
  DiagramView,
  EquationView,
  RowView,
  StateMapView,
} from '../../components/views';
import type { Cell, Equation } from '../../models/cell';
import type { CellSymbol } from '../../models/expression';
import type { Phase } from '../../models/jobs';
import { diagram } from '../../models/read/diagram';
import type { Progress } from '../../models/read/schedule';
import { mean, sentence } from '../../models/read/sentence';
import { sayEquation } from '../../models/read/speech';
import { addressableTex } from '../../models/read/tex';
import { workingSentence } from '../../models/read/working';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import type { UnitNames } from '../units';
import { columnsOf, largestOf, movedOf, sharesOf } from './columns';
import { keptIn } from './kept';
import { labelOf } from './label';
import { predictionAt } from './prediction';
import { type Row, rowOf } from './rows';
import { scaleOf } from './scale';
import { sayVector, summaryOf } from './vectorWords';

const none = new Float32Array();

/** What a card is computed from. */
export interface CellRun {
  readonly model: RunnableModel;
  readonly trace: Trace;
  /** The trace without the reader's changes; the same object if there are none. */
  readonly original: Trace;
}

/** The current moment. */
export interface Moment {
  /** Counted from 1; 0 if the sequence is empty. */
  readonly step: number;
  /** Set within a step: the cell's progress, and the current phase of all cells. */
  readonly within?: { readonly progress: Progress; readonly phase: Phase } | undefined;
  /** Whether the maps show the difference made by the changes. */
  readonly difference: boolean;
}

/**
 * @param tokens the sequence, which determines the targets
 * @param rows the rows shared by all cells shown
 */
export function cellView(
  run: CellRun,
  tokens: readonly Token[],
  task: Task,
  rows: readonly Row[],
  moment: Moment,
): CellView {
  const { model, trace, original } = run;
  const { cell } = model;
  const { step, within } = moment;
  const now = trace.steps[step - 1] && reachedOf(trace.steps[step - 1] ?? {}, within?.progress);
  const changed = trace !== original;
  const words = within
    ? workingSentence(cell, within.progress, within.phase)
    : sentence(cell, trace, step - 1);
  return {
    name: cell.name,
    title: cell.title,
    summary: cell.summary,
    parameterCount: model.parameterCount,
    step,
    changed,
    diagram: diagramView(model, now, within?.progress),
    rows: rows.map((row): RowView => {
      const content = rowOf(cell, row);
      return {
        ...row,
        content:
          typeof content === 'object' ? equationView(run, content, step, now, task) : content,
      };
    }),
    maps: [...cell.states].reverse().map((state, index) => ({
      ...stateMapView(state, run, moment.difference, !now || state.name in now),
      ...(index === 0 && { kept: keptIn(cell, trace) }),
    })),
    sentence: words.map((part) => (typeof part === 'string' ? part : labelOf(part))),
    prediction: now?.y && predictionAt(task, trace, tokens, step, changed ? original : undefined),
    numbers: now ? numbersAt(model, trace, step, now) : [],
  };
}

/** The quantities computed so far within a step; all of them when it is complete. */
function reachedOf(
  now: Record<string, Float32Array>,
  progress: Progress | undefined,
): Record<string, Float32Array> {
  if (!progress) return now;
  return Object.fromEntries(Object.entries(now).filter(([name]) => progress.done.has(name)));
}

function equationView(
  { model, original }: CellRun,
  equation: Equation,
  step: number,
  now: Record<string, Float32Array> | undefined,
  names: UnitNames,
): EquationView {
  const { symbol } = equation;
  const values = now?.[symbol.name] ?? none;
  const unchanged = original.steps[step - 1]?.[symbol.name];
  const differs = unchanged && values.length > 0 && !equal(unchanged, values);
  const before = differs ? unchanged : undefined;
  return {
    ...formulaOf(model.cell, equation),
    values,
    before,
    limit: symbol.role === 'gate' ? 1 : scaleOf(original, symbol.name),
    summary: summaryOf(symbol, values),
    said: sayVector(symbol, values, before, names),
  };
}

function equal(a: Float32Array, b: Float32Array): boolean {
  return a === b || (a.length === b.length && a.every((value, unit) => value === b[unit]));
}

type Formula = Pick<EquationView, 'label' | 'html' | 'spoken' | 'note' | 'kind' | 'width'>;

const formulas = new WeakMap<Equation, Formula>();

/** What is the same at every step: the equation in words, and as HTML, rendered by KaTeX. */
function formulaOf(cell: Cell, equation: Equation): Formula {
  let formula = formulas.get(equation);
  if (!formula) {
    const { symbol, note } = equation;
    formula = {
      label: labelOf(symbol),
      html: equations[addressableTex(cell, equation)] ?? '',
      spoken: `${symbol.title}: ${sayEquation(equation)}`,
      note,
      kind: symbol.role === 'gate' ? 'gate' : 'signed',
      width: symbol.width,
    };
    formulas.set(equation, formula);
  }
  return formula;
}

const graphs = new WeakMap<Cell, Omit<DiagramView, 'openings'>>();

/** The diagram's graph is the same at every step; only the gates' mean values change. */
function diagramView(
  { cell }: RunnableModel,
  now: Record<string, Float32Array> | undefined,
  progress: Progress | undefined,
): DiagramView {
  const gates = cell.equations.filter(({ symbol }) => symbol.role === 'gate');
  const openings = gates.map(({ symbol: { name } }) => [name, mean(now?.[name] ?? none)]);
  return {
    ...graphOf(cell),
    openings: Object.fromEntries(openings),
    ...(progress && { working: { current: progress.current?.id, done: progress.done } }),
  };
}

function graphOf(cell: Cell): Omit<DiagramView, 'openings'> {
  let graph = graphs.get(cell);
  if (!graph) {
    const own = diagram(cell);
    const { nodes, edges, exits } = own;
    graph = {
      nodes: nodes.map(({ symbol, towards, work, ...node }) => ({
        ...node,
        // A concatenation has no colour of its own.
        ...(towards && !node.concatenates && { hue: towards.hue }),
        ...(symbol && { label: labelOf(symbol) }),
      })),
      edges,
      exits,
      layout: layouts[keyOf(own)],
    };
    graphs.set(cell, graph);
  }
  return graph;
}

const untouched: readonly number[] = [];

function stateMapView(
  state: CellSymbol,
  { trace, original }: CellRun,
  difference: boolean,
  reached: boolean,
): StateMapView {
  const { name } = state;
  const moved = trace === original ? undefined : movedOf(trace, original, name);
  return {
    label: labelOf(state),
    ...(moved && difference
      ? { columns: moved, limit: largestOf(moved) }
      : { columns: columnsOf(trace, name), limit: scaleOf(original, name) }),
    difference: difference && moved !== undefined,
    moved: moved ? sharesOf(moved) : untouched,
    reached,
  };
}

function numbersAt(
  { cell, stateNames }: RunnableModel,
  trace: Trace,
  step: number,
  now: Record<string, Float32Array>,
) {
  const before = trace.steps[step - 2] ?? trace.initial;
  return [
    { name: 'x', symbol: 'x', step, values: trace.x[step - 1] ?? none },
    ...stateNames.map((name) => ({
      name: `${name}_prev`,
      symbol: name,
      step: step - 1,
      values: before[name] ?? none,
    })),
    ...cell.equations.map(({ symbol: { name } }) => ({
      name,
      symbol: name,
      step,
      values: now[name] ?? none,
    })),
  ];
}
