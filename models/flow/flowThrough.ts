import { gradientsThroughTime } from '../gradients';
import type { LossKind } from '../loss';
import { normOf } from '../norm';
import type { RunnableModel } from '../snapshot';
import type { Target } from '../tasks/task';
import type { LossAt } from './asked';
import type { RunOptions } from './run';

export interface FlowOptions<State extends string = string>
  extends Pick<RunOptions<State>, 'initial' | 'parameters'> {
  readonly kind: LossKind;
  /** The step whose loss it is, counted from 1; or the last that is asked, or the mean of all. */
  readonly lossAt: LossAt;
  /** The parameters' joint gradient is scaled down to this norm where it is longer. */
  readonly clipNorm?: number;
}

/** Norms by state: at 0 of the initial state, at t of the state after step t. */
export type NormsByState<State extends string = string> = Readonly<Record<State, Float64Array>>;

/** How strongly a loss depends on each state on its way back. */
export interface Flow<State extends string = string> {
  readonly loss: number;
  /** ‖∂loss/∂state_t‖: 0 where it has vanished, Infinity where it has left float32’s range. */
  readonly norms: NormsByState<State>;
  /** Of all parameters’ gradients together; Infinity where one has left float32’s range. */
  readonly parameterNorm: number;
  /** What clipping makes of them; set where it does anything. */
  readonly clipped?: { readonly parameterNorm: number; readonly norms: NormsByState<State> };
}

/**
 * The gradient’s way back through time. An LSTM’s two paths are its two states, h and c; each
 * derivative is total, so what reaches c by way of an earlier h is in both.
 *
 * Clipping by the joint norm (Pascanu, Mikolov & Bengio 2013, algorithm 1) multiplies all
 * derivatives by one number: it shortens the step and bends no curve. It cannot help a gradient
 * that is no finite number, by which no step is made at all.
 * @param xs one array of `inputSize` numbers a step, at least one step
 * @param targets a step each; undefined where nothing is asked
 * @throws naming the input, target, step, state or parameter that does not fit
 */
export function flowOf<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  { lossAt, clipNorm = Number.POSITIVE_INFINITY, ...options }: FlowOptions<State>,
): Flow<State> {
  const made = gradientsThroughTime(model, xs, targets, { ...options, loss: lossAt });
  const norms = {} as Record<State, Float64Array>;
  for (const name of model.stateNames) {
    const gradients = [made.initialStates[name], ...made.states[name]];
    norms[name] = Float64Array.from(gradients, (gradient) => normOf(gradient));
  }
  const parameterNorm = normOf(...Object.values(made.parameters));
  const flow = { loss: made.loss, norms, parameterNorm };
  if (!Number.isFinite(parameterNorm) || parameterNorm <= clipNorm) return flow;
  const clipped = {} as Record<State, Float64Array>;
  for (const name of model.stateNames) {
    clipped[name] = norms[name].map((norm) => norm * (clipNorm / parameterNorm));
  }
  return { ...flow, clipped: { parameterNorm: clipNorm, norms: clipped } };
}
