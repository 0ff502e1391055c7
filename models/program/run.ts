/** Runs of a program with plain arrays in and out; tfjs's engine runs them, and keeps no tensor. */
import { type Tensor, tensor, tidy } from '@tensorflow/tfjs';
import { widthIn } from '../read/parameters';
import type { Program } from './program';
import type { Arrays, Derivatives, Frames, GradientInput, SequenceInput, Wanted } from './sequence';
import { backpropagateSequence, runSequence } from './sequenceKernels';

/**
 * Runs a sequence and passes its numbers to `read`, as views that are valid until it returns.
 * @throws naming a parameter that is missing
 */
export function readRun<Result>(
  program: Program,
  { parameters, xs, initial, holds = [] }: SequenceInput,
  read: (frames: Frames) => Result,
): Result {
  const { cell, sizes, batch } = program;
  let result: Result | undefined;
  tidy(() => {
    const states = cell.states.map(({ name, width }) => {
      const count = widthIn(sizes, width);
      return tensor(initial[name] ?? new Float32Array(batch * count), [batch, count]);
    });
    const rows = [xs.length / sizes.inputSize, sizes.inputSize];
    const inputs = [tensor(xs, rows), ...states, ...parameterTensors(program, parameters)];
    const [, frames] = runSequence(inputs, { program, holds });
    result = read({ steps: frames.shape[0] ?? 0, values: frames.dataSync<'float32'>() });
  });
  return result as Result;
}

/** Runs a sequence. @returns a copy of its numbers */
export function runProgram(program: Program, input: SequenceInput): Frames {
  return readRun(program, input, ({ steps, values }) => ({ steps, values: values.slice() }));
}

/** Backpropagation through time: the derivatives that are asked for. */
export function backpropagate(
  program: Program,
  { parameters, frames, yGradients = new Float32Array(), seeds = {}, holds = [] }: GradientInput,
  wanted: Wanted,
): Derivatives {
  const names = Object.keys(seeds);
  let derivatives: Derivatives | undefined;
  tidy(() => {
    const made = backpropagateSequence(
      [
        tensor(frames.values, [frames.steps, program.frameSize]),
        tensor(yGradients),
        ...names.map((name) => tensor(seeds[name] as Float32Array)),
        ...parameterTensors(program, parameters),
      ],
      { program, holds, wanted, seeds: names },
    );
    const [inputs = new Float32Array(), ...others] = made.map((each) => each.dataSync<'float32'>());
    const { states } = program.cell;
    const named = (keys: Iterable<string>, arrays: readonly Float32Array[]): Arrays =>
      Object.fromEntries(Array.from(keys, (key, index) => [key, arrays[index] as Float32Array]));
    derivatives = {
      inputs,
      states: named(
        states.map(({ name }) => name),
        others,
      ),
      parameters: named(program.parameters.keys(), others.slice(states.length)),
    };
  });
  return derivatives as unknown as Derivatives;
}

function parameterTensors(program: Program, parameters: Arrays): Tensor[] {
  return Array.from(program.parameters.keys(), (name) => {
    const values = parameters[name];
    if (!values) throw new Error(`${name}: expected a parameter, got nothing`);
    return tensor(values);
  });
}
