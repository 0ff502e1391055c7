import type { RunnableModel } from '../snapshot';
import { evenly } from './evenly';
import { type ForwardRun, type RunOptions, runForward } from './run';
import { largestSingularValue } from './singularValue';

export interface StepFactorOptions<State extends string = string>
  extends Pick<RunOptions<State>, 'initial' | 'parameters'> {
  /** How many steps are asked at most, evenly spread; default 64. */
  readonly maxSteps?: number;
}

/** By how much a step can lengthen what goes back over it. */
export interface StepFactor<State extends string = string> {
  /** Counted from 1. */
  readonly step: number;
  /** By state, the largest singular value of ∂state_t/∂state_{t−1}; Infinity if it is no number. */
  readonly factors: Readonly<Record<State, number>>;
}

/**
 * The per-step factor (Hochreiter 1991; Bengio, Simard & Frasconi 1994, "Learning long-term
 * dependencies with gradient descent is difficult"; Pascanu, Mikolov & Bengio 2013, section 2): of a
 * cell with one state, where it stays below 1 a gradient must vanish, and only where it goes
 * above can one explode.
 *
 * Each state is taken by itself, the others held: of an LSTM ∂h_t/∂h_{t−1}, by way of the gates
 * and the candidate, and ∂c_t/∂c_{t−1}, which without peepholes is the forget gate alone. What
 * goes from one state to the other is in neither.
 *
 * A step at a time, so that a long sequence can be asked in pieces.
 * @throws when it is first asked, naming the input, state or parameter that does not fit
 */
export function* jacobianNorms<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  { maxSteps = 64, ...options }: StepFactorOptions<State> = {},
): Generator<StepFactor<State>, void> {
  const run = runForward(model, xs, options);
  for (const step of evenly(Array.from(xs.keys()), maxSteps)) {
    const factors = {} as Record<State, number>;
    for (const [name, jacobian] of jacobiansAt(model, run, step)) {
      factors[name] = largestSingularValue(jacobian, Math.sqrt(jacobian.length));
    }
    yield { step: step + 1, factors };
  }
}

/**
 * ∂state_t/∂state_{t−1} of every state with the others held, by the cell's adjoint: the step is done
 * by a batch of as many rows as a state has units, all alike, and the way back begins in each at
 * another unit.
 * @param step counted from 0
 * @returns by state, [width × width], row by row: a row a unit of state_t
 */
export function jacobiansAt<State extends string>(
  model: RunnableModel<string, State>,
  { program, parameters, frames, x }: ForwardRun,
  step: number,
): Map<State, Float64Array> {
  const jacobians = new Map<State, Float64Array>();
  // States as wide as each other share a batch.
  let rows = 0;
  let alike = program;
  let made = frames;
  for (const name of model.stateNames) {
    const { width } = program.slot(name);
    if (width !== rows) {
      rows = width;
      alike = model.program(rows);
      const before = model.stateNames.map((each) => [
        each,
        repeated(program.valuesAt(frames, step, `${each}_prev`), rows),
      ]);
      const inputs = repeated(x[step] ?? new Float32Array(), rows);
      made = alike.run(parameters, inputs, Object.fromEntries(before));
    }
    const units = new Float32Array(rows ** 2);
    for (let unit = 0; unit < rows; unit++) units[unit * rows + unit] = 1;
    const gradientOf = alike.backStep(parameters, made, 0, { [name]: units });
    jacobians.set(name, Float64Array.from(gradientOf(`${name}_prev`)));
  }
  return jacobians;
}

function repeated(values: Float32Array, times: number): Float32Array {
  const all = new Float32Array(values.length * times);
  for (let row = 0; row < times; row++) all.set(values, row * values.length);
  return all;
}
