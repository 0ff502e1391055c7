import { backpropagate, runProgram } from '../program/run';
import type { RunnableModel } from '../snapshot';
import { evenly } from './evenly';
import { type ForwardRun, forwardSlices, type RunOptions } from './run';
import { largestSingularValue } from './singularValue';

export interface StepFactorOptions<State extends string = string>
  extends Pick<RunOptions<State>, 'initial' | 'parameters'> {
  /** The maximum number of steps computed, evenly spread; default 64. */
  readonly maxSteps?: number;
}

/** Above it a matrix's singular values take seconds. */
const mostUnits = 128;

/** The factor by which one step can scale up the gradient. */
export interface StepFactor<State extends string = string> {
  /** Counted from 1. */
  readonly step: number;
  /**
   * By state, the largest singular value of ∂state_t/∂state_{t−1}; Infinity if it is not finite.
   */
  readonly factors: Readonly<Record<State, number>>;
}

/**
 * The per-step factor (Hochreiter 1991; Bengio, Simard & Frasconi 1994, "Learning long-term
 * dependencies with gradient descent is difficult"; Pascanu, Mikolov & Bengio 2013, section 2): for
 * a cell with one state, the gradient must vanish if it stays below 1, and can explode only if it
 * exceeds 1.
 *
 * Each state is taken separately, with the others held constant: for an LSTM, ∂h_t/∂h_{t−1}
 * (through the gates and the candidate) and ∂c_t/∂c_{t−1} (without peepholes, the forget gate
 * alone). The cross terms between h and c are in neither.
 *
 * Yields one step at a time, so that a long sequence can be computed in slices; nothing after a slice
 * within a step, and nothing at all for more than 128 units, whose singular values take seconds.
 * @throws on the first `next()`, naming the input, state or parameter that does not fit
 */
export function* jacobianNorms<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  { maxSteps = 64, ...options }: StepFactorOptions<State> = {},
): Generator<StepFactor<State> | undefined, void> {
  if (model.sizes.hiddenSize > mostUnits) return;
  const run = yield* forwardSlices(model, xs, options);
  for (const step of evenly(Array.from(xs.keys()), maxSteps)) {
    const factors = {} as Record<State, number>;
    for (const [name, jacobian] of jacobiansAt(model, run, step)) {
      factors[name] = largestSingularValue(jacobian, Math.sqrt(jacobian.length));
    }
    yield { step: step + 1, factors };
  }
}

/**
 * ∂state_t/∂state_{t−1} of every state with the others held constant, by reverse-mode
 * differentiation: the step runs on a batch of identical rows, one per unit of the state, and each
 * row's backward pass is seeded with another unit.
 * @param step counted from 0
 * @returns by state, [width × width], row by row: one row per unit of state_t
 */
export function jacobiansAt<State extends string>(
  model: RunnableModel<string, State>,
  { program, parameters, frames, x }: ForwardRun,
  step: number,
): Map<State, Float64Array> {
  const jacobians = new Map<State, Float64Array>();
  // States of the same width share a batch.
  let rows = 0;
  let batched = program;
  let batchFrames = frames;
  for (const name of model.stateNames) {
    const { width } = program.slot(name);
    if (width !== rows) {
      rows = width;
      batched = model.program(rows);
      const before = model.stateNames.map((each) => [
        each,
        repeated(program.valuesAt(frames, step, `${each}_prev`), rows),
      ]);
      const xs = repeated(x[step] ?? new Float32Array(), rows);
      batchFrames = runProgram(batched, { parameters, xs, initial: Object.fromEntries(before) });
    }
    const units = new Float32Array(rows ** 2);
    for (let unit = 0; unit < rows; unit++) units[unit * rows + unit] = 1;
    const { states } = backpropagate(
      batched,
      { parameters, frames: batchFrames, seeds: { [name]: units } },
      { states: true },
    );
    // The derivatives by the initial value come first.
    jacobians.set(name, Float64Array.from(states[name]?.subarray(0, rows ** 2) ?? []));
  }
  return jacobians;
}

function repeated(values: Float32Array, times: number): Float32Array {
  const all = new Float32Array(values.length * times);
  for (let row = 0; row < times; row++) all.set(values, row * values.length);
  return all;
}
