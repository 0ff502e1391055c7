import { noChanges, parameterValues } from './changes';
import type { CellModel } from './model';
import { type InitialStates, traceSequence } from './trace';
import { crossEntropy, softmax } from './train/loss';

export interface GradientOptions<State extends string = string> {
  /** Of the last step, of one step counted from 1, or the mean over all steps. */
  readonly loss: 'last' | 'mean' | number;
  /** `{ h, c? }`, `hiddenSize` numbers each; default: the model's own. */
  readonly initial?: InitialStates<State>;
}

/** How a loss would change with every state and every parameter. */
export interface GradientsThroughTime<State extends string = string> {
  /** Cross-entropy, in nats. */
  readonly loss: number;
  /** By name, ∂loss/∂state after every step, [hidden] each. */
  readonly states: Readonly<Record<State, readonly Float32Array[]>>;
  /** By name, as the model's own arrays are laid out. */
  readonly parameters: Readonly<Record<string, Float32Array>>;
}

/**
 * Backpropagation through time over one sequence: from the cross-entropy of the outputs against
 * targets to the states after every step and the parameters.
 * @param xs one array of `inputSize` numbers a step, at least one step
 * @param targets the index of the right output at each step
 * @throws naming the input, target, step or state that does not fit
 */
export function gradientsThroughTime<Name extends string, State extends string>(
  model: CellModel<Name, State>,
  xs: readonly ArrayLike<number>[],
  targets: readonly number[],
  { loss: of, initial = {} }: GradientOptions<State>,
): GradientsThroughTime<State> {
  const { outputSize, inputSize } = model.sizes;
  const steps = xs.length;
  checkTargets(targets, steps, outputSize);
  const weight = weightOf(of, steps);
  const trace = traceSequence(model, xs, { initial });
  const inputs = new Float32Array(steps * inputSize);
  trace.x.forEach((x, step) => {
    inputs.set(x, step * inputSize);
  });
  const program = model.program();
  const parameters = parameterValues(model, noChanges);
  const frames = program.run(parameters, inputs, trace.initial);

  let loss = 0;
  const logits = new Float32Array(steps * outputSize);
  for (let step = 0; step < steps; step++) {
    const share = weight(step);
    if (share === 0) continue;
    const y = program.valuesAt(frames, step, 'y');
    const target = targets[step] ?? 0;
    loss += share * crossEntropy(y, target);
    softmax(y).forEach((probability, unit) => {
      logits[step * outputSize + unit] = share * (probability - (unit === target ? 1 : 0));
    });
  }
  const states = {} as Record<State, Float32Array[]>;
  for (const name of model.stateNames) states[name] = new Array(steps);
  const gradients = program.back(parameters, frames, logits, (name, step, gradient) => {
    states[name as State][step] = gradient.slice();
  });
  return {
    loss,
    states,
    parameters: Object.fromEntries(
      Object.entries(gradients).map(([name, values]) => [name, values.slice()]),
    ),
  };
}

/** How much of the loss is each step's, the step counted from 0. */
function weightOf(of: GradientOptions['loss'], steps: number): (step: number) => number {
  if (of === 'mean') return () => 1 / steps;
  const chosen = of === 'last' ? steps : of;
  if (!Number.isInteger(chosen) || chosen < 1 || chosen > steps) {
    throw new Error(`loss: expected last, mean or a step from 1 to ${steps}, got ${of}`);
  }
  return (step) => (step === chosen - 1 ? 1 : 0);
}

function checkTargets(targets: readonly number[], steps: number, outputSize: number): void {
  if (steps === 0) throw new Error('xs: expected at least one step, got none');
  if (targets.length !== steps) {
    throw new Error(`targets: expected ${steps}, one a step, got ${targets.length}`);
  }
  const bad = targets.findIndex(
    (target) => !Number.isInteger(target) || target < 0 || target >= outputSize,
  );
  if (bad >= 0) {
    throw new Error(
      `targets[${bad}]: expected a whole number from 0 to ${outputSize - 1}, got ${targets[bad]}`,
    );
  }
}
