import { gradientSlices } from '../gradients';
import type { LossKind } from '../loss';
import { normOf } from '../norm';
import { resultOf } from '../program/run';
import type { RunnableModel } from '../snapshot';
import type { Target } from '../tasks/task';
import type { RunOptions } from './run';
import type { LossAt } from './targets';

export interface FlowOptions<State extends string = string>
  extends Pick<RunOptions<State>, 'initial' | 'parameters'> {
  readonly kind: LossKind;
  /** The step of the loss, counted from 1; or the last step with a target, or the mean of all. */
  readonly lossAt: LossAt;
  /** The maximum joint norm of the parameters' gradient; a larger one is scaled down to it. */
  readonly clipNorm?: number;
}

/** Norms by state: index 0 is the initial state, index t the state after step t. */
export type NormsByState<State extends string = string> = Readonly<Record<State, Float64Array>>;

/** How strongly a loss depends on each state. */
export interface Flow<State extends string = string> {
  readonly loss: number;
  /** ‖∂loss/∂state_t‖: 0 where it has vanished, Infinity where it overflows float32. */
  readonly norms: NormsByState<State>;
  /** Joint norm of all parameters’ gradients; Infinity if one overflows float32. */
  readonly parameterNorm: number;
  /** The norms after clipping; set if the gradient is clipped. */
  readonly clipped?: { readonly parameterNorm: number; readonly norms: NormsByState<State> };
}

/**
 * Backpropagates a loss through time. The two paths of an LSTM are its states h and c; each
 * derivative is total, so what reaches c through an earlier h counts in both.
 *
 * Clipping by the joint norm (Pascanu, Mikolov & Bengio 2013, algorithm 1) multiplies all
 * derivatives by one number: the update gets smaller and keeps its direction. It cannot fix a
 * gradient that is not finite; such an update is skipped.
 * @param xs one array of `inputSize` numbers a step, at least one step
 * @param targets one per step; undefined: no target
 * @throws naming the input, target, step, state or parameter that does not fit
 */
export function flowOf<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  options: FlowOptions<State>,
): Flow<State> {
  return resultOf(flowSlices(model, xs, targets, options));
}

/** The same in slices of a few milliseconds, so that a page can do other things between them. */
export function* flowSlices<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly Target[],
  { lossAt, clipNorm = Number.POSITIVE_INFINITY, ...options }: FlowOptions<State>,
): Generator<undefined, Flow<State>> {
  const result = yield* gradientSlices(model, xs, targets, { ...options, loss: lossAt });
  const norms = {} as Record<State, Float64Array>;
  for (const name of model.stateNames) {
    const gradients = [result.initialStates[name], ...result.states[name]];
    norms[name] = Float64Array.from(gradients, (gradient) => normOf(gradient));
  }
  const parameterNorm = normOf(...Object.values(result.parameters));
  const flow = { loss: result.loss, norms, parameterNorm };
  if (!Number.isFinite(parameterNorm) || parameterNorm <= clipNorm) return flow;
  const clipped = {} as Record<State, Float64Array>;
  for (const name of model.stateNames) {
    clipped[name] = norms[name].map((norm) => norm * (clipNorm / parameterNorm));
  }
  return { ...flow, clipped: { parameterNorm: clipNorm, norms: clipped } };
}
