/** A forward run with checked inputs, ready for backpropagation. */

import { type Changes, noChanges, parameterValues, withHolds } from '../changes';
import type { Program } from '../program/program';
import { runSlices } from '../program/run';
import type { Arrays, Frames, HeldValue } from '../program/sequence';
import type { RunnableModel } from '../snapshot';
import { checkedVector, heldValues, type InitialStates, joined, traceSequence } from '../trace';

export interface RunOptions<State extends string = string> {
  /** `{ h, c? }`, [hidden] each; default: the model's own. */
  readonly initial?: InitialStates<State>;
  /** Replacements for the model's parameters, by name, row by row; default: the model's own. */
  readonly parameters?: Arrays;
  /** The reader's changes; a held value has no derivatives. */
  readonly changes?: Changes;
}

export interface ForwardRun {
  readonly program: Program;
  readonly parameters: Arrays;
  readonly frames: Frames;
  /** The input of each step, [input] each. */
  readonly x: readonly Float32Array[];
  /** What is held; it has no derivatives. */
  readonly holds: readonly HeldValue[];
}

/**
 * Runs a model over a sequence and stores what the backward pass needs, in slices of a few
 * milliseconds.
 * @param xs one array of `inputSize` numbers per step, at least one step
 * @throws naming the input, state or parameter that does not fit
 */
export function* forwardSlices<State extends string>(
  model: RunnableModel<string, State>,
  xs: readonly ArrayLike<number>[],
  { initial = {}, parameters: given = {}, changes = noChanges }: RunOptions<State> = {},
): Generator<undefined, ForwardRun> {
  if (xs.length === 0) throw new Error('xs: expected at least one step, got none');
  const { inputSize } = model.sizes;
  const x = xs.map((values, index) =>
    withHolds(changes, 'x', index + 1, checkedVector(`xs[${index}]`, values, inputSize)),
  );
  const parameters = withGiven(parameterValues(model, changes), given);
  const first = traceSequence(model, [], { initial, changes }).initial;
  const program = model.program();
  const holds = heldValues(changes);
  const input = { parameters, xs: joined(x), initial: first, holds };
  const frames = yield* runSlices(program, input);
  return { program, parameters, frames, x, holds };
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
