/** A forward run that can be gone back over, with its inputs checked. */

import { type Changes, noChanges, parameterValues, withHolds } from '../changes';
import type { Arrays, Frames, Overwrite, Program } from '../program/program';
import type { RunnableModel } from '../snapshot';
import { checkedVector, holding, type InitialStates, traceSequence } from '../trace';

export interface RunOptions<State extends string = string> {
  /** `{ h, c? }`, as many numbers as the state is wide; default: the model's own. */
  readonly initial?: InitialStates<State>;
  /** In the place of the model's own, by name, row by row; one left out is the model's. */
  readonly parameters?: Arrays;
  /** What the reader has changed: what is held depends on nothing. */
  readonly changes?: Changes;
}

export interface ForwardRun {
  readonly program: Program;
  readonly parameters: Arrays;
  readonly frames: Frames;
  /** What was read at each step, [input] each. */
  readonly x: readonly Float32Array[];
  /** Cuts the way back where a quantity was held; undefined where none was. */
  readonly cut: Overwrite | undefined;
}

/**
 * Runs a model over a sequence and keeps what the way back needs.
 * @param xs one array of `inputSize` numbers a step, at least one step
 * @throws naming the input, state or parameter that does not fit
 */
export function runForward<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  { initial = {}, parameters: given = {}, changes = noChanges }: RunOptions<State> = {},
): ForwardRun {
  if (xs.length === 0) throw new Error('xs: expected at least one step, got none');
  const { inputSize } = model.sizes;
  const x = xs.map((values, index) =>
    withHolds(changes, 'x', index + 1, checkedVector(`xs[${index}]`, values, inputSize)),
  );
  const inputs = new Float32Array(x.length * inputSize);
  x.forEach((values, step) => {
    inputs.set(values, step * inputSize);
  });
  const parameters = withGiven(parameterValues(model, changes), given);
  const first = traceSequence(model, [], { initial, changes }).initial;
  const program = model.program();
  const isHeld = changes.holds.length > 0;
  const frames = program.run(parameters, inputs, first, isHeld ? holding(changes) : undefined);
  return { program, parameters, frames, x, cut: isHeld ? cutting(changes) : undefined };
}

function withGiven(own: Record<string, Float32Array>, given: Arrays): Arrays {
  for (const [name, values] of Object.entries(given)) {
    const expected = own[name];
    if (!expected) {
      throw new Error(
        `parameters.${name}: not a parameter; expected ${Object.keys(own).join(', ')}`,
      );
    }
    if (values.length !== expected.length) {
      throw new Error(
        `parameters.${name}: expected ${expected.length} numbers, got ${values.length}`,
      );
    }
  }
  return { ...own, ...given };
}

/** What is held does not follow from its equation: no derivative goes back through it. */
function cutting({ holds }: Changes): Overwrite {
  return (name, step, gradients) => {
    for (const { symbol, unit, from, to } of holds) {
      if (symbol !== name || step + 1 < from || step + 1 > to) continue;
      if (unit === undefined) gradients.fill(0);
      else if (unit < gradients.length) gradients[unit] = 0;
    }
  };
}
