/** Computes what a cell's memory, picture and answer show from a model and its trace. */

import { layouts } from 'virtual:layouts';
import { keyOf } from '../../components/diagram/key';
import type { DiagramView, MemoryView, StateMapView } from '../../components/views';
import type { Cell } from '../../models/cell';
import type { CellSymbol } from '../../models/expression';
import type { Phase } from '../../models/jobs';
import { diagram } from '../../models/read/diagram';
import { keptWires } from '../../models/read/kept';
import type { Progress } from '../../models/read/schedule';
import { mean, sentence } from '../../models/read/sentence';
import { workingSentence } from '../../models/read/working';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import type { Trace, TraceStep } from '../../models/trace';
import { columnsOf, largestOf, movedOf, sharesOf } from './columns';
import { keptIn } from './kept';
import { labelOf } from './label';
import { predictionAt } from './prediction';
import { scaleOf } from './scale';

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
  /** What it is a difference from, if not from the run without changes; then no column is marked. */
  readonly against?: string | undefined;
}

/** @param tokens the sequence, which determines the targets */
export function memoryView(
  run: CellRun,
  tokens: readonly Token[],
  task: Task,
  moment: Moment,
): MemoryView {
  const { model, trace, original } = run;
  const { cell } = model;
  const { step, within } = moment;
  const now = computedAt(trace, moment);
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
    diagram: diagramView(run, step, now, within?.progress),
    maps: [...cell.states].reverse().map((state, index) => ({
      ...stateMapView(state, run, moment, !now || state.name in now),
      ...(index === 0 && { kept: keptIn(cell, trace) }),
    })),
    sentence: words.map((part) => (typeof part === 'string' ? part : labelOf(part))),
    prediction: now?.y && predictionAt(task, trace, tokens, step, changed ? original : undefined),
  };
}

/** The quantities computed so far at a moment; undefined before the first step. */
export function computedAt(trace: Trace, { step, within }: Moment): TraceStep | undefined {
  const now = trace.steps[step - 1];
  return now && reachedOf(now, within?.progress);
}

/** The quantities computed so far within a step; all of them when it is complete. */
function reachedOf(
  now: Record<string, Float32Array>,
  progress: Progress | undefined,
): Record<string, Float32Array> {
  if (!progress) return now;
  return Object.fromEntries(Object.entries(now).filter(([name]) => progress.done.has(name)));
}

type Graph = Omit<DiagramView, 'openings' | 'kept'>;

const graphs = new WeakMap<Cell, Graph>();

/** The diagram's graph is the same at every step; only the gates' mean values change. */
function diagramView(
  { model: { cell }, trace }: CellRun,
  step: number,
  now: Record<string, Float32Array> | undefined,
  progress: Progress | undefined,
): DiagramView {
  const gates = cell.equations.filter(({ symbol }) => symbol.role === 'gate');
  const openings = gates.map(({ symbol: { name } }) => [name, mean(now?.[name] ?? none)]);
  const { gate, shares } = keptIn(cell, trace);
  const share = shares[step - 1] ?? 0;
  const isKnown = now && (!gate || gate in now) && Number.isFinite(share);
  return {
    ...graphOf(cell),
    kept: isKnown ? share : undefined,
    openings: Object.fromEntries(openings),
    ...(progress && { working: { current: progress.current?.id, done: progress.done } }),
  };
}

function graphOf(cell: Cell): Graph {
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
      memory: cell.states.at(-1)?.name,
      memoryWires: keptWires(cell),
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
  { difference, against }: Moment,
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
    against,
    moved: moved && against === undefined ? sharesOf(moved) : untouched,
    reached,
  };
}
