/** What the panel of gradients shows, computed from models, a sequence and its targets. */
import type { FlowMap, FlowView } from '../../components/gradient/views';
import { type Changes, parameterValues } from '../../models/changes';
import { flowRows } from '../../models/flow/flowMap';
import { type Flow, flowSlices } from '../../models/flow/flowThrough';
import { jacobianNorms } from '../../models/flow/jacobian';
import { sayReach } from '../../models/flow/sayReach';
import { scaleRecurrent } from '../../models/read/recurrent';
import type { RunnableModel } from '../../models/snapshot';
import type { Target, Task, Token } from '../../models/tasks/task';
import type { Change } from '../change';
import { changesOf } from '../change';
import { labelOf } from '../compare/label';
import { placeOf } from '../placeOf';

/** The inputs of the computation. */
export interface FlowScene {
  readonly models: readonly RunnableModel[];
  readonly tokens: readonly Token[];
  readonly task: Task;
  readonly targets: readonly Target[];
  readonly changes: readonly Change[];
  /** The factor on the recurrent weights. */
  readonly scale: number;
}

/**
 * The lines and sentences for the loss of a step (counted from 1), or the mean of all losses; in
 * slices, so that the page stays responsive.
 */
export function* flowLines(
  scene: FlowScene,
  lossAt: number | 'mean',
  clipNorm: number | undefined,
): Generator<undefined, Pick<FlowView, 'lines' | 'sentences'>> {
  const { models, tokens, task, targets } = scene;
  const xs = tokens.map(({ input }) => input);
  const lastTarget = targets.findLastIndex((target) => target !== undefined) + 1;
  const flows: { readonly model: RunnableModel; readonly flow: Flow }[] = [];
  for (const model of models) {
    const flow = yield* flowSlices(model, xs, targets, {
      kind: task.loss,
      lossAt,
      parameters: parametersOf(model, scene),
      ...(clipNorm !== undefined && { clipNorm }),
    });
    flows.push({ model, flow });
  }
  return {
    lines: flows.flatMap(({ model: { cell }, flow }) =>
      cell.states.map((state) => ({
        cell: cell.name,
        title: cell.name,
        place: placeOf(cell.name),
        state: labelOf(state).base,
        hue: state.hue,
        norms: Array.from(flow.norms[state.name] ?? []),
        clipped: flow.clipped && Array.from(flow.clipped.norms[state.name] ?? []),
      })),
    ),
    sentences: flows.map(({ model: { cell }, flow }) => ({
      cell: cell.name,
      text: cell.states
        .map(({ name }) => {
          const norms = flow.norms[name] ?? [];
          const text = sayReach(norms, lossAt === 'mean' ? lastTarget : lossAt);
          return cell.states.length > 1 ? `For ${name}: ${text}` : text;
        })
        .join(' '),
    })),
  };
}

/**
 * The maps and factors of all cells, computed in slices, so that the page stays responsive. Returns
 * them when complete.
 */
export function* flowMaps(scene: FlowScene): Generator<undefined, FlowMap[]> {
  const { models, tokens, task, targets } = scene;
  const xs = tokens.map(({ input }) => input);
  const maps: FlowMap[] = [];
  for (const model of models) {
    const { cell } = model;
    const parameters = parametersOf(model, scene);
    const rows: Record<string, Float64Array[]> = {};
    const factors: Record<string, number[]> = {};
    for (const { name } of cell.states) {
      rows[name] = xs.map(() => new Float64Array());
      factors[name] = xs.map(() => Number.NaN);
    }
    for (const row of flowRows(model, xs, targets, { kind: task.loss, parameters })) {
      for (const { name } of row ? cell.states : []) {
        const norms = row?.norms[name];
        if (row && norms) rows[name]?.splice(row.lossStep - 1, 1, norms);
      }
      yield;
    }
    for (const found of jacobianNorms(model, xs, { parameters })) {
      for (const { name } of found ? cell.states : []) {
        if (found) factors[name]?.splice(found.step - 1, 1, found.factors[name] ?? 0);
      }
      yield;
    }
    for (const state of cell.states) {
      maps.push({
        cell: cell.name,
        title: cell.name,
        place: placeOf(cell.name),
        state: labelOf(state).base,
        hue: state.hue,
        rows: rows[state.name] ?? [],
        factors: factors[state.name] ?? [],
      });
    }
  }
  return maps;
}

function parametersOf(
  model: RunnableModel,
  { changes, scale }: FlowScene,
): Record<string, Float32Array> {
  const { cell, sizes } = model;
  const own: Changes = changesOf(changes, cell.name);
  const values = parameterValues(model, own);
  return scale === 1 ? values : scaleRecurrent(cell, sizes, values, scale);
}
