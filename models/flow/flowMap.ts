import { normOf } from '../norm';
import { backSlices } from '../program/run';
import type { RunnableModel } from '../snapshot';
import type { Target } from '../tasks/task';
import { evenly } from './evenly';
import type { FlowOptions, NormsByState } from './flowThrough';
import { lossGradient } from './lossGradient';
import { type ForwardRun, forwardSlices } from './run';
import { checkTargets, targetSteps } from './targets';

export interface FlowMapOptions<State extends string = string>
  extends Omit<FlowOptions<State>, 'lossAt' | 'clipNorm'> {
  /**
   * The maximum number of losses followed, evenly spread over the steps with a target; default 64.
   */
  readonly maxRows?: number;
}

/** The gradient norms of one loss. */
export interface FlowRow<State extends string = string> {
  /** The step of the loss, counted from 1. */
  readonly lossStep: number;
  /** ‖∂loss/∂state_t‖ for t = 0 … lossStep. */
  readonly norms: NormsByState<State>;
}

/**
 * Backpropagates the loss of every step with a target, one at a time, so that a long sequence can
 * be computed in slices: all of them take T²/2 steps. Yields nothing after a slice within a loss.
 * @throws on the first `next()`, naming what does not fit
 */
export function* flowRows<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  { kind, maxRows = 64, ...options }: FlowMapOptions<State>,
): Generator<FlowRow<State> | undefined, void> {
  const run = yield* forwardSlices(model, xs, options);
  checkTargets(kind, targets, xs.length, model.sizes.outputSize);
  for (const step of evenly(targetSteps(targets), maxRows)) {
    const y = run.program.valuesAt(run.frames, step, 'y');
    const gradient = Float32Array.from(lossGradient(kind, y, targets[step] ?? Number.NaN));
    const norms = yield* backward(model.stateNames, run, step, gradient);
    yield { lossStep: step + 1, norms };
  }
}

/**
 * How strongly every loss depends on every state before it.
 * @returns by state, rows[s − 1][t] = ‖∂loss_s/∂state_t‖ for t = 0 … s; a row is empty if its step
 * has no target or was skipped
 * @throws naming the input, target, state or parameter that does not fit
 */
export function flowMapOf<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  options: FlowMapOptions<State>,
): Record<State, Float64Array[]> {
  const map = {} as Record<State, Float64Array[]>;
  for (const name of model.stateNames) map[name] = xs.map(() => new Float64Array());
  for (const row of flowRows(model, xs, targets, options)) {
    if (row) for (const name of model.stateNames) map[name][row.lossStep - 1] = row.norms[name];
  }
  return map;
}

/** Backpropagates one step's loss; it stops where the gradient has vanished, the rest being 0. */
function* backward<State extends string>(
  names: readonly State[],
  { program, parameters, frames: { values } }: ForwardRun,
  from: number,
  gradient: Float32Array,
): Generator<undefined, NormsByState<State>> {
  const steps = from + 1;
  const frames = { steps, values: values.subarray(0, steps * program.frameSize) };
  const input = { parameters, frames, seeds: { y: gradient } };
  const { states } = yield* backSlices(program, input, { states: true });
  const norms = {} as Record<State, Float64Array>;
  for (const name of names) {
    const { width } = program.slot(name);
    norms[name] = Float64Array.from({ length: steps + 1 }, (_, step) =>
      normOf(states[name]?.subarray(step * width, (step + 1) * width) ?? []),
    );
  }
  return norms;
}
