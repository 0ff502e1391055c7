/** Gradients of the gallery's models. */
import type { FlowMap, FlowView } from '../../../components/gradient/views';
import { influenceOf } from '../../../models/flow/influence';
import { resultOf } from '../../../models/program/run';
import { type FlowScene, flowLines, flowMaps } from '../../panels/gradients';
import { letters as scene, step, unchanged } from './scene';

const flowScene = (scale: number): FlowScene => ({ ...scene(), changes: unchanged, scale });

interface FlowOptions {
  readonly lossAt?: number | 'mean' | undefined;
  /** The factor of the recurrent weights. */
  readonly scale?: number;
  readonly clip?: number | undefined;
}

/** The norms of the gradients with respect to the states. */
export function flowView(theme: string, options: FlowOptions = {}): FlowView {
  const { tokens, letters } = scene();
  // The last letter has no target, so the last loss is at the step before it.
  const { lossAt = tokens.length - 1, scale = 1, clip } = options;
  const lines = resultOf(flowLines(flowScene(scale), lossAt, clip));
  return { ...lines, letters, lossAt: lossAt === 'mean' ? undefined : lossAt, step, theme };
}

const known = new Map<number, readonly FlowMap[]>();

/** The norms for every loss, and the factor of each step; cached. */
export function mapsAt(scale = 1): readonly FlowMap[] {
  let maps = known.get(scale);
  if (!maps) {
    maps = resultOf(flowMaps(flowScene(scale)));
    known.set(scale, maps);
  }
  return maps;
}

/** How much each input contributed to the prediction of a step, one row per cell. */
export function influences(at: number) {
  const { models, tokens, targets, task } = scene();
  const xs = tokens.map(({ input }) => input);
  const unit = targets[at - 1] ?? 0;
  const rows = models.map((model) => {
    const values = Array.from(influenceOf(model, xs, { step: at, unit, kind: task.loss }));
    const limit = Math.max(...values.map(Math.abs));
    return { cell: model.cell.name, title: model.cell.name, values, limit };
  });
  return { rows, prediction: `“${task.outputs[unit]}” after step ${at}` };
}
