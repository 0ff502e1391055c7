/** Runs of a program with plain arrays in and out; tfjs's engine runs them, and keeps no tensor. */
import { type Tensor, tensor, tidy } from '@tensorflow/tfjs';
import { widthIn } from '../read/parameters';
import type { Program } from './program';
import type {
  Arrays,
  Derivatives,
  Frames,
  GradientInput,
  HeldValue,
  SequenceInput,
  Wanted,
} from './sequence';
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
  return resultOf(runSlices(program, input));
}

/** The same in slices of a few milliseconds, so that a page can do other things between them. */
export function* runSlices(program: Program, input: SequenceInput): Generator<undefined, Frames> {
  const { batch, frameSize, cell } = program;
  const steps = program.stepsOf(input.xs);
  const frames = { steps, values: new Float32Array(steps * frameSize) };
  const inputs = batch * program.slot('x').width;
  let { initial } = input;
  for (const [from, to] of rangesOf(program, steps)) {
    const xs = input.xs.subarray(from * inputs, to * inputs);
    const holds = shifted(input.holds, from);
    readRun(program, { ...input, xs, initial, holds }, ({ values }) => {
      frames.values.set(values, from * frameSize);
    });
    initial = Object.fromEntries(
      cell.states.map(({ name }) => [name, program.valuesAt(frames, to - 1, name)]),
    );
    yield;
  }
  return frames;
}

/** Backpropagation through time: the derivatives that are asked for. */
export function backpropagate(program: Program, input: GradientInput, wanted: Wanted): Derivatives {
  return resultOf(backSlices(program, input, wanted));
}

/** The same in slices of a few milliseconds. */
export function* backSlices(
  program: Program,
  input: GradientInput,
  wanted: Wanted,
): Generator<undefined, Derivatives> {
  const { batch, frameSize, cell } = program;
  const { frames, yGradients } = input;
  const ranges = rangesOf(program, frames.steps);
  if (ranges.length === 1) return backOnce(program, input, wanted);
  const inputs = batch * program.slot('x').width;
  const outputs = batch * program.outputSlot.width;
  const countOf = (name: string) => batch * program.slot(name).width;
  const found = {
    parameters: Object.fromEntries(
      Array.from(wanted.parameters ? program.parameters : [], ([name, { gradients }]) => {
        return [name, new Float32Array(gradients.length)];
      }),
    ),
    states: Object.fromEntries(
      cell.states.map(({ name }) => [name, new Float32Array((frames.steps + 1) * countOf(name))]),
    ),
    inputs: new Float32Array(wanted.inputs ? frames.steps * inputs : 0),
  };
  let { seeds = {} } = input;
  for (const [from, to] of ranges.toReversed()) {
    const made = backOnce(
      program,
      {
        ...input,
        frames: {
          steps: to - from,
          values: frames.values.subarray(from * frameSize, to * frameSize),
        },
        seeds,
        holds: shifted(input.holds, from),
        ...(yGradients && { yGradients: yGradients.subarray(from * outputs, to * outputs) }),
      },
      { ...wanted, states: true },
    );
    if (wanted.inputs) found.inputs.set(made.inputs, from * inputs);
    for (const [name, sums] of Object.entries(found.parameters)) addTo(sums, made.parameters[name]);
    const before: Record<string, Float32Array> = {};
    for (const [name, all] of Object.entries(found.states)) {
      const own = made.states[name] ?? new Float32Array();
      // Those by the values before the first step are part of those of the step before.
      before[name] = own.subarray(0, countOf(name));
      all.set(own.subarray(countOf(name)), (from + 1) * countOf(name));
      if (from === 0) all.set(before[name]);
    }
    seeds = before;
    yield;
    const isLeft = Object.values(before).some((values) => values.some((value) => value !== 0));
    if (!yGradients && !isLeft) break;
  }
  return wanted.states ? found : { ...found, states: {} };
}

function backOnce(
  program: Program,
  { parameters, frames, yGradients = new Float32Array(), seeds = {}, holds = [] }: GradientInput,
  wanted: Wanted,
): Derivatives {
  const names = Object.keys(seeds);
  const states = program.cell.states.map(({ name }) => name);
  let derivatives: Derivatives = { parameters: {}, states: {}, inputs: yGradients };
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
    const [inputs, ...others] = made.map((each) => each.dataSync<'float32'>());
    derivatives = {
      inputs: inputs as Float32Array,
      states: named(states, others),
      parameters: named(program.parameters.keys(), others.slice(states.length)),
    };
  });
  return derivatives;
}

/**
 * The ranges of steps that take a few milliseconds each: at most 64 steps, whose numbers fit into a
 * processor's cache, and fewer of a large program. Every step reads every parameter once.
 */
export function rangesOf(
  { batch, parameterCount }: Pick<Program, 'batch' | 'parameterCount'>,
  steps: number,
): readonly (readonly [from: number, to: number])[] {
  const atOnce = Math.max(8, Math.min(64, Math.round(24e6 / (batch * parameterCount))));
  return Array.from({ length: Math.ceil(steps / atOnce) }, (_, index) => [
    index * atOnce,
    Math.min(steps, (index + 1) * atOnce),
  ]);
}

/** Takes all slices at once. */
export function resultOf<Result>(slices: Generator<undefined, Result>): Result {
  let taken = slices.next();
  while (!taken.done) taken = slices.next();
  return taken.value;
}

/** The holds, counted from another step. */
function shifted(holds: readonly HeldValue[] = [], steps: number): readonly HeldValue[] {
  return holds.map((hold) => ({ ...hold, from: hold.from - steps, to: hold.to - steps }));
}

function addTo(sums: Float32Array, values: Float32Array = new Float32Array()): void {
  for (let i = 0; i < values.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
}

function named(keys: Iterable<string>, arrays: readonly Float32Array[]): Arrays {
  return Object.fromEntries(Array.from(keys, (key, index) => [key, arrays[index] as Float32Array]));
}

function parameterTensors(program: Program, parameters: Arrays): Tensor[] {
  return Array.from(program.parameters.keys(), (name) => {
    const values = parameters[name];
    if (!values) throw new Error(`${name}: expected a parameter, got nothing`);
    return tensor(values);
  });
}
